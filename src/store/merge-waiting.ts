/**
 * A channel that is muted or away may not have been told the last windows when the next one comes. Then it is told what
 * changed since it was last told anything, in one digest of its own, in place of one for each window.
 */
import { sql } from 'kysely';
import type { AddressedDigest, Told } from '../core/model.ts';
import type { Window } from '../ports.ts';
import { addLedgerSteps } from './add-steps.ts';
import { jsonb } from './jsonb.ts';
import type { Db } from './schema.ts';

/** Safe under the story's lock, once `seq` is told. `tell` says what differs from what an audience was told. */
export async function mergeWaiting(
  db: Db,
  window: Window,
  seq: number,
  tell: (told: Told) => AddressedDigest | undefined,
): Promise<void> {
  const waiting = await neverTried(db, window, seq);
  let last = seq;
  for (const [since, deliveries] of bySince(waiting)) {
    const told = await toldBefore(db, window, since);
    // What it knew then is not on record: each window is told for itself.
    if (told === undefined) continue;
    await markMerged(
      db,
      deliveries.map(({ id }) => id),
      'told with what came after it',
    );
    const fresh = await ofSameChannels(
      db,
      window,
      seq,
      deliveries.map(({ id }) => id),
    );
    const addressed = tell(told);
    if (addressed === undefined) {
      await markMerged(db, fresh, 'all is as the channel was last told');
      continue;
    }
    last += 1;
    await addLedgerSteps(db, window.story, [{ seq: last, versionId: null, told: {} }]);
    const { audience, digest, mention = null } = addressed;
    await db
      .insertInto('digest')
      .values({ story: window.story, seq: last, audience, content: jsonb(digest), mention })
      .execute();
    await db
      .updateTable('delivery')
      .set({
        seq: last,
        dedupe_key: sql<string>`concat_ws('|', platform, channel, story, ${last}::integer, audience)`,
      })
      .where('id', 'in', fresh)
      .execute();
  }
}

interface Waiting {
  readonly id: string;
  readonly lane: string;
  readonly seq: number;
}

/** Nobody has begun to post them. Locked, so that nobody begins now. */
async function neverTried(db: Db, { story, audience }: Window, seq: number): Promise<readonly Waiting[]> {
  return db
    .selectFrom('delivery')
    .select(['id', 'seq', sql<string>`concat_ws('|', platform, channel)`.as('lane')])
    .where('story', '=', story)
    .where('audience', '=', audience)
    .where('seq', '<', seq)
    .where('status', '=', 'pending')
    .where('first_attempt_at', 'is', null)
    .orderBy('seq')
    .forUpdate()
    .skipLocked()
    .execute();
}

/** By the first that each channel was not told. */
function bySince(waiting: readonly Waiting[]): ReadonlyMap<number, readonly Waiting[]> {
  const first = new Map<string, number>();
  for (const { lane, seq } of waiting) if (!first.has(lane)) first.set(lane, seq);
  const groups = new Map<number, Waiting[]>();
  for (const one of waiting) {
    const since = first.get(one.lane) ?? one.seq;
    groups.set(since, [...(groups.get(since) ?? []), one]);
  }
  return groups;
}

async function toldBefore(db: Db, { story, audience }: Window, seq: number): Promise<Told | undefined> {
  const row = await db
    .selectFrom('ledger_step')
    .select('told')
    .where('story', '=', story)
    .where('seq', '<', seq)
    .where(sql<boolean>`jsonb_exists(told, ${audience})`)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.told[audience];
}

/** The deliveries of `seq` to the channels that these went to. */
async function ofSameChannels(
  db: Db,
  { story, audience }: Window,
  seq: number,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('delivery')
    .innerJoin('delivery as waiting', (join) =>
      join
        .onRef('waiting.platform', '=', 'delivery.platform')
        .onRef('waiting.channel', '=', 'delivery.channel'),
    )
    .select('delivery.id')
    .distinct()
    .where('delivery.story', '=', story)
    .where('delivery.audience', '=', audience)
    .where('delivery.seq', '=', seq)
    .where('waiting.id', 'in', ids)
    .execute();
  return rows.map(({ id }) => id);
}

async function markMerged(db: Db, ids: readonly string[], reason: string): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('delivery')
    .set({ status: 'merged', reason, ended_at: sql`now()` })
    .where('id', 'in', ids)
    .execute();
}
