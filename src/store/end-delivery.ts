import { sql } from 'kysely';
import type { ClaimedDelivery, DeliveryEnd } from '../ports.ts';
import { takeBack, takesBack } from './amends.ts';
import { after } from './claimable.ts';
import { storable } from './jsonb.ts';
import type { Db } from './schema.ts';

/**
 * The lease is the right to end it: whoever claimed it since has another one, and then no row matches. What was posted
 * before it in its lane and waits for its root need not wait any more: the root shows this one, or will. What it takes back
 * is due to be edited with it, or not at all.
 */
export async function endDelivery(
  db: Db,
  claimed: ClaimedDelivery,
  end: DeliveryEnd,
): Promise<string | undefined> {
  const ended = takesBack(claimed, end)
    ? await db.transaction().execute(async (trx) => {
        const row = await writeEnd(trx, claimed, end);
        if (row) await takeBack(trx, claimed);
        return row;
      })
    : await writeEnd(db, claimed, end);
  return LEFT_LANE.includes(end.status) ? (ended?.next ?? undefined) : undefined;
}

/** With what comes next in its lane; undefined when the lease is no longer ours. */
async function writeEnd(
  db: Db,
  claimed: ClaimedDelivery,
  end: DeliveryEnd,
): Promise<{ readonly next: string | null } | undefined> {
  const { story, platform, channel, seq } = claimed;
  return db
    .with('overtaken', (cte) =>
      cte
        .updateTable('delivery')
        .set({ status: 'sent', ended_at: after(0), lease: null, lease_until: null })
        .where('ended_at', 'is', null)
        .where('story', '=', story)
        .where('platform', '=', platform)
        .where('channel', '=', channel)
        .where('seq', '<', seq)
        .where('message_id', 'is not', null)
        .where(sql<boolean>`${end.status === 'sent' || end.status === 'posted'}`),
    )
    .updateTable('delivery')
    .set({ ...ending(end), lease: null, lease_until: null })
    .where('id', '=', claimed.id)
    .where('lease', '=', claimed.lease)
    .returning((eb) =>
      eb
        .selectFrom('delivery as next')
        .select('next.id')
        .where('next.ended_at', 'is', null)
        .where('next.story', '=', story)
        .where('next.platform', '=', platform)
        .where('next.channel', '=', channel)
        .where('next.seq', '>', seq)
        .where('next.message_id', 'is', null)
        .orderBy('next.seq')
        .limit(1)
        .as('next'),
    )
    .executeTakeFirst();
}

/** Ends that let the next one go. */
const LEFT_LANE: readonly DeliveryEnd['status'][] = ['sent', 'dead', 'posted'];

/** The claim has counted an attempt that was none. */
const notCounted = { attempts: sql<number>`attempts - 1` };

/** What it holds of a digest that takes one message is its `message_id` alone. */
function partsOf({ partIds }: { readonly partIds?: readonly string[] | undefined }) {
  return partIds === undefined ? {} : { parts: [...partIds] };
}

function crosspostOf({ isToCrosspost }: { readonly isToCrosspost?: boolean | undefined }) {
  return isToCrosspost ? { crosspost_at: after(0) } : {};
}

function ending(end: DeliveryEnd) {
  switch (end.status) {
    case 'sent':
      return {
        status: 'sent' as const,
        message_id: end.messageId,
        reason: null,
        ended_at: after(0),
        ...partsOf(end),
        ...crosspostOf(end),
      };
    case 'dead':
      return { status: 'dead' as const, reason: storable(end.reason), ended_at: after(0) };
    case 'posted':
      return {
        status: 'pending' as const,
        message_id: end.messageId,
        next_attempt_at: after(end.retryAfterMs),
        ...partsOf(end),
        ...crosspostOf(end),
        ...(end.reason === undefined ? notCounted : { reason: storable(end.reason) }),
      };
    case 'partly':
      // Without a message_id it holds its lane.
      return {
        status: 'pending' as const,
        next_attempt_at: after(0),
        reason: null,
        ...partsOf(end),
        ...notCounted,
      };
    case 'paced':
      return {
        status: end.outcomeUnknown ? ('sending' as const) : ('pending' as const),
        next_attempt_at: after(end.retryAfterMs),
        ...notCounted,
      };
    case 'later':
      return {
        // "sending" makes the next claim ask the platform first.
        status: end.outcomeUnknown ? ('sending' as const) : ('pending' as const),
        next_attempt_at: after(end.retryAfterMs),
        reason: storable(end.reason),
      };
  }
}
