import { setTimeout as sleep } from 'node:timers/promises';
import { WebAPIRateLimitedError } from '@slack/web-api';
import { failureOf } from '../errors.ts';

/** Milliseconds; later nobody looks for the answer. */
const LONGEST_WAIT_MS = 14 * 60_000;

/**
 * Calls again what a limit has kept from being sent, when it says: an answer comes late rather than never. What may have
 * been sent is not sent twice.
 */
export async function persist<T>(call: () => Promise<T>): Promise<T> {
  const lateMs = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const waitMs = turnIn(error);
      if (waitMs === undefined || performance.now() + waitMs > lateMs) throw error;
      // A bot that is told to stop does not wait for it.
      await sleep(waitMs, undefined, { ref: false });
    }
  }
}

/** Milliseconds; undefined when it was no limit that kept it. */
function turnIn(error: unknown): number | undefined {
  const failure = failureOf(error);
  if (failure.outcome === 'paced') return failure.retryAfterMs;
  return error instanceof WebAPIRateLimitedError ? error.retryAfter * 1000 : undefined;
}
