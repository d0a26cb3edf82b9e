/**
 * Edits a message that tells what was corrected since, to say so. It is work of its own, due with the end of the delivery
 * that corrects; what the message is to show is made of all that its channel was told by then, so that twice is once.
 */
import { createHash } from 'node:crypto';
import { withCorrections } from '../core/digest/with-corrections.ts';
import type { Digest } from '../core/model.ts';
import type { Log } from '../log.ts';
import type { Amend, AmendEnd, Platform, PlatformName, PostResult, Store } from '../ports.ts';
import { backoffMs } from './backoff.ts';
import { failedPost } from './failed-call.ts';
import { LEASE_SLACK_MS, whileLeased } from './while-leased.ts';

export interface AmendPorts {
  readonly store: Store;
  readonly platforms: Readonly<Partial<Record<PlatformName, Platform>>>;
  readonly log: Log;
}

/** By then the attempts are a quarter of an hour apart: some six hours in all. */
const MOST_ATTEMPTS = 32;

/** Safe to run twice. Returns in how many milliseconds it is to be run again; undefined when it is over, or in other hands. */
export async function amendDigest(
  { store, platforms, log }: AmendPorts,
  id: string,
): Promise<number | undefined> {
  const leases = Object.fromEntries(
    Object.values(platforms).map(({ name, timeoutMs }) => [name, timeoutMs + LEASE_SLACK_MS]),
  );
  const beganMs = performance.now();
  const claimed = await store.claimAmend(id, leases);
  const known = claimed && platforms[claimed.platform];
  if (!claimed || !known) return undefined;
  const leaseMs = (leases[known.name] ?? 0) * claimed.messageIds.length;
  const platform = whileLeased(known, beganMs, leaseMs);
  const end = await attempt(platform, claimed);
  await store.endAmend(claimed, end);
  const { story, channel, seq } = claimed;
  const fields = {
    delivery: id,
    story,
    platform: known.name,
    channel,
    seq,
    attempt: claimed.attempt,
    ...end,
  };
  tell(log, fields);
  return 'retryAfterMs' in end ? end.retryAfterMs : undefined;
}

function tell(log: Log, fields: AmendEnd): void {
  if (fields.status === 'amended') log.info(fields, 'Message says now what was corrected');
  else if (fields.status === 'over')
    log.warn(fields, 'Message is left as it is, though it was corrected since');
  else if (fields.status === 'later') log.warn(fields, 'Message will be corrected later');
}

async function attempt(platform: Platform, claimed: Amend): Promise<AmendEnd> {
  // A log stays as it is.
  if (platform.amend === undefined) return { status: 'unchanged' };
  const { digest, later, unsaid, messageIds } = claimed;
  const corrected = withCorrections(digest, later, unsaid);
  const shown = fingerprint(corrected);
  if (shown === (claimed.shown ?? fingerprint(digest))) return { status: 'unchanged' };
  if ((platform.parts?.(corrected) ?? 1) !== messageIds.length)
    return { status: 'over', reason: 'it takes another number of messages than it was posted in' };
  return endOf(claimed, await amendAll(platform, { ...claimed, digest: corrected }), shown);
}

/** Its messages, as far as they are there: whoever deleted one did not delete the others. */
async function amendAll({ amend }: Platform, claimed: Amend): Promise<PostResult> {
  let result: PostResult = { outcome: 'rootless', reason: 'the platform edits nothing' };
  for (const [index, messageId] of claimed.messageIds.entries()) {
    const part = { ...claimed, part: index + 1 };
    const edited: PostResult =
      (await amend?.(part, messageId, claimed.rootMessageIds).catch(failedPost)) ?? result;
    if (edited.outcome !== 'posted' && edited.outcome !== 'rootless') return edited;
    if (result.outcome !== 'posted') result = edited;
  }
  return result;
}

function endOf({ attempt: count }: Amend, result: PostResult, shown: string): AmendEnd {
  switch (result.outcome) {
    case 'posted':
      return { status: 'amended', shown };
    case 'paced':
      return { status: 'paced', retryAfterMs: result.retryAfterMs };
    case 'refused':
    case 'unknown': {
      const { reason } = result;
      if (count >= MOST_ATTEMPTS) return { status: 'over', reason };
      const namedMs = result.outcome === 'refused' ? result.retryAfterMs : 0;
      return { status: 'later', retryAfterMs: Math.max(namedMs, backoffMs(count)), reason };
    }
    default:
      return { status: 'over', reason: result.reason };
  }
}

/** Of what a message shows. */
export function fingerprint(digest: Digest): string {
  return createHash('sha256').update(JSON.stringify(digest)).digest('hex');
}
