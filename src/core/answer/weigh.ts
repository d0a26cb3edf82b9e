/** How much each trait of an answer counts. */
import type { Traits } from './traits.ts';

/** Fitted by eval/fit-answers.ts on questions of news quizzes (RealTime QA, https://arxiv.org/abs/2207.13332). */
export const WEIGHTS: Readonly<Record<keyof Traits, number>> = {
  fit: 2.6,
  member: 1.43,
  unit: 2.06,
  time: 3.62,
  words: -1.08,
  capital: 0.21,
  length: 0.87,
  outlet: -2.59,
  nearShare: 1.13,
  coverageShare: 0.9,
  nearSquared: -5.17,
  nearHeadline: 1.32,
  preposition: 7.79,
  lead: 0.3,
  mentions: 0.47,
  elsewhere: 0.28,
  single: -0.73,
  articles: -1.15,
  freshEvidence: 4.3,
  freshPassage: 1.52,
  freshPlace: 0.42,
};

export function weigh<Key extends string>(
  weights: Readonly<Record<Key, number>>,
  values: Readonly<Record<Key, number>>,
): number {
  let sum = 0;
  for (const key in weights) sum += weights[key] * values[key];
  return sum;
}
