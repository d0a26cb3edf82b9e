/** How far the best answer is trusted: whether the articles answer at all. */
import type { Question } from './question.ts';
import type { Ranked } from './ranked.ts';
import type { Hits } from './search.ts';
import { weigh } from './weigh.ts';

/** What tells whether the best answer answers at all. */
export interface Grounds {
  /** Its weighed traits. */
  readonly odds: number;
  /** Best share of the question's weight in one of its sentences with neighbours and headline. */
  readonly window: number;
  /** Share of the question's names that an article of it has. */
  readonly names: number;
  /** Share of the question's neighbouring words that stand side by side in some sentence of the story. */
  readonly phrases: number;
  readonly nearSquared: number;
  readonly freshPassage: number;
  /** Words that are asked for; of many, fewer are met. */
  readonly terms: number;
}

/** Fitted by eval/fit-answers.ts, with and without the articles that hold the answer. */
export const TRUST: Readonly<Record<keyof Grounds, number>> = {
  odds: 0.18,
  window: 0.52,
  names: 0.91,
  phrases: 1.26,
  nearSquared: -0.67,
  freshPassage: 1.04,
  terms: 0.09,
};
export const TRUST_BIAS = -4.17;
/** Least trust in logarithmic odds. */
export const LEAST_TRUST = -0.52;

export function groundsOf(
  [best]: readonly Ranked[],
  { terms }: Question,
  { found }: Hits,
): Grounds | undefined {
  if (!best) return undefined;
  const { odds, traits, occurrences } = best;
  return {
    odds,
    window: Math.max(...occurrences.map((one) => one.found.window)),
    names: Math.max(...occurrences.map((one) => one.found.names)),
    phrases: Math.max(...found.map((one) => one.phrases)),
    nearSquared: traits.nearSquared,
    freshPassage: traits.freshPassage,
    terms: terms.size,
  };
}

export function isTrusted(ranked: readonly Ranked[], question: Question, hits: Hits): boolean {
  const grounds = groundsOf(ranked, question, hits);
  if (!grounds) return false;
  if (ranked[0]?.isStated) return true;
  if (isAboutElse(ranked, question, hits)) return false;
  return TRUST_BIAS + weigh(TRUST, grounds) >= LEAST_TRUST;
}

/**
 * A weighty word is missing around the best answer: it is what the question is about. Sentences that have half of the question
 * each may make up for one another.
 */
export function isAboutElse(
  [best]: readonly Ranked[],
  { terms }: Question,
  { rarity, total }: Hits,
): boolean {
  const founds = (best?.occurrences ?? []).map(({ found }) => found);
  const [first, ...rest] = founds.filter(({ coverage }) => coverage >= HALF);
  const together = [...(first?.lacking ?? terms.keys())].filter((term) =>
    rest.every(({ lacking }) => lacking.has(term)),
  );
  const missing = Math.min(
    Math.max(0, ...together.map((term) => (rarity.get(term) ?? 0) / total)),
    ...founds.map(({ windowMissing }) => windowMissing),
  );
  return missing > (terms.size <= SHORT ? MOST_MISSING.short : MOST_MISSING.long);
}

const HALF = 0.5;
/** Terms, and shares of the question's weight. */
const SHORT = 5;
const MOST_MISSING = { short: 0.2, long: 0.33 } as const;
