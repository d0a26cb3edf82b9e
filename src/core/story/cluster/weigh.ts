/** How sure it is that an article belongs to a story, and what rules it out whatever else speaks for it. */
import type { Evidence } from './evidence.ts';

/**
 * Logistic regression over pairs of an article and an open story of both development sets, each set counting the same;
 * eval/fit-clusters.ts fits them and says how they do on the half that they were not fitted on.
 */
export const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  whole: 0.04,
  closest: 6.84,
  headline: 1.5,
  names: 0.79,
  words: -1.26,
  places: 0.23,
  otherPlace: -1.21,
  ages: 2.08,
  hours: -3.67,
  days: -0.73,
  daysWhole: -2.68,
  daysNames: 0.66,
  ahead: 2.76,
};
export const BIAS = 1.78;

/**
 * Log odds from which an article joins a story: 65 in 100. A wrong join cannot be undone and draws others after it; what
 * was parted can still be read as two stories.
 */
export const LEAST_ODDS = 0.6;

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
export function vetoOf({ otherPlace, names }: Evidence): string | undefined {
  if (otherPlace > ELSEWHERE && names < NO_SHARED_NAME) return 'it happened elsewhere';
  return undefined;
}
