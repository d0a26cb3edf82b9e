/**
 * Posts one digest to one channel, exactly once as far as the platform lets us know: claim the row, look first when an
 * earlier attempt may have posted, post, record; for each of its messages, when it takes several. On a platform with threads it goes under the story's root message,
 * which is posted before it and shown anew after it; the next update of the channel waits for the first, not for the last.
 * What matters is crossposted then, if the channel wants that, and what it corrects is edited.
 */
import { withCorrections } from '../core/digest/with-corrections.ts';
import type { ChangeKind, Story } from '../core/model.ts';
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
  Roots,
  Store,
  Thread,
} from '../ports.ts';
import { amendDigest, fingerprint } from './amend-digest.ts';
import { crosspostDigest } from './crosspost-digest.ts';
import { type Attempted, endOf, retryAfter } from './end-of-attempt.ts';
import { failedLook, failedPost } from './failed-call.ts';
import { ensureRoot, refreshRoot } from './keep-root.ts';
import { LEASE_SLACK_MS, whileLeased } from './while-leased.ts';

export type Platforms = Readonly<Partial<Record<PlatformName, Platform>>>;

export interface DeliverPorts {
  readonly store: Store;
  readonly platforms: Platforms;
  readonly stories: readonly Story[];
  readonly log: Log;
}

/** A root that cannot be edited is left to the next update, which edits it too. */
const MOST_REFRESH_ATTEMPTS = 6;

export interface Delivered {
  /** In how many milliseconds it is to be run again; undefined when it is over, or in other hands. */
  readonly againMs?: number | undefined;
  /** The delivery that waited for it to be over: its id, or in hand, and then it is to be delivered at once. */
  readonly next?: string | Held | undefined;
}

export interface Held {
  readonly claimed: ClaimedDelivery;
  /** A time before the claim, by performance.now(). */
  readonly beganMs: number;
}

/**
 * Safe to run twice: only one claim wins. A delivery to a platform that is not here is left to other processes. What waits for
 * it is claimed as it ends, if that is before `untilMs`, by performance.now(): one way to the store for both.
 */
export async function deliverDigest(
  ports: DeliverPorts,
  deliveryId: string,
  untilMs = 0,
): Promise<Delivered> {
  const beganMs = performance.now();
  const claimed = await ports.store.claimDelivery(deliveryId, leasesFor(ports.platforms));
  if (claimed) return deliverClaimed(ports, { claimed, beganMs }, untilMs);
  await crosspostDigest(ports, deliveryId);
  return { againMs: await amendDigest(ports, deliveryId) };
}

export async function deliverClaimed(
  ports: DeliverPorts,
  { claimed, beganMs }: Held,
  untilMs: number,
): Promise<Delivered> {
  const { store, platforms, log } = ports;
  const { id, story, channel, seq } = claimed;
  const known = platforms[claimed.platform];
  if (!known) throw new Error(`A delivery to ${claimed.platform} was claimed, which this process has not.`);
  const leases = leasesFor(platforms);
  const platform = whileLeased(known, beganMs, leases[known.name] ?? 0);
  const digest = withCorrections(claimed.digest, claimed.later, claimed.unsaid);
  const { end, isGone } = await attempt(ports, platform, { ...claimed, digest });
  const isToCrosspost = 'isToCrosspost' in end && end.isToCrosspost === true;
  const endedMs = performance.now();
  // Nothing may come between the claim of the next and its post: no other call, and no job for this one.
  const goesOn = endedMs < untilMs && !isGone && !isToCrosspost && !('retryAfterMs' in end);
  const next = await store.endDelivery(claimed, end, goesOn ? leases : {});
  const fields = {
    delivery: id,
    story,
    platform: platform.name,
    channel,
    seq,
    attempt: claimed.attempt,
    ...end,
  };
  tell(log, fields);
  // Not by way of the queue: there its other messages would stand behind those of all other channels.
  if (end.status === 'partly') return deliverDigest(ports, id, untilMs);
  if (isGone && end.status === 'dead') await endSubscription(ports, platform, claimed, end.reason);
  if (isToCrosspost) await crosspostDigest(ports, id);
  return {
    againMs: 'retryAfterMs' in end ? end.retryAfterMs : undefined,
    next: next?.claimed ? { claimed: next.claimed, beganMs: endedMs } : next?.id,
  };
}

function tell(log: Log, fields: DeliveryEnd): void {
  if (fields.status === 'sent') log.info(fields, 'Digest posted');
  else if (fields.status === 'partly') log.debug(fields, 'Message of a digest posted');
  else if (fields.status === 'dead') log.warn(fields, 'Digest cannot be posted');
  else if ('reason' in fields) log.warn(fields, 'Digest will be tried again');
  else log.debug(fields, 'Digest waits for its turn');
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

/** All messages of a digest. */
type Whole = Pick<Extract<DeliveryEnd, { readonly status: 'sent' }>, 'messageId' | 'partIds' | 'shown'>;

async function attempt(
  ports: DeliverPorts,
  platform: Platform,
  claimed: ClaimedDelivery,
): Promise<Attempted> {
  const story = ports.stories.find(({ slug }) => slug === claimed.story);
  const { roots } = platform;
  const parts = platform.parts?.(claimed.digest) ?? 1;
  const posted =
    claimed.messageId === undefined ? wholeOf(claimed.partIds, parts) : { messageId: claimed.messageId };
  if (!claimed.follows)
    return { end: posted ? { status: 'sent', ...posted } : leftBehind(claimed), isGone: false };
  if (posted) {
    const root = await ports.store.root(claimed.story, platform.name, claimed.channel);
    const kept = roots && story && root.messageId !== undefined;
    const ensured = { root, messageId: root.messageId ?? '' };
    const end: DeliveryEnd = kept
      ? await showInRoot(ports, roots, story, claimed, posted, ensured)
      : { status: 'sent', ...posted };
    return { end, isGone: false };
  }
  const ensured = roots && story && (await ensureRoot(ports.store, roots, story, claimed));
  if (ensured && 'ended' in ensured) return endOf(claimed, ensured.ended);
  const loud = story !== undefined && isLoud(claimed, story);
  const result = await postOnce(
    platform,
    { ...claimed, part: claimed.partIds.length + 1 },
    ensured && { rootMessageId: ensured.messageId, loud },
  );
  if (result.outcome === 'rootless' && ensured) {
    // What is posted of it stays where it is; the rest goes under the new root.
    await ports.store.changeRoot(ensured.root.id, { state: 'lost' });
    return endOf(claimed, { ...result, outcome: 'refused', retryAfterMs: 0 });
  }
  if (result.outcome !== 'posted') return endOf(claimed, result);
  const partIds = [...claimed.partIds, result.messageId];
  const whole = wholeOf(partIds, parts);
  if (!whole) return { end: { status: 'partly', partIds }, isGone: false };
  const told = { ...whole, shown: shownBy(claimed) };
  if (!roots || !story || !ensured) return { end: { status: 'sent', ...told }, isGone: false };
  const end = await showInRoot(ports, roots, story, claimed, told, ensured);
  const isToCrosspost = loud && claimed.isCrossposted === true && platform.crosspost !== undefined;
  return { end: { ...end, isToCrosspost }, isGone: false };
}

/** What a channel had in hand when it left the story goes no further; nobody looks what became of a lost attempt. */
function leftBehind({ outcomeUnknown }: ClaimedDelivery): DeliveryEnd {
  const doubt = outcomeUnknown ? '; its last attempt may have posted it' : '';
  return { status: 'dead', reason: `the channel no longer follows the story${doubt}` };
}

/**
 * What was corrected before it was posted need not be edited after it. Undefined when it is posted as it is on record, or an
 * earlier attempt may have posted it.
 */
function shownBy({ later, unsaid, partIds, outcomeUnknown, digest }: ClaimedDelivery): string | undefined {
  const isAsItWas = later.length + unsaid.length === 0;
  return isAsItWas || outcomeUnknown || partIds.length > 0 ? undefined : fingerprint(digest);
}

/** Undefined while some of its messages are not posted. */
function wholeOf(partIds: readonly string[], parts: number): Whole | undefined {
  const [messageId] = partIds;
  if (messageId === undefined || partIds.length < parts) return undefined;
  return partIds.length === 1 ? { messageId } : { messageId, partIds };
}

/** Of an update that is posted. */
async function showInRoot(
  { store, log }: DeliverPorts,
  roots: Roots,
  story: Story,
  claimed: ClaimedDelivery,
  whole: Whole,
  root: Parameters<typeof refreshRoot>[4],
): Promise<Extract<DeliveryEnd, { readonly messageId: string }>> {
  const refreshed = await refreshRoot(store, roots, story, claimed, root);
  switch (refreshed?.outcome) {
    case 'paced':
      return { status: 'posted', ...whole, retryAfterMs: refreshed.retryAfterMs };
    case 'refused':
    case 'unknown': {
      const reason = `posted, but its root is not current: ${refreshed.reason}`;
      if (claimed.attempt < MOST_REFRESH_ATTEMPTS) {
        return { status: 'posted', ...whole, retryAfterMs: retryAfter(claimed, refreshed), reason };
      }
      log.warn({ delivery: claimed.id, reason }, 'Root is left as it is until the next update');
    }
  }
  return { status: 'sent', ...whole };
}

const CORRECTIONS: readonly ChangeKind[] = ['corrected', 'retracted'];

/** The scene stands right under its root, which the channel has just seen. Corrections are never quiet. */
function isLoud({ digest }: ClaimedDelivery, story: Story): boolean {
  return (
    digest.kind === 'update' &&
    digest.lines.some(({ fact, change }) => CORRECTIONS.includes(change) || isMajor(fact, change, story))
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
      return failedLook(error, 'post');
    }
  }
  return platform.post(claimed, thread).catch(failedPost);
}
