import { describe, expect, it } from 'vitest';
import { writeMoveShort, writeValue } from '../../../src/core/digest/house-style.ts';
import { houseStages, writeStage } from '../../../src/core/digest/stage-words.ts';
import type { Move, Status } from '../../../src/core/model/values.ts';
import { value } from '../story/values.ts';

describe('house style', () => {
  it.each([
    ['ten billion US dollars', '$10B'],
    ['$14.35 billion', '$14.35B'],
    ['$870 million', '$870M'],
    ['3.4 trillion won', '₩3.4T'],
    ['€250,000', '€250,000'],
    ['$1,250', '$1,250'],
    ['$31.50', '$31.50'],
    ['$1.5t', '$1.5T'],
    ['RM42.34 billion', 'MYR 42.34B'],
    ['about $14bn', 'about $14B'],
    ['more than $10bn', 'over $10B'],
    ['$10B+', 'at least $10B'],
    ['up to $65bn', 'up to $65B'],
    ['$779m-798m', '$779M to $798M'],
    ['18 million crowns', '18M crowns'],
    ['18 million to 20 million kroner', '18M to 20M kroner'],
    ['18 million Swedish crowns', 'SEK 18M'],
    ['7.5 per cent', '7.5%'],
    ['advanced talks', 'in advanced talks'],
    ['2,400,000 customers', '2.4 million customers'],
    ['2,412,345 customers', '2,412,345 customers'],
    ['11 million people', '11 million people'],
    ['12,500 jobs', '12,500 jobs'],
    ['one job', '1 job'],
  ])('writes "%s" as %s', (words, written) => {
    expect(writeValue(value(words))).toBe(written);
  });

  it.each([
    ['three Acme directors', 'three Acme directors leave Acme'],
    ['chief financial officer', 'chief financial officer leaves Acme'],
  ])('writes %s as one or as many', (person, written) => {
    expect(writeMoveShort({ type: 'move', verb: 'leaves', person, from: 'Acme' })).toBe(written);
  });

  it('writes every step of every ladder so that the gate can read it back', () => {
    const steps: readonly Status[] = [
      { type: 'status', ladder: 'court', step: 'pleaded not guilty' },
      { type: 'status', ladder: 'law', step: 'signed' },
      { type: 'status', ladder: 'election', step: 'won' },
      { type: 'status', ladder: 'product', step: 'recalled' },
      { type: 'status', ladder: 'incident', step: 'ended' },
    ];
    expect(steps.map(writeStage)).toEqual([
      'pleads not guilty',
      'bill signed into law',
      'wins',
      'recalled',
      'over',
    ]);
    for (const step of steps) expect(houseStages(`Orvex ${writeStage(step)}`)).toContainEqual(step);
  });

  it('writes moves in the present tense, with the surname alone in headlines', () => {
    const move: Move = {
      type: 'move',
      verb: 'joins',
      person: 'Jane Roe',
      from: 'Zenith',
      to: 'Acme',
      becomes: 'lead a lab that builds robots',
    };
    expect(writeValue(move)).toBe('Jane Roe joins Acme, to lead a lab');
    expect(writeMoveShort(move)).toBe('Roe joins Acme');
  });

  it.each<[Omit<Move, 'type' | 'person'>, string, string]>([
    [
      { verb: 'leaves', from: 'Acme', was: 'chief executive' },
      'Jane Roe leaves as chief executive of Acme',
      'Roe leaves Acme',
    ],
    [{ verb: 'retires', from: 'Acme' }, 'Jane Roe retires from Acme', 'Roe retires from Acme'],
    [
      { verb: 'is ousted', from: 'Acme', was: 'CEO' },
      'Jane Roe is ousted as CEO of Acme',
      'Roe is ousted from Acme',
    ],
    [
      { verb: 'is named', to: 'Acme', becomes: 'CEO' },
      'Jane Roe is named CEO of Acme',
      'Roe is named CEO of Acme',
    ],
    [
      { verb: 'is named', to: 'Acme', becomes: 'Head of Research' },
      'Jane Roe is named head of Research at Acme',
      'Roe is named head of Research at Acme',
    ],
    [
      { verb: 'leaves', from: 'Acme', was: 'Chief Executive' },
      'Jane Roe leaves as chief executive of Acme',
      'Roe leaves Acme',
    ],
    [
      { verb: 'is named', to: 'Acme', becomes: 'lead Acme' },
      'Jane Roe is to lead Acme',
      'Roe is to lead Acme',
    ],
  ])('writes %o', (move, long, short) => {
    const value: Move = { type: 'move', person: 'Jane Roe', ...move };
    expect(writeValue(value)).toBe(long);
    expect(writeMoveShort(value)).toBe(short);
  });
});
