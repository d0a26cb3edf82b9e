/** Messages that are edited to say what was corrected since they were posted. */
import type { Digest, Unsaid } from '../core/model.ts';
import type { Delivery } from './records.ts';

/**
 * A delivery that is posted, claimed to be edited: `later` is what its channel was told after it of the same facts,
 * oldest first. `attempt` counts from 1 since the last correction.
 */
export interface Amend extends Delivery {
  /** All of its messages, in order. */
  readonly messageIds: readonly [string, ...string[]];
  /** Of the story's root, and of those it had before in this channel, whose threads may be there still; the last first. */
  readonly rootMessageIds: readonly string[];
  readonly later: readonly Digest[];
  /** What pages that it quotes have gone back on since, oldest first. */
  readonly unsaid: readonly Unsaid[];
  /** A digest of what the message shows, if it was edited before. */
  readonly shown?: string | undefined;
  readonly attempt: number;
  readonly lease: string;
}

/** How an edit ended: it says so now; it had nothing to say; it comes later; it never will. */
export type AmendEnd =
  | { readonly status: 'amended'; readonly shown: string }
  | { readonly status: 'unchanged' }
  /** Its turn has not come; this was no attempt. */
  | { readonly status: 'paced'; readonly retryAfterMs: number }
  | { readonly status: 'later'; readonly retryAfterMs: number; readonly reason: string }
  | { readonly status: 'over'; readonly reason: string };
