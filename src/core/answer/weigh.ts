/** How much each trait of an answer counts. */
import type { Traits } from './traits.ts';

/** Fitted by eval/fit-answers.ts on questions of news quizzes (RealTime QA, https://arxiv.org/abs/2207.13332). */
export const WEIGHTS: Readonly<Record<keyof Traits, number>> = {
  fit: 2.34,
  member: 1.46,
  unit: 2.08,
  time: 3.6,
  words: -1.06,
  capital: 0.19,
  length: 0.9,
  outlet: -2.5,
  nearShare: 1.11,
  coverageShare: 0.95,
  nearSquared: -5.16,
  nearHeadline: 1.46,
  preposition: 8.12,
  lead: 0.27,
  mentions: 0.47,
  elsewhere: 0.28,
  single: -0.75,
  articles: -1.2,
  freshEvidence: 4.23,
  freshPassage: 1.49,
  freshPlace: 0.43,
};

export function weigh<Key extends string>(
  weights: Readonly<Record<Key, number>>,
  values: Readonly<Record<Key, number>>,
): number {
  let sum = 0;
  for (const key in weights) sum += weights[key] * values[key];
  return sum;
}
