/** How a claim ends when the server did not give what was asked for. */
import { LONGEST_WAIT_MS, waitAfterFailure } from '../../core/schedule/next-poll.ts';
import type { ClaimedWatch, Fetched, WatchEnd } from '../../ports/watches.ts';

export type Trouble = Exclude<Fetched<unknown>, { readonly outcome: 'fetched' | 'unchanged' }>;

/** What is refused may be permitted some day, so it is looked at once a day. */
export function endOfTrouble(
  { everyMs, failures }: ClaimedWatch,
  trouble: Trouble,
  chance: number,
): WatchEnd {
  const { reason } = trouble;
  if (trouble.outcome === 'gone') return { status: 'over', reason };
  if (trouble.outcome === 'refused') {
    return { status: 'failed', waitMs: LONGEST_WAIT_MS, hostWaitMs: 0, reason };
  }
  const { retryAfterMs = 0 } = trouble;
  return {
    status: 'failed',
    waitMs: waitAfterFailure(everyMs, failures + 1, retryAfterMs, chance),
    hostWaitMs: Math.min(retryAfterMs, LONGEST_WAIT_MS),
    reason,
  };
}
