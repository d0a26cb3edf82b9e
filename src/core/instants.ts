/** Instants are text that sorts as time. */
import type { Instant } from './model.ts';

/** The last in time; undefined of none. */
export function latest(instants: readonly Instant[]): Instant | undefined {
  let last: Instant | undefined;
  for (const instant of instants) if (last === undefined || instant > last) last = instant;
  return last;
}

/** Clocks differ and time zones are mistaken; more than this ahead of the moment it is seen, a date is wrong. */
const MOST_AHEAD_MS = 24 * 60 * 60 * 1000;

/** The latest time that can be believed of something seen now. */
export function latestBelievable(now: Instant): Instant {
  return new Date(Date.parse(now) + MOST_AHEAD_MS).toISOString();
}
