/** When a feed is asked again. Time in, time out; what chance decides is handed in. */

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Bounds of the learned cadence. */
export const FASTEST_MS = 2 * MINUTE_MS;
export const SLOWEST_MS = 12 * HOUR_MS;
export const FIRST_CADENCE_MS = 15 * MINUTE_MS;
/** Nothing is left alone longer, neither for its own wish nor for its failures. */
export const LONGEST_WAIT_MS = DAY_MS;

/** News halves the cadence; four polls in vain about double it. */
const FASTER = 0.5;
const SLOWER = 1.2;
/** A cache may say "a year"; what it serves is then asked for now and then all the same. */
const LONGEST_FRESH_MS = HOUR_MS;
/** Half of it to either side: feeds that were added together drift apart. */
const JITTER = 0.2;

/** How often a feed is asked, learned from whether it had news. Milliseconds. */
export function learnCadence(everyMs: number, hadNews: boolean): number {
  return between(FASTEST_MS, everyMs * (hadNews ? FASTER : SLOWER), SLOWEST_MS);
}

/** What a feed asks of its readers; all of it in milliseconds. */
export interface Wishes {
  /** "ttl" of RSS and its kin. */
  readonly ttlMs?: number | undefined;
  /** How long its answer stays fresh: Cache-Control and Expires. */
  readonly freshMs?: number | undefined;
}

/** Milliseconds from a poll that went well to the next. `chance` is at least 0 and below 1. */
export function waitAfterPoll(everyMs: number, { ttlMs = 0, freshMs = 0 }: Wishes, chance: number): number {
  const wished = Math.max(everyMs, ttlMs, Math.min(freshMs, LONGEST_FRESH_MS));
  const jittered = between(FASTEST_MS, wished, SLOWEST_MS) * (1 + JITTER * (chance - 0.5));
  return between(FASTEST_MS, jittered, SLOWEST_MS);
}

/**
 * Milliseconds from the nth failure in a row to the next try: doubled each time, up to a day, and never before the
 * server wants to be asked again (`retryAfterMs`). Jitter only adds, so that many that failed together do not return
 * together, nor early.
 */
export function waitAfterFailure(
  everyMs: number,
  failures: number,
  retryAfterMs: number,
  chance: number,
): number {
  const doubled = Math.max(everyMs, FASTEST_MS) * 2 ** Math.min(Math.max(failures, 1) - 1, 20);
  return Math.min(Math.max(doubled, retryAfterMs) * (1 + JITTER * chance), LONGEST_WAIT_MS);
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
