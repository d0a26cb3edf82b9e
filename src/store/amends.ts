/** Messages that tell what was corrected since: due with the end of the correction's delivery, edited until they say so. */
import { randomUUID } from 'node:crypto';
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { ChangeKind, Digest, FactKey } from '../core/model.ts';
import type { Amend, AmendEnd, ClaimedDelivery, DeliveryEnd, Leases, PlatformName } from '../ports.ts';
import { after, isOn, platformsIn } from './claimable.ts';
import { storable } from './jsonb.ts';
import { newestFirst, onDigest } from './lane.ts';
import type { Db, Tables } from './schema.ts';
import { readUnsaid } from './unsaid.ts';

/** Deliveries of a lane that a correction looks back on, and those after it that may correct it again. */
const MOST_BEFORE = 100;
const MOST_LATER = 200;
/** Threads of a lane that are looked through, the newest first. */
const MOST_ROOTS = 5;

/** Whether the end of a delivery says for the first time that something is taken back. */
export function takesBack({ digest, messageId }: ClaimedDelivery, { status }: DeliveryEnd): boolean {
  const isPosted = messageId === undefined && (status === 'sent' || status === 'posted');
  return isPosted && [...factsGone(digest), ...factsThat(digest, BACK)].length > 0;
}

const GONE: readonly ChangeKind[] = ['corrected', 'retracted'];
/** Perhaps what was taken back and is stated again. */
const BACK: readonly ChangeKind[] = ['reverted'];

/** A change may go back on what was told too, when it was corrected first. */
function factsGone(digest: Digest): readonly FactKey[] {
  const goneBackOn = digest.lines.flatMap(({ fact, takesBack: taken }) => (taken ? [fact] : []));
  return [...factsThat(digest, GONE), ...goneBackOn];
}

function factsThat({ lines }: Digest, changed: readonly ChangeKind[]): readonly FactKey[] {
  return lines.filter(({ change }) => changed.includes(change)).map(({ fact }) => fact);
}

/** Makes the messages due that tell of what this one takes back, among the last of the lane before it. */
export async function takeBack(
  db: Db,
  { story, platform, channel, seq, digest }: ClaimedDelivery,
): Promise<void> {
  await db
    .with('last', (cte) =>
      cte
        .selectFrom('delivery')
        .select(['id', 'story', 'seq', 'audience', 'amend_at', 'amended_at'])
        .where((eb) => eb.and({ story, platform, channel }))
        .where('seq', '<', seq)
        .where('message_id', 'is not', null)
        .orderBy('seq', 'desc')
        .limit(MOST_BEFORE),
    )
    .with('told', (cte) =>
      cte
        .selectFrom('last')
        .innerJoin('digest', (join) =>
          join
            .onRef('digest.story', '=', 'last.story')
            .onRef('digest.seq', '=', 'last.seq')
            .onRef('digest.audience', '=', 'last.audience'),
        )
        .select('last.id')
        .where((eb) => {
          const wasTouched = eb.or([
            eb('last.amend_at', 'is not', null),
            eb('last.amended_at', 'is not', null),
          ]);
          return eb.or([tellsOf(factsGone(digest)), eb.and([wasTouched, tellsOf(factsThat(digest, BACK))])]);
        }),
    )
    .updateTable('delivery')
    .set({ amend_at: after(0), amend_attempts: 0 })
    .where(
      'id',
      'in',
      newestFirst(() => sql<SqlBool>`delivery.id in (select id from told)`),
    )
    .execute();
}

/** In SQL, as most digests tell of other facts. */
function tellsOf(facts: readonly FactKey[]) {
  return sql<SqlBool>`exists (select from jsonb_array_elements(digest.content -> 'lines') as line
    where line ->> 'fact' in (select jsonb_array_elements_text(${JSON.stringify(facts)}::jsonb)))`;
}

/** Posted, due, on one of these platforms, and in nobody's hands. */
export function isToAmend(platforms: readonly PlatformName[]) {
  return (eb: ExpressionBuilder<Tables, 'delivery'>) => {
    const now = eb.fn<Date>('now');
    return eb.and([
      eb('delivery.amend_at', '<=', now),
      eb('delivery.message_id', 'is not', null),
      eb.or([eb('delivery.amend_lease_until', 'is', null), eb('delivery.amend_lease_until', '<', now)]),
      isOn(eb, platforms),
    ]);
  };
}

export async function claimAmend(db: Db, id: string, leases: Leases): Promise<Amend | undefined> {
  const lease = randomUUID();
  const row = await db
    .updateTable('delivery')
    .set((eb) => ({
      amend_lease: lease,
      amend_lease_until: after(
        sql`(${JSON.stringify(leases)}::jsonb ->> delivery.platform)::float8 * greatest(1, cardinality(parts))`,
      ),
      amend_attempts: eb('amend_attempts', '+', 1),
    }))
    .where('id', '=', id)
    .where(isToAmend(platformsIn(leases)))
    .returning([
      'story',
      'seq',
      'platform',
      'channel',
      'message_id',
      'parts',
      'amend_attempts',
      'amend_shown',
    ])
    .executeTakeFirst();
  if (row === undefined || row.message_id === null) return undefined;
  const { story, seq, platform, channel, message_id: first, parts, amend_attempts: attempt } = row;
  const posted = await db
    .selectFrom('delivery')
    .innerJoin('digest', onDigest)
    .select(['digest.content', 'digest.mention'])
    .where('delivery.id', '=', id)
    .executeTakeFirstOrThrow();
  const digest = posted.content;
  return {
    ...{ id, story, platform, channel, seq, digest, attempt, lease },
    messageIds: [first, ...parts.slice(1)],
    mention: posted.mention ?? undefined,
    rootMessageIds: await readRoots(db, { story, platform, channel }),
    shown: row.amend_shown ?? undefined,
    later: await readLater(
      db,
      { story, platform, channel, seq },
      digest.lines.map(({ fact }) => fact),
    ),
    unsaid: await readUnsaid(db, digest),
  };
}

/** That of the lane and those that it had before, the last first. */
async function readRoots(
  db: Db,
  lane: Pick<Amend, 'story' | 'platform' | 'channel'>,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('root')
    .select(['message_id', sql<string>`'infinity'`.as('lost_at')])
    .where((eb) => eb.and(lane))
    .where('message_id', 'is not', null)
    .unionAll((eb) =>
      eb
        .selectFrom('former_root')
        .select(['message_id', sql<string>`lost_at`.as('lost_at')])
        .where((of) => of.and(lane)),
    )
    .orderBy('lost_at', 'desc')
    .limit(MOST_ROOTS)
    .execute();
  return rows.flatMap(({ message_id: id }) => (id === null ? [] : [id]));
}

/** What was posted in the lane since; with facts, what tells of these. Oldest first. */
export async function readLater(
  db: Db,
  { story, platform, channel, seq }: Pick<Amend, 'story' | 'platform' | 'channel' | 'seq'>,
  facts?: readonly FactKey[],
): Promise<readonly Digest[]> {
  const rows = await db
    .selectFrom('delivery')
    .innerJoin('digest', onDigest)
    .select('digest.content')
    .where('delivery.platform', '=', platform)
    .where('delivery.channel', '=', channel)
    .where('delivery.story', '=', story)
    .where('delivery.seq', '>', seq)
    .where('delivery.message_id', 'is not', null)
    .$if(facts !== undefined, (query) => query.where(tellsOf(facts ?? [])))
    .orderBy('delivery.seq')
    .limit(MOST_LATER)
    .execute();
  return rows.map(({ content }) => content);
}

/** A correction that came meanwhile has set the attempts to none: then it stays due. */
export async function endAmend(db: Db, { id, lease, attempt }: Amend, end: AmendEnd): Promise<void> {
  const isLast = sql<boolean>`amend_attempts = ${attempt}`;
  const nextAt = 'retryAfterMs' in end ? after(end.retryAfterMs) : sql<string>`null::timestamptz`;
  await db
    .updateTable('delivery')
    .set({
      amend_lease: null,
      amend_lease_until: null,
      amend_at: sql`case when ${isLast} then ${nextAt} else amend_at end`,
      amend_reason: 'reason' in end ? storable(end.reason) : null,
      ...(end.status === 'paced'
        ? { amend_attempts: sql`case when ${isLast} then ${attempt - 1} else amend_attempts end` }
        : {}),
      ...(end.status === 'amended' ? { amended_at: after(0), amend_shown: end.shown } : {}),
    })
    .where('id', '=', id)
    .where('amend_lease', '=', lease)
    .execute();
}
