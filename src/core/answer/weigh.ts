/** How much each trait of an answer counts, and how far the best answer is trusted. */
import type { Traits } from './traits.ts';

/** Fitted by eval/fit-answers.ts on questions of news quizzes (RealTime QA, https://arxiv.org/abs/2207.13332). */
export const WEIGHTS: Readonly<Record<keyof Traits, number>> = {
  fit: 2.93,
  member: 1.24,
  unit: 2.09,
  time: 3.9,
  words: -1.2,
  capital: 0.3,
  length: 0.82,
  outlet: -2.49,
  nearShare: 0.91,
  coverageShare: 0.91,
  nearSquared: -3.14,
  nearHeadline: 1.74,
  preposition: 8.42,
  lead: 0.34,
  mentions: 0.52,
  elsewhere: 0.21,
  single: -0.82,
  articles: -1.44,
  freshEvidence: 3.61,
  freshPassage: 1.34,
  freshPlace: 0.51,
};

/** What tells whether the best answer answers at all. */
export interface Grounds {
  /** Its weighed traits, and by how much they exceed those of the next. */
  readonly odds: number;
  readonly margin: number;
  /** Best share of the question's weight in a sentence with its neighbours and headline, and with the whole article. */
  readonly window: number;
  readonly context: number;
  /** Share of the question's neighbouring words that stand side by side, and of its names that the article has. */
  readonly phrases: number;
  readonly names: number;
  /** The heaviest term that the sentence, its neighbours and the headline lack. */
  readonly windowMissing: number;
  /** How new it is, where the question is about this week; 1 elsewhere. */
  readonly recent: number;
}

/** Fitted by the same script, with and without the articles that hold the answer. */
export const TRUST: Readonly<Record<keyof Grounds, number>> = {
  odds: 0.24,
  margin: 0.05,
  window: 0.55,
  context: 0.44,
  phrases: 0.53,
  names: 0.92,
  windowMissing: -0.37,
  recent: 0.83,
};
export const TRUST_BIAS = -4.05;
/** Least trust in logarithmic odds. */
export const LEAST_TRUST = -0.65;

export function weigh<Key extends string>(
  weights: Readonly<Record<Key, number>>,
  values: Readonly<Record<Key, number>>,
): number {
  let sum = 0;
  for (const key in weights) sum += weights[key] * values[key];
  return sum;
}
