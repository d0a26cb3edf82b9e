import { describe, expect, it } from 'vitest';
import { whyUnproven } from '../../../src/core/digest/gate.ts';
import { type Case, proofOf } from './gate/case.ts';
import { countCases, moneyCases, OTHER_FIGURES, percentCases } from './gate/figure-cases.ts';
import { KIND_MOVES, KIND_STAGES } from './gate/kind-cases.ts';
import { dateCases, MOVES, nameCases, OTHER_DATES, STAGES } from './gate/word-cases.ts';

const KINDS: readonly (readonly [string, readonly Case[]])[] = [
  ['money', moneyCases()],
  ['percentages', percentCases()],
  ['counts', countCases()],
  ['ranges, multiples, changes', OTHER_FIGURES],
  ['dates', [...dateCases(), ...OTHER_DATES]],
  ['people and organisations', nameCases()],
  ['moves', MOVES],
  ['stages', STAGES],
  ['stages of every kind', KIND_STAGES],
  ['moves of groups and posts', KIND_MOVES],
];

const all = KINDS.flatMap(([, cases]) => cases);
/** Texts alike of unlike sources are two tests. */
const corrupted = all.flatMap((one) => [...new Set(one.corrupted)]);
const faithful = all.flatMap((one) => [...new Set(one.faithful)]);

describe('the gate, against slips and wordings that are not those of the house', () => {
  it('is tried with enough of them', () => {
    expect(corrupted.length).toBeGreaterThanOrEqual(500);
    expect(faithful.length).toBeGreaterThanOrEqual(500);
  });

  it.each(KINDS)('stops every corruption of %s', (_kind, cases) => {
    expect(wrong(cases, 'corrupted')).toEqual([]);
  });

  it.each(KINDS)('refuses no faithful wording of %s', (_kind, cases) => {
    expect(wrong(cases, 'faithful')).toEqual([]);
  });
});

/** The texts that the gate judged wrongly, with their source. */
function wrong(cases: readonly Case[], which: 'faithful' | 'corrupted'): string[] {
  return cases.flatMap((one) => {
    const proof = proofOf(one);
    return one[which].flatMap((text) => {
      const why = whyUnproven(text, proof);
      const isRight = (why === undefined) === (which === 'faithful');
      return isRight ? [] : [`"${text}" of "${one.sources.join(' ')}"${why ? `: ${why}` : ''}`];
    });
  });
}
