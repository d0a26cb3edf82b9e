/** What became of each delivery, for whoever asks why a channel did not get one; and what an operator may do about it. */
import { sql } from 'kysely';
import type { AudienceId } from '../core/model.ts';
import type { DeliveryEntry, DeliveryFilter } from '../ports.ts';
import { storable } from './jsonb.ts';
import { isBehind, onDigest, onSubscription, UNFINISHED } from './lane.ts';
import type { Db } from './schema.ts';

export async function readDeliveries(
  db: Db,
  { id, story, seq, channel, versionId, isFailed }: DeliveryFilter,
  limit: number,
): Promise<readonly DeliveryEntry[]> {
  const rows = await db
    .selectFrom('delivery')
    .innerJoin('digest', onDigest)
    .leftJoin('subscription', onSubscription)
    .select((eb) => [
      'delivery.id',
      'delivery.story',
      'delivery.seq',
      'delivery.audience',
      'delivery.platform',
      'delivery.channel',
      'delivery.status',
      'delivery.attempts',
      'delivery.lease',
      'delivery.reason',
      'delivery.message_id',
      'delivery.parts',
      'delivery.created_at',
      'delivery.next_attempt_at',
      'delivery.ended_at',
      'delivery.crosspost_at',
      'delivery.amend_at',
      'delivery.amended_at',
      'delivery.amend_reason',
      sql<string>`digest.content ->> 'headline'`.as('headline'),
      sql<Date | null>`case when muted_until > now() then muted_until end`.as('muted_until'),
      eb('subscription.channel', 'is not', null).as('follows'),
      isBehind(eb).as('isBehind'),
    ])
    .$if(id !== undefined, (query) => query.where('delivery.id', '=', id ?? ''))
    .$if(story !== undefined, (query) => query.where('delivery.story', '=', story ?? ''))
    .$if(seq !== undefined, (query) => query.where('delivery.seq', '=', seq ?? 0))
    .$if(channel !== undefined, (query) => query.where('delivery.channel', '=', channel ?? ''))
    .$if(versionId !== undefined, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('ledger_step')
            .select('ledger_step.seq')
            .whereRef('ledger_step.story', '=', 'delivery.story')
            .whereRef('ledger_step.seq', '=', 'delivery.seq')
            .where('ledger_step.version_id', '=', versionId ?? ''),
        ),
      ),
    )
    .$if(isFailed === true, (query) =>
      query.where((eb) =>
        eb.or([
          eb('delivery.status', '=', 'dead'),
          eb.and([eb('delivery.status', 'in', UNFINISHED), eb('delivery.reason', 'is not', null)]),
        ]),
      ),
    )
    .orderBy('delivery.position', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    story: row.story,
    seq: row.seq,
    audience: row.audience,
    platform: row.platform,
    channel: row.channel,
    headline: row.headline,
    status: row.status,
    attempts: row.attempts,
    isLeased: row.lease !== null,
    isBehind: Boolean(row.isBehind),
    follows: Boolean(row.follows),
    reason: row.reason ?? undefined,
    messageId: row.message_id ?? undefined,
    partIds: row.parts,
    createdAt: row.created_at.toISOString(),
    nextAttemptAt: row.next_attempt_at.toISOString(),
    endedAt: row.ended_at?.toISOString(),
    crosspostAt: row.crosspost_at?.toISOString(),
    amendAt: row.amend_at?.toISOString(),
    amendedAt: row.amended_at?.toISOString(),
    amendReason: row.amend_reason ?? undefined,
    mutedUntil: row.muted_until?.toISOString(),
  }));
}

/**
 * The first digest that a whole audience was told after what a version of an article brought: what it waited for. One that was made for
 * some of its channels alone moves on nobody's record.
 */
export async function readNextDigest(
  db: Db,
  story: string,
  audience: AudienceId,
  versionId: string,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('digest')
    .innerJoin('ledger_step as telling', (join) =>
      join.onRef('telling.story', '=', 'digest.story').onRef('telling.seq', '=', 'digest.seq'),
    )
    .select('digest.seq')
    .where('digest.story', '=', story)
    .where('digest.audience', '=', audience)
    .where(sql<boolean>`jsonb_exists(telling.told, ${audience})`)
    .where('digest.seq', '>', (eb) =>
      eb
        .selectFrom('ledger_step')
        .select('ledger_step.seq')
        .where('ledger_step.story', '=', story)
        .where('ledger_step.version_id', '=', versionId),
    )
    .orderBy('digest.seq')
    .limit(1)
    .executeTakeFirst();
  return row?.seq;
}

/**
 * Due at once, the platform being asked first whether an earlier attempt has posted it; what of it is posted already is
 * edited then, as later digests may have corrected it. False when it is posted, told with
 * another one, in hand, or to a channel that no longer follows the story.
 */
export async function retryDelivery(db: Db, id: string): Promise<boolean> {
  const retried = await db
    .updateTable('delivery')
    .set({
      status: sql`case when first_attempt_at is null then 'pending' else 'sending' end`,
      next_attempt_at: sql`now()`,
      amend_at: sql`now()`,
      ended_at: null,
    })
    .where('id', '=', id)
    .where('status', 'not in', ['sent', 'merged'])
    .where('message_id', 'is', null)
    .where('lease', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('subscription')
          .select('subscription.channel')
          .whereRef('subscription.story', '=', 'delivery.story')
          .whereRef('subscription.platform', '=', 'delivery.platform')
          .whereRef('subscription.channel', '=', 'delivery.channel'),
      ),
    )
    .executeTakeFirst();
  return retried.numUpdatedRows > 0n;
}

/** False when it is posted, given up already, or in hand. */
export async function dropDelivery(db: Db, id: string, reason: string): Promise<boolean> {
  const dropped = await db
    .updateTable('delivery')
    .set({ status: 'dead', reason: storable(reason), ended_at: sql`now()` })
    .where('id', '=', id)
    .where('status', 'in', UNFINISHED)
    .where('message_id', 'is', null)
    .where('lease', 'is', null)
    .executeTakeFirst();
  return dropped.numUpdatedRows > 0n;
}
