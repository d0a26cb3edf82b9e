import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { Digest } from '../core/model.ts';
import type { ClaimedDelivery, DeliveryStatus, Leases, PlatformName } from '../ports.ts';
import { readLater } from './amends.ts';
import { after, isClaimable, platformsIn } from './claimable.ts';
import { compiled } from './compiled.ts';
import { onDigest, onSubscription } from './lane.ts';
import type { Db, Tables } from './schema.ts';
import { readUnsaid } from './unsaid.ts';

interface Claim {
  readonly id: string;
  readonly platforms: readonly PlatformName[];
  readonly lease: string;
  /** As JSON. */
  readonly leases: string;
}

const claim = compiled((db, { id, platforms, lease, leases }: Claim) =>
  db
    .with('taken', (cte) =>
      withDigest(cte).where('delivery.id', '=', id).where(isClaimable(platforms)).forUpdate('delivery'),
    )
    .updateTable('delivery')
    .from('taken')
    .whereRef('delivery.id', '=', 'taken.id')
    .set(claiming(lease, leases))
    .returning(CLAIMED)
    .compile(),
);

/** A delivery with what of it stands elsewhere. */
export function withDigest(db: Pick<Db, 'selectFrom'>) {
  return db
    .selectFrom('delivery')
    .innerJoin('digest', onDigest)
    .leftJoin('subscription', onSubscription)
    .select([
      'delivery.id',
      'delivery.status as statusBefore',
      'delivery.amend_at',
      'digest.content as digest',
      'digest.mention',
      'subscription.channel as subscribed',
      'subscription.crosspost',
    ]);
}

/** What a claim sets. `leases` as JSON. */
export function claiming(lease: string, leases: string) {
  return {
    status: 'sending' as const,
    lease,
    lease_until: after(sql`(${leases}::jsonb ->> delivery.platform)::float8`),
    attempts: sql<number>`delivery.attempts + 1`,
    first_attempt_at: sql<string>`coalesce(delivery.first_attempt_at, now())`,
  };
}

/** What a claim returns, of the row and of `taken`, which is `withDigest` before the claim. */
export const CLAIMED = [
  'delivery.id',
  'delivery.story',
  'delivery.platform',
  'delivery.channel',
  'delivery.seq',
  'delivery.attempts',
  'delivery.first_attempt_at',
  'delivery.message_id',
  'delivery.parts',
  'taken.statusBefore',
  'taken.digest',
  'taken.amend_at',
  'taken.mention',
  'taken.subscribed',
  'taken.crosspost',
] as const;

export interface ClaimedRow
  extends Pick<
    Selectable<Tables['delivery']>,
    'id' | 'story' | 'platform' | 'channel' | 'seq' | 'attempts' | 'first_attempt_at' | 'message_id' | 'parts'
  > {
  readonly statusBefore: DeliveryStatus;
  readonly digest: Digest;
  readonly amend_at: Date | null;
  readonly mention: string | null;
  readonly subscribed: string | null;
  readonly crosspost: boolean | null;
}

/**
 * Compare-and-set: of all who try at once, one gets the row. It was already "sending" when an earlier attempt ended
 * without saying how (crash, lapsed lease, time-out), so that attempt may have posted.
 */
export async function claimDelivery(
  db: Db,
  id: string,
  leases: Leases,
): Promise<ClaimedDelivery | undefined> {
  const lease = randomUUID();
  const values = { id, platforms: platformsIn(leases), lease, leases: JSON.stringify(leases) };
  const [row] = await claim(db, values);
  return row && claimedFrom(db, row, lease);
}

export async function claimedFrom(
  db: Db,
  row: ClaimedRow,
  lease: string,
): Promise<ClaimedDelivery | undefined> {
  if (row.first_attempt_at === null) return undefined;
  const { id, story, platform, channel, seq, digest } = row;
  return {
    id,
    story,
    platform,
    channel,
    seq,
    digest,
    mention: row.mention ?? undefined,
    isCrossposted: row.crosspost ?? false,
    follows: row.subscribed !== null,
    later: row.amend_at === null ? [] : await readLater(db, { story, platform, channel, seq }),
    unsaid: row.amend_at === null ? [] : await readUnsaid(db, digest),
    attempt: row.attempts,
    outcomeUnknown: row.statusBefore === 'sending',
    firstAttemptAt: row.first_attempt_at.toISOString(),
    messageId: row.message_id ?? undefined,
    partIds: row.parts,
    lease,
  };
}
