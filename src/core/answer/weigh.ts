/** How much each trait of an answer counts, and how far the best answer is trusted. */
import type { Traits } from './traits.ts';

/** Fitted by eval/fit-answers.ts on questions of news quizzes (RealTime QA, https://arxiv.org/abs/2207.13332). */
export const WEIGHTS: Readonly<Record<keyof Traits, number>> = {
  passage: 1.24,
  passageShare: 1.65,
  coverage: 0.4,
  near: 0.21,
  nearPassage: 1.16,
  nearContext: 0.69,
  nearSquared: -3.72,
  adjacent: 0.83,
  evidence: 1.57,
  mentions: 0.54,
  articles: -2.25,
  single: -0.8,
  fit: 2.74,
  member: 1.26,
  head: 0.79,
  unit: 2.0,
  time: 4.86,
  words: -1.11,
  whole: 0.65,
  length: 0.79,
  outlet: -1.74,
  lead: 0.35,
  preposition: 7.25,
  recentMonth: 0.91,
  recentDays: 1.03,
  nearShare: 0.69,
  coverageShare: 0.1,
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
  odds: 0.16,
  margin: 0.03,
  window: 0.84,
  context: 0.16,
  phrases: 0.44,
  names: 1.22,
  windowMissing: 0.61,
  recent: 1.08,
};
export const TRUST_BIAS = -4.42;
/** Least trust in logarithmic odds. */
export const LEAST_TRUST = -0.61;

export function weigh<Key extends string>(
  weights: Readonly<Record<Key, number>>,
  values: Readonly<Record<Key, number>>,
): number {
  let sum = 0;
  for (const key in weights) sum += weights[key] * values[key];
  return sum;
}
