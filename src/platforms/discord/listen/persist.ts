import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, RateLimitError } from 'discord.js';
import { NotYet } from '../../../errors.ts';

const MOST_ATTEMPTS = 5;

/** Milliseconds; nobody waits longer for an answer in a chat. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Asks again after a limit, an error of the server or a dropped line. Only for what may safely be sent twice: an edit,
 * or a create with a nonce.
 */
export async function persist(request: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await request();
      return;
    } catch (error) {
      if (error instanceof DiscordAPIError || attempt >= MOST_ATTEMPTS) throw error;
      await sleep(Math.min(waitAfter(error, attempt), LONGEST_WAIT_MS));
    }
  }
}

function waitAfter(error: unknown, attempt: number): number {
  if (error instanceof RateLimitError) return error.retryAfter;
  return error instanceof NotYet ? error.retryAfterMs : 500 * attempt;
}
