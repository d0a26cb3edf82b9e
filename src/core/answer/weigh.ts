/** How much each trait of an answer counts, and how far the best answer is trusted. */
import type { Traits } from './traits.ts';

/** Fitted by eval/fit-answers.ts on questions of news quizzes (RealTime QA, https://arxiv.org/abs/2207.13332). */
export const WEIGHTS: Readonly<Record<keyof Traits, number>> = {
  passage: 0.82,
  passageShare: 1.5,
  coverage: 0.46,
  near: -0.12,
  nearPassage: 1.19,
  nearContext: 0.49,
  nearSquared: -3.7,
  adjacent: 0.52,
  evidence: 1.76,
  mentions: 0.45,
  articles: -2.0,
  single: -0.49,
  fit: 2.62,
  member: 1.5,
  head: 1.0,
  unit: 1.59,
  time: 4.85,
  words: -0.85,
  whole: 0.86,
  length: 0.87,
  outlet: -1.5,
  lead: 0.26,
  preposition: 7.49,
  recentMonth: 0.62,
  recentDays: 1.01,
  nearShare: 0.83,
  coverageShare: 0.29,
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
  odds: 0.14,
  margin: 0.09,
  window: 1.18,
  context: 0.03,
  phrases: 0.56,
  names: 1.06,
  windowMissing: 0.34,
  recent: 1.09,
};
export const TRUST_BIAS = -4.15;
/** Least trust in logarithmic odds. */
export const LEAST_TRUST = -0.64;

export function weigh<Key extends string>(
  weights: Readonly<Record<Key, number>>,
  values: Readonly<Record<Key, number>>,
): number {
  let sum = 0;
  for (const key in weights) sum += weights[key] * values[key];
  return sum;
}
