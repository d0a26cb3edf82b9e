/**
 * Passes on a digest that is posted to whoever follows its channel elsewhere. It is work of its own: the channel has its
 * digest, and waits for nothing when the platform takes few of these.
 */
import type { Log } from '../log.ts';
import type { Platform, PlatformName, PostResult, Store } from '../ports.ts';
import { backoffMs } from './backoff.ts';
import { failedPost } from './failed-call.ts';
import { LEASE_SLACK_MS } from './while-leased.ts';

export interface CrosspostPorts {
  readonly store: Store;
  readonly platforms: Readonly<Partial<Record<PlatformName, Platform>>>;
  readonly log: Log;
}

/** At a limit of so many an hour these are more than half a day. */
const MOST_ATTEMPTS = 50;

/** The platform will never take it. */
const OVER: readonly PostResult['outcome'][] = ['rejected', 'gone', 'rootless'];

/** Safe to run twice: passing on twice is passing on once. */
export async function crosspostDigest({ store, platforms, log }: CrosspostPorts, id: string): Promise<void> {
  const able = Object.values(platforms).filter(({ crosspost }) => crosspost !== undefined);
  if (able.length === 0) return;
  const leaseMs = Math.max(...able.map(({ timeoutMs }) => timeoutMs)) + LEASE_SLACK_MS;
  const names = able.map(({ name }) => name);
  const claimed = await store.claimCrosspost(id, names, leaseMs);
  const crosspost = claimed && platforms[claimed.platform]?.crosspost;
  if (!claimed || !crosspost) return;
  const { platform, channel, messageIds, attempt } = claimed;
  const [first, ...others] = messageIds;
  let result = await crosspost(channel, first).catch(failedPost);
  for (const messageId of others) {
    if (result.outcome === 'posted') result = await crosspost(channel, messageId).catch(failedPost);
  }
  const fields = { delivery: id, platform, channel, attempt };
  if (result.outcome === 'posted') {
    log.info(fields, 'Digest crossposted');
    return store.endCrosspost(id, attempt, undefined);
  }
  // It waits for its turn; nothing was asked.
  if (result.outcome === 'paced') return store.endCrosspost(id, attempt - 1, result.retryAfterMs);
  const { outcome, reason } = result;
  if (OVER.includes(outcome) || attempt >= MOST_ATTEMPTS) {
    log.warn({ ...fields, reason }, 'Digest is posted, but not crossposted');
    return store.endCrosspost(id, attempt, undefined);
  }
  // Such a limit may name far too short a wait.
  const named = 'retryAfterMs' in result ? result.retryAfterMs : 0;
  log.info({ ...fields, reason }, 'Digest will be crossposted later');
  return store.endCrosspost(id, attempt, Math.max(named, backoffMs(attempt)));
}
