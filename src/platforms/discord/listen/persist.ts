import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, RateLimitError } from 'discord.js';
import { NotYet } from '../../../errors.ts';

/** Errors of the server and dropped lines, one after the other. */
const MOST_FAILURES = 5;

/** Milliseconds. As long as Discord lets an interaction be answered; later nobody looks for the answer. */
const LONGEST_WAIT_MS = 14 * 60_000;

/**
 * Asks again after a limit, an error of the server or a dropped line. Only for what may safely be sent twice: a look, an
 * edit, or a create with a nonce. A limit is waited out as long as it says: an answer comes late rather than never.
 */
export async function persist<T>(request: () => Promise<T>): Promise<T> {
  const lateMs = performance.now() + LONGEST_WAIT_MS;
  for (let failures = 0; ; ) {
    try {
      return await request();
    } catch (error) {
      const turnMs = turnIn(error);
      if (turnMs === undefined) failures += 1;
      const waitMs = turnMs ?? 500 * failures;
      const isOver = failures >= MOST_FAILURES || performance.now() + waitMs > lateMs;
      if (error instanceof DiscordAPIError || isOver) throw error;
      // A bot that is told to stop does not wait for it.
      await sleep(waitMs, undefined, { ref: false });
    }
  }
}

/** Milliseconds; undefined when nothing says that it is only too early. */
function turnIn(error: unknown): number | undefined {
  if (error instanceof RateLimitError) return error.retryAfter;
  return error instanceof NotYet ? error.retryAfterMs : undefined;
}
