/** How much each trait of an answer counts. */
import type { Traits } from './traits.ts';

/** Fitted by eval/fit-answers.ts on questions of news quizzes (RealTime QA, https://arxiv.org/abs/2207.13332). */
export const WEIGHTS: Readonly<Record<keyof Traits, number>> = {
  fit: 2.3,
  member: 1.54,
  unit: 2.07,
  time: 3.53,
  words: -1.12,
  capital: 0.21,
  length: 0.89,
  outlet: -2.5,
  nearShare: 1.13,
  coverageShare: 1.08,
  nearSquared: -5.52,
  nearHeadline: 1.55,
  preposition: 8.18,
  lead: 0.26,
  mentions: 0.49,
  elsewhere: 0.31,
  single: -0.78,
  articles: -1.21,
  freshEvidence: 4.09,
  freshPassage: 1.53,
  freshPlace: 0.45,
};

export function weigh<Key extends string>(
  weights: Readonly<Record<Key, number>>,
  values: Readonly<Record<Key, number>>,
): number {
  let sum = 0;
  for (const key in weights) sum += weights[key] * values[key];
  return sum;
}
