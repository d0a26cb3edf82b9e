/**
 * A channel that is muted or away may not have been told the last windows when the next one comes. Then it is told what
 * changed since it was last told anything, in one digest of its own, in place of one for each window.
 */
import { sql } from 'kysely';
import type { AddressedDigest, Told } from '../core/model.ts';
import type { PlatformName, Window } from '../ports.ts';
import { addDigestApart } from './add-telling.ts';
import { onSubscription } from './lane.ts';
import type { Db } from './schema.ts';

/**
 * Safe under the story's lock, once the window is told as `seq`. `tell` says what differs from what an audience was told.
 * A channel of which it is not plain what it was told last is left to be told each window for itself.
 */
export async function mergeWaiting(
  db: Db,
  window: Window,
  seq: number,
  tell: (told: Told) => AddressedDigest | undefined,
): Promise<void> {
  const late = await lateChannels(db, window, seq);
  if (late.length === 0) return;
  let last = seq;
  for (const [toldAt, channels] of await byLastTold(db, window, seq, late)) {
    const told = await toldBy(db, window, toldAt);
    if (told === undefined) continue;
    const waiting = channels.flatMap((channel) => channel.waiting);
    const fresh = channels.map((channel) => channel.fresh);
    const addressed = tell(told);
    if (addressed === undefined) {
      await markMerged(db, [...waiting, ...fresh], 'all is as the channel was last told');
      continue;
    }
    last += 1;
    await markMerged(db, waiting, `told with #${last}`);
    await tellApart(db, window.story, last, addressed, fresh);
  }
}

interface LateChannel {
  readonly platform: PlatformName;
  readonly channel: string;
  /** Its delivery of the window, and those before it that nobody has begun to post. */
  readonly fresh: string;
  readonly waiting: readonly string[];
}

/** What waits is locked, so that nobody begins it now. Quotes beside the facts cannot be told again: where they wait, nothing is merged. */
async function lateChannels(
  db: Db,
  { story, audience }: Window,
  seq: number,
): Promise<readonly LateChannel[]> {
  const rows = await db
    .selectFrom('delivery as waiting')
    .innerJoin('delivery as fresh', (join) =>
      join
        .onRef('fresh.platform', '=', 'waiting.platform')
        .onRef('fresh.channel', '=', 'waiting.channel')
        .onRef('fresh.story', '=', 'waiting.story')
        .onRef('fresh.audience', '=', 'waiting.audience'),
    )
    .innerJoin('digest', (join) =>
      join
        .onRef('digest.story', '=', 'waiting.story')
        .onRef('digest.seq', '=', 'waiting.seq')
        .onRef('digest.audience', '=', 'waiting.audience'),
    )
    .select(['waiting.id', 'waiting.platform', 'waiting.channel', 'fresh.id as fresh'])
    .select(sql<boolean>`jsonb_exists(digest.content, 'alsoNew')`.as('hasQuotes'))
    .where('waiting.story', '=', story)
    .where('waiting.audience', '=', audience)
    .where('waiting.seq', '<', seq)
    .where('waiting.status', '=', 'pending')
    .where('waiting.first_attempt_at', 'is', null)
    .where('fresh.seq', '=', seq)
    .forUpdate('waiting')
    .skipLocked()
    .execute();
  const quoted = new Set(rows.filter(({ hasQuotes }) => hasQuotes).map(({ fresh }) => fresh));
  const late = new Map<string, LateChannel>();
  for (const { id, fresh, platform, channel } of rows) {
    if (quoted.has(fresh)) continue;
    const waiting = [...(late.get(fresh)?.waiting ?? []), id];
    late.set(fresh, { platform, channel, fresh, waiting });
  }
  return [...late.values()];
}

/** By the last step that each was told before what waits: one of this audience, since it follows the story. */
async function byLastTold(
  db: Db,
  { story, audience }: Window,
  seq: number,
  late: readonly LateChannel[],
): Promise<ReadonlyMap<number, readonly LateChannel[]>> {
  const rows = await db
    .selectFrom('delivery')
    .innerJoin('subscription', onSubscription)
    .distinctOn(['delivery.platform', 'delivery.channel'])
    .select(['delivery.platform', 'delivery.channel', 'delivery.seq', 'delivery.audience'])
    .select(sql<boolean>`delivery.created_at >= subscription.created_at`.as('isOfNow'))
    .where('delivery.story', '=', story)
    .where('delivery.seq', '<', seq)
    .where('delivery.status', '!=', 'merged')
    .where(sql<boolean>`delivery.channel = any(${late.map(({ channel }) => channel)}::text[])`)
    .where(sql<boolean>`delivery.id <> all(${late.flatMap(({ waiting }) => waiting)}::text[])`)
    .orderBy('delivery.platform')
    .orderBy('delivery.channel')
    .orderBy('delivery.seq', 'desc')
    .execute();
  const lasts = new Map(rows.map((row) => [laneOf(row), row]));
  const groups = new Map<number, LateChannel[]>();
  for (const one of late) {
    const told = lasts.get(laneOf(one));
    if (told?.audience !== audience || !told.isOfNow) continue;
    const group = groups.get(told.seq);
    if (group) group.push(one);
    else groups.set(told.seq, [one]);
  }
  return groups;
}

function laneOf({ platform, channel }: Pick<LateChannel, 'platform' | 'channel'>): string {
  return `${platform}|${channel}`;
}

/** All that the audience was told once this step was. */
async function toldBy(db: Db, { story, audience }: Window, seq: number): Promise<Told | undefined> {
  const row = await db
    .selectFrom('ledger_step')
    .select('told')
    .where('story', '=', story)
    .where('seq', '<=', seq)
    .where(sql<boolean>`jsonb_exists(told, ${audience})`)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.told[audience];
}

/** A digest that these deliveries are of from now on, and no others. */
async function tellApart(
  db: Db,
  story: string,
  seq: number,
  addressed: AddressedDigest,
  deliveries: readonly string[],
): Promise<void> {
  await addDigestApart(db, story, seq, addressed);
  await db
    .updateTable('delivery')
    .set({
      seq,
      dedupe_key: sql<string>`concat_ws('|', platform, channel, story, ${seq}::integer, audience)`,
    })
    .where(areThese(deliveries))
    .execute();
}

async function markMerged(db: Db, ids: readonly string[], reason: string): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ status: 'merged', reason, ended_at: sql`now()` })
    .where(areThese(ids))
    .execute();
}

/** One parameter, however many: a statement takes 65,535. */
function areThese(ids: readonly string[]) {
  return sql<boolean>`id = any(${ids}::text[])`;
}
