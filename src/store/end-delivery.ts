import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type {
  ClaimedDelivery,
  DeliveryEnd,
  DeliveryStatus,
  Leases,
  NextDelivery,
  PlatformName,
} from '../ports.ts';
import { takeBack, takesBack } from './amends.ts';
import { CLAIMED, type ClaimedRow, claimedFrom, claiming, withDigest } from './claim-delivery.ts';
import { after, isClaimable, platformsIn } from './claimable.ts';
import { compiled } from './compiled.ts';
import { storable } from './jsonb.ts';
import type { Db } from './schema.ts';

/**
 * The lease is the right to end it: whoever claimed it since has another one, and then no row matches. What was posted
 * before it in its lane and waits for its root need not wait any more: the root shows this one, or will. What it takes back
 * is due to be edited with it, or not at all. The next of its lane is claimed in the same statement, if it goes to one of the
 * platforms of `leases` and may be.
 */
export async function endDelivery(
  db: Db,
  claimed: ClaimedDelivery,
  end: DeliveryEnd,
  leases: Leases,
): Promise<NextDelivery | undefined> {
  const leavesLane = LEFT_LANE.includes(end.status);
  const lease = randomUUID();
  const values: Values = {
    ...claimed,
    ...ending(end),
    isPosted: end.status === 'sent' || end.status === 'posted',
    nextLease: lease,
    nextLeases: JSON.stringify(leases),
    platforms: leavesLane ? platformsIn(leases) : [],
  };
  const [row] = takesBack(claimed, end)
    ? await db.transaction().execute(async (trx) => {
        const rows = await write(trx, values);
        if (rows.length > 0) await takeBack(trx, claimed);
        return rows;
      })
    : await write(db, values);
  if (!leavesLane || row === undefined || row.nextId === null) return undefined;
  return {
    id: row.nextId,
    claimed: row.id === null ? undefined : await claimedFrom(db, row as ClaimedRow, lease),
  };
}

/** Ends that let the next one go. */
const LEFT_LANE: readonly DeliveryEnd['status'][] = ['sent', 'dead', 'posted'];

interface Values extends Pick<ClaimedDelivery, 'id' | 'lease' | 'story' | 'platform' | 'channel' | 'seq'> {
  readonly status: DeliveryStatus;
  /** Null leaves what is there, of this and the next three. */
  readonly messageId: string | null;
  readonly partIds: readonly string[] | null;
  readonly shown: string | null;
  readonly retryAfterMs: number | null;
  readonly isOver: boolean;
  readonly isPosted: boolean;
  readonly isToCrosspost: boolean;
  /** The claim has counted an attempt; one that was none is taken off. */
  readonly uncounted: 0 | 1;
  readonly saysWhy: boolean;
  readonly reason: string | null;
  readonly platforms: readonly PlatformName[];
  readonly nextLease: string;
  /** As JSON. */
  readonly nextLeases: string;
}

/** No row when the lease is no longer ours; `id` and the rest of a claim are null when the next one could not be had. */
const write = compiled((db, end: Values) =>
  db
    .with('ended', (cte) =>
      cte
        .updateTable('delivery')
        .set({
          status: end.status,
          lease: null,
          lease_until: null,
          message_id: sql`coalesce(${end.messageId}, message_id)`,
          parts: sql`coalesce(${end.partIds}::text[], parts)`,
          amend_shown: sql`coalesce(${end.shown}, amend_shown)`,
          next_attempt_at: sql`coalesce(${after(sql`${end.retryAfterMs}::float8`)}, next_attempt_at)`,
          ended_at: sql`case when ${end.isOver}::boolean then now() else ended_at end`,
          crosspost_at: sql`case when ${end.isToCrosspost}::boolean then now() else crosspost_at end`,
          attempts: sql`attempts - ${end.uncounted}::integer`,
          reason: sql`case when ${end.saysWhy}::boolean then ${end.reason} else reason end`,
        })
        .where('id', '=', end.id)
        .where('lease', '=', end.lease)
        .returning('delivery.id as endedId'),
    )
    .with('overtaken', (cte) =>
      cte
        .updateTable('delivery')
        .set({ status: 'sent', ended_at: after(0), lease: null, lease_until: null })
        .where('ended_at', 'is', null)
        .where('story', '=', end.story)
        .where('platform', '=', end.platform)
        .where('channel', '=', end.channel)
        .where('seq', '<', end.seq)
        .where('message_id', 'is not', null)
        .where(sql<boolean>`${end.isPosted}::boolean and exists (select from ended)`),
    )
    .with('next', (cte) =>
      cte
        .selectFrom('delivery')
        .select('id')
        .where('ended_at', 'is', null)
        .where('story', '=', end.story)
        .where('platform', '=', end.platform)
        .where('channel', '=', end.channel)
        .where('seq', '>', end.seq)
        .where('message_id', 'is', null)
        .orderBy('seq')
        .limit(1),
    )
    .with('taken', (cte) =>
      withDigest(cte)
        .where(sql<boolean>`delivery.id = (select id from next) and exists (select from ended)`)
        .where(isClaimable(end.platforms, end.id))
        .forUpdate('delivery')
        // This one is locked already, and who waits for a later one as well may wait for it: see newestFirst.
        .skipLocked(),
    )
    .with('claimed', (cte) =>
      cte
        .updateTable('delivery')
        .from('taken')
        .whereRef('delivery.id', '=', 'taken.id')
        .set(claiming(end.nextLease, end.nextLeases))
        .returning(CLAIMED),
    )
    .selectFrom('ended')
    .leftJoin('next', (join) => join.onTrue())
    .leftJoin('claimed', (join) => join.onTrue())
    .selectAll('claimed')
    .select('next.id as nextId')
    .compile(),
);

type Ending = Pick<
  Values,
  | 'status'
  | 'messageId'
  | 'partIds'
  | 'shown'
  | 'retryAfterMs'
  | 'isOver'
  | 'isToCrosspost'
  | 'uncounted'
  | 'saysWhy'
  | 'reason'
>;

const AS_IT_IS = {
  messageId: null,
  partIds: null,
  shown: null,
  retryAfterMs: null,
  isOver: false,
  isToCrosspost: false,
  uncounted: 0,
  saysWhy: false,
  reason: null,
} as const;

function ending(end: DeliveryEnd): Ending {
  switch (end.status) {
    case 'sent': {
      // What it holds of a digest that takes one message is its `message_id` alone.
      const { messageId, partIds = null, shown = null, isToCrosspost = false } = end;
      const over = { status: 'sent', isOver: true, saysWhy: true } as const;
      return { ...AS_IT_IS, ...over, messageId, partIds, shown, isToCrosspost };
    }
    case 'dead':
      return { ...AS_IT_IS, status: 'dead', isOver: true, saysWhy: true, reason: storable(end.reason) };
    case 'posted': {
      const { messageId, partIds = null, shown = null, retryAfterMs, isToCrosspost = false } = end;
      const posted = {
        ...AS_IT_IS,
        status: 'pending',
        messageId,
        partIds,
        shown,
        retryAfterMs,
        isToCrosspost,
      } as const;
      if (end.reason === undefined) return { ...posted, uncounted: 1 };
      return { ...posted, saysWhy: true, reason: storable(end.reason) };
    }
    case 'partly':
      // Without a message_id it holds its lane.
      return {
        ...AS_IT_IS,
        status: 'pending',
        partIds: end.partIds,
        retryAfterMs: 0,
        uncounted: 1,
        saysWhy: true,
      };
    case 'paced': {
      const { retryAfterMs } = end;
      return { ...AS_IT_IS, status: unfinished(end), retryAfterMs, uncounted: 1 };
    }
    case 'later': {
      const { retryAfterMs } = end;
      return {
        ...AS_IT_IS,
        status: unfinished(end),
        retryAfterMs,
        saysWhy: true,
        reason: storable(end.reason),
      };
    }
  }
}

/** "sending" makes the next claim ask the platform first. */
function unfinished({ outcomeUnknown }: { readonly outcomeUnknown: boolean }): DeliveryStatus {
  return outcomeUnknown ? 'sending' : 'pending';
}
