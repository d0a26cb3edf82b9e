/** How sure it is that an article belongs to a story, and what rules it out whatever else speaks for it. */
import type { Evidence } from './evidence.ts';

/**
 * Logistic regression over pairs of an article and an open story of both development sets, each set counting the same;
 * eval/fit-clusters.ts fits them and says how they do on the half that they were not fitted on.
 */
export const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  whole: 3.75,
  closest: 8.18,
  headline: 2.53,
  names: 1.48,
  words: -0.9,
  places: 0.36,
  otherPlace: -0.81,
  ages: 1.82,
  hours: -3.16,
  days: -0.6,
  daysWhole: -3.88,
  daysNames: 0.64,
  ahead: 2.12,
};
export const BIAS = -0.54;

/** Cosine below which nothing else makes two articles one story: near in time and alone is not alike. */
const LEAST_LIKENESS = 0.08;
/** `otherPlace` and `names` of two articles that each say where, and share neither a place nor a rare name. */
const ELSEWHERE = 0.99;
const NO_SHARED_NAME = 0.05;

const KEYS = Object.keys(WEIGHTS) as (keyof Evidence)[];

/** The logarithm of the odds that it is the same story. */
export function oddsOf(evidence: Evidence): number {
  let odds = BIAS;
  for (const key of KEYS) odds += WEIGHTS[key] * evidence[key];
  return odds;
}

/** Why it cannot be the same story, in words. */
export function vetoOf({ closest, otherPlace, names }: Evidence): string | undefined {
  if (closest < LEAST_LIKENESS) return 'too little alike';
  if (otherPlace > ELSEWHERE && names < NO_SHARED_NAME) return 'it happened elsewhere';
  return undefined;
}
