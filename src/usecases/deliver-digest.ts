/**
 * Posts one digest to one channel, exactly once as far as the platform lets us know: claim the row, look first when an
 * earlier attempt may have posted, post, record. On a platform with threads it goes under the story's root message,
 * which is posted before it and shown anew after it. What matters is crossposted then, if the channel wants that.
 */
import type { Story } from '../core/model.ts';
import { isMajor } from '../core/story/diff.ts';
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
  Thread,
} from '../ports.ts';
import { backoffMs } from './backoff.ts';
import { crosspostDigest } from './crosspost-digest.ts';
import { ensureRoot, refreshRoot } from './keep-root.ts';
import { whileLeased } from './while-leased.ts';

export type Platforms = Readonly<Partial<Record<PlatformName, Platform>>>;

export interface DeliverPorts {
  readonly store: Store;
  readonly platforms: Platforms;
  readonly stories: readonly Story[];
  readonly log: Log;
}

const LEASE_SLACK_MS = 1_000;

/** An update that is posted must not wait for ever because its root cannot be edited; the next one edits it too. */
const MOST_REFRESH_ATTEMPTS = 6;

/** Safe to run twice: only one claim wins. A delivery to a platform that is not here is left to other processes. */
export async function deliverDigest(ports: DeliverPorts, deliveryId: string): Promise<void> {
  const { store, platforms, log } = ports;
  const leases = leasesFor(platforms);
  const beganMs = performance.now();
  const claimed = await store.claimDelivery(deliveryId, leases);
  const known = claimed && platforms[claimed.platform];
  if (!claimed || !known) return crosspostDigest(ports, deliveryId);
  const platform = whileLeased(known, beganMs, leases[known.name] ?? 0);
  const { id, story, channel, seq } = claimed;
  const { end, isGone } = await attempt(ports, platform, claimed);
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
  if (isGone && end.status === 'dead') await endSubscription(ports, platform, claimed, end.reason);
  if (end.status === 'sent' && end.isToCrosspost) await crosspostDigest(ports, id);
}

/** Whoever set it up is told once: the subscription is there to be ended once. */
async function endSubscription(
  { store, log }: DeliverPorts,
  platform: Platform,
  { story, channel, digest }: ClaimedDelivery,
  reason: string,
): Promise<void> {
  const ended = await store.unsubscribe(story, platform.name, channel, reason);
  if (!ended) return;
  const fields = { story, platform: platform.name, channel, reason };
  log.warn(fields, 'The channel takes no posts any more; its subscription has ended');
  if (ended.setUpBy === undefined || !platform.notify) return;
  const text = `A channel that you had follow ${digest.title} takes no posts any more, so it no longer follows it. Why: ${reason}.`;
  await platform
    .notify(channel, ended.setUpBy, text)
    .catch((error) => log.warn({ ...fields, why: messageOf(error) }, 'Nobody could be told of it'));
}

/**
 * Long enough for a look-up and a post of the update, the same of its root, and an edit of that: no late request may
 * land after the lease has run out.
 */
function leasesFor(platforms: Platforms): Leases {
  const leases = Object.values(platforms).map(({ name, timeoutMs, roots }) => [
    name,
    (roots ? 5 : 2) * timeoutMs + LEASE_SLACK_MS,
  ]);
  return Object.fromEntries(leases);
}

interface Attempted {
  readonly end: DeliveryEnd;
  /** True when the channel will take nothing any more. */
  readonly isGone: boolean;
}

async function attempt(
  ports: DeliverPorts,
  platform: Platform,
  claimed: ClaimedDelivery,
): Promise<Attempted> {
  const story = ports.stories.find(({ slug }) => slug === claimed.story);
  const { roots } = platform;
  if (!roots || !story) return endOf(claimed, await postOnce(platform, claimed, undefined));
  const ensured = await ensureRoot(ports.store, roots, story, claimed);
  if ('ended' in ensured) return endOf(claimed, ensured.ended);
  const { root, messageId: rootMessageId } = ensured;
  const loud = isLoud(claimed, story);
  const result = await postOnce(platform, claimed, { rootMessageId, loud });
  if (result.outcome === 'rootless') {
    await ports.store.changeRoot(root.id, { state: 'lost' });
    return endOf(claimed, { ...result, outcome: 'refused', retryAfterMs: 0 });
  }
  if (result.outcome !== 'posted') return endOf(claimed, result);
  const refreshed = await refreshRoot(ports.store, roots, story, claimed, ensured);
  if (refreshed?.outcome === 'refused' || refreshed?.outcome === 'unknown') {
    // The post is looked up and found when this delivery comes back, which then edits the root alone.
    const reason = `posted, but its root is not current: ${refreshed.reason}`;
    if (claimed.attempt < MOST_REFRESH_ATTEMPTS)
      return { end: laterBy(claimed, refreshed, reason), isGone: false };
    ports.log.warn({ delivery: claimed.id, reason }, 'Root is left as it is until the next update');
  }
  const isToCrosspost = loud && claimed.isCrossposted === true && platform.crosspost !== undefined;
  return { end: { status: 'sent', messageId: result.messageId, isToCrosspost }, isGone: false };
}

/** The scene stands right under its root, which the channel has just seen. Corrections are never quiet. */
function isLoud({ digest }: ClaimedDelivery, story: Story): boolean {
  return (
    digest.kind === 'update' &&
    digest.lines.some(({ fact, change }) => change === 'corrected' || isMajor(fact, change, story))
  );
}

/** An earlier attempt that may have posted is looked for first. */
async function postOnce(
  platform: Platform,
  claimed: ClaimedDelivery,
  thread: Thread | undefined,
): Promise<PostResult> {
  if (claimed.outcomeUnknown) {
    try {
      const messageId = await platform.find(claimed, claimed.firstAttemptAt, thread);
      if (messageId !== undefined) return { outcome: 'posted', messageId };
    } catch (error) {
      return { outcome: 'unknown', reason: `could not look for an earlier post: ${messageOf(error)}` };
    }
  }
  return platform.post(claimed, thread).catch(thrown);
}

/** An adapter should tell how a post ended; when it throws instead, nobody knows. */
function thrown(error: unknown): PostResult {
  return { outcome: 'unknown', reason: messageOf(error) };
}

function endOf(claimed: ClaimedDelivery, result: PostResult): Attempted {
  switch (result.outcome) {
    case 'posted':
      return { end: { status: 'sent', messageId: result.messageId }, isGone: false };
    case 'gone':
      return { end: { status: 'dead', reason: result.reason }, isGone: true };
    case 'rejected':
    case 'rootless':
      return { end: { status: 'dead', reason: result.reason }, isGone: false };
    case 'refused': {
      const { retryAfterMs, reason } = result;
      return { end: { status: 'later', retryAfterMs, reason, outcomeUnknown: false }, isGone: false };
    }
    case 'unknown':
      return { end: laterBy(claimed, result, result.reason), isGone: false };
  }
}

/** Comes back as one that may have been posted. */
function laterBy(
  { attempt: count }: ClaimedDelivery,
  result: Extract<PostResult, { readonly outcome: 'refused' | 'unknown' }>,
  reason: string,
): DeliveryEnd {
  const retryAfterMs = result.outcome === 'refused' ? result.retryAfterMs : backoffMs(count);
  return { status: 'later', retryAfterMs, reason, outcomeUnknown: true };
}
