/** What an attempt to post a delivery comes to. */
import type { ClaimedDelivery, DeliveryEnd, PostResult } from '../ports.ts';
import { backoffMs } from './backoff.ts';

export interface Attempted {
  readonly end: DeliveryEnd;
  /** True when the channel will take nothing any more. */
  readonly isGone: boolean;
}

/** Of a post that was not made, or of which nobody knows. */
export function endOf(
  claimed: ClaimedDelivery,
  result: Exclude<PostResult, { readonly outcome: 'posted' }>,
): Attempted {
  switch (result.outcome) {
    case 'gone':
      return { end: { status: 'dead', reason: result.reason }, isGone: true };
    case 'rejected':
    case 'rootless':
      return { end: { status: 'dead', reason: result.reason }, isGone: false };
    case 'refused': {
      const { retryAfterMs, reason } = result;
      return { end: { status: 'later', retryAfterMs, reason, outcomeUnknown: false }, isGone: false };
    }
    case 'paced': {
      // Whatever was not known of an earlier attempt is not known now.
      const { outcomeUnknown } = claimed;
      return { end: { status: 'paced', retryAfterMs: result.retryAfterMs, outcomeUnknown }, isGone: false };
    }
    case 'unknown': {
      const retryAfterMs = retryAfter(claimed, result);
      return {
        end: { status: 'later', retryAfterMs, reason: result.reason, outcomeUnknown: true },
        isGone: false,
      };
    }
  }
}

export function retryAfter(
  { attempt: count }: ClaimedDelivery,
  result: Extract<PostResult, { readonly outcome: 'refused' | 'unknown' }>,
): number {
  if (result.outcome === 'refused') return result.retryAfterMs;
  return backoffMs(count);
}
