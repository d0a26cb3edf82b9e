/** What is known when a call to a platform throws instead of telling how it ended. */
import { messageOf, NotYet } from '../errors.ts';
import type { PostResult } from '../ports.ts';

type NotPosted = Extract<PostResult, { readonly outcome: 'paced' | 'unknown' }>;

/** A post: an adapter should tell how it ended; nobody knows. */
export function failedPost(error: unknown): NotPosted {
  return { outcome: 'unknown', reason: messageOf(error) };
}

/** A look for an earlier one. */
export function failedLook(error: unknown, what: string): NotPosted {
  if (error instanceof NotYet) {
    return { outcome: 'paced', retryAfterMs: error.retryAfterMs, reason: error.message };
  }
  return { outcome: 'unknown', reason: `could not look for an earlier ${what}: ${messageOf(error)}` };
}
