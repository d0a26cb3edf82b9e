import { describe, expect, it } from 'vitest';
import { drawAnswer } from '../../src/cli/draw-answer.ts';
import type { Answer } from '../../src/core/answer/answer.ts';

const CITATION = {
  article: 'a',
  publisher: 'Capital Wire',
  url: 'https://example.com/a',
  field: 'body',
  quote: 'Acme bought\nOrvex for $2 billion.',
  start: 0,
  end: 32,
  at: '2031-03-02T08:00:00.000Z',
} as const;
const ANSWER: Answer = {
  answer: '$2 billion',
  citations: [CITATION],
  asOf: '2031-03-02T08:00:00.000Z',
  abstained: false,
};

describe('an answer on a terminal', () => {
  it('is followed by the words that prove it', () => {
    expect(drawAnswer(ANSWER, 80, 'plain')).toBe(
      [
        '$2 billion',
        '  “Acme bought Orvex for $2 billion.”',
        '  Capital Wire, 2031-03-02 08:00 UTC',
        '  https://example.com/a',
        'As of 2031-03-02 08:00 UTC.',
      ].join('\n'),
    );
  });

  it('names what it superseded as such', () => {
    const earlier = { answer: '$1 billion', citation: { ...CITATION, quote: 'It was $1 billion.' } };
    expect(drawAnswer({ ...ANSWER, earlier }, 80, 'plain')).toContain(
      'Earlier: $1 billion, superseded\n  “It was $1 billion.”',
    );
  });

  it('says what is not reported, with the nearest thing that is', () => {
    const answer: Answer = { answer: 'not reported', citations: [], abstained: true, nearest: CITATION };
    expect(drawAnswer(answer, 80, 'plain')).toMatch(/^Not reported\.\nThe nearest thing that is:\n {2}“Acme/);
  });

  it('keeps within the columns', () => {
    const long = { ...ANSWER, citations: [{ ...CITATION, quote: 'word '.repeat(60) }] };
    for (const line of drawAnswer(long, 40, 'plain').split('\n')) expect(line.length).toBeLessThanOrEqual(40);
  });
});
