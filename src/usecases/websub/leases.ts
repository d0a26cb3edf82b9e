/** When a hub is to be asked, and asked again. Milliseconds. */
import type { Instant } from '../../core/model.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Asked for; hubs grant what they like. https://www.w3.org/TR/websub/#subscriptions calls ten days a good default. */
export const WANTED_LEASE_S = 10 * 24 * 60 * 60;
/** What is taken for a lease that the hub, against the rules, does not name. */
const UNNAMED_LEASE_S = 24 * 60 * 60;
const SHORTEST_LEASE_S = 60;
const LONGEST_LEASE_S = 366 * 24 * 60 * 60;

/** A hub that said no may think better of it. */
const AFTER_DENIAL_MS = 7 * DAY_MS;
/** Requests to end a subscription; the hub ends it by itself when the lease is over. */
const MOST_GOODBYES = 5;

export function later(now: Instant, ms: number): Instant {
  return new Date(Date.parse(now) + ms).toISOString();
}

/** After one minute, two, four ... and at last once a day. */
export function retryAt(now: Instant, attempts: number): Instant {
  return later(now, Math.min(DAY_MS, MINUTE_MS * 2 ** Math.min(attempts - 1, 20)));
}

export function deniedUntil(now: Instant): Instant {
  return later(now, AFTER_DENIAL_MS);
}

export function hasSaidGoodbye(attempts: number): boolean {
  return attempts > MOST_GOODBYES;
}

/** `seconds` as the hub wrote it. Renewed when a quarter is left, which leaves room for many tries. */
export function leaseFrom(
  now: Instant,
  seconds: string | undefined,
): { readonly expiresAt: Instant; readonly renewAt: Instant } {
  const named = /^\d{1,12}$/.test(seconds ?? '') ? Number(seconds) : UNNAMED_LEASE_S;
  const lease = Math.min(LONGEST_LEASE_S, Math.max(SHORTEST_LEASE_S, named));
  return { expiresAt: later(now, lease * 1000), renewAt: later(now, lease * 750) };
}
