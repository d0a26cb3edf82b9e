/**
 * Posts one digest to one channel, exactly once as far as the platform lets us know: claim the row, look first when an
 * earlier attempt may have posted, post, record.
 */
import { messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import type {
  ClaimedDelivery,
  DeliveryEnd,
  Leases,
  Platform,
  PlatformName,
  PostResult,
  Store,
} from '../ports.ts';

export type Platforms = Readonly<Partial<Record<PlatformName, Platform>>>;

export interface DeliverPorts {
  readonly store: Store;
  readonly platforms: Platforms;
  readonly log: Log;
}

const LEASE_SLACK_MS = 1_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 15 * 60 * 1000;

/** Safe to run twice: only one claim wins. A delivery to a platform that is not here is left to other processes. */
export async function deliverDigest(
  { store, platforms, log }: DeliverPorts,
  deliveryId: string,
): Promise<void> {
  const claimed = await store.claimDelivery(deliveryId, leasesFor(platforms));
  const platform = claimed && platforms[claimed.platform];
  if (!claimed || !platform) return;
  const { id, story, channel, seq } = claimed;
  const end = await attempt(platform, claimed);
  await store.endDelivery(claimed, end);
  const fields = {
    delivery: id,
    story,
    platform: platform.name,
    channel,
    seq,
    attempt: claimed.attempt,
    ...end,
  };
  if (end.status === 'sent') log.info(fields, 'Digest posted');
  else log.warn(fields, end.status === 'dead' ? 'Digest cannot be posted' : 'Digest will be tried again');
}

/** Long enough for a look-up and a post, so that no late request can land after the lease has run out. */
function leasesFor(platforms: Platforms): Leases {
  const leases = Object.values(platforms).map(({ name, timeoutMs }) => [
    name,
    2 * timeoutMs + LEASE_SLACK_MS,
  ]);
  return Object.fromEntries(leases);
}

async function attempt(platform: Platform, claimed: ClaimedDelivery): Promise<DeliveryEnd> {
  if (claimed.outcomeUnknown) {
    try {
      const messageId = await platform.find(claimed, claimed.firstAttemptAt);
      if (messageId !== undefined) return { status: 'sent', messageId };
    } catch (error) {
      return later(claimed, `could not look for an earlier post: ${messageOf(error)}`, true);
    }
  }
  return endOf(claimed, await platform.post(claimed).catch(thrown));
}

/** An adapter should tell how a post ended; when it throws instead, nobody knows. */
function thrown(error: unknown): PostResult {
  return { outcome: 'unknown', reason: messageOf(error) };
}

function endOf(claimed: ClaimedDelivery, result: PostResult): DeliveryEnd {
  switch (result.outcome) {
    case 'posted':
      return { status: 'sent', messageId: result.messageId };
    case 'gone':
      return { status: 'dead', reason: result.reason };
    case 'refused':
      return {
        status: 'later',
        retryAfterMs: result.retryAfterMs,
        reason: result.reason,
        outcomeUnknown: false,
      };
    case 'unknown':
      return later(claimed, result.reason, true);
  }
}

function later({ attempt: count }: ClaimedDelivery, reason: string, outcomeUnknown: boolean): DeliveryEnd {
  const retryAfterMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(count - 1, 20));
  return { status: 'later', retryAfterMs, reason, outcomeUnknown };
}
