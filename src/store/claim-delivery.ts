import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ClaimedDelivery, Leases, PlatformName } from '../ports.ts';
import { readLater } from './amends.ts';
import { after, isClaimable, platformsIn } from './claimable.ts';
import { compiled } from './compiled.ts';
import { onDigest, onSubscription } from './lane.ts';
import type { Db } from './schema.ts';
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
    .with('before', (cte) =>
      cte
        .selectFrom('delivery')
        .innerJoin('digest', onDigest)
        .leftJoin('subscription', onSubscription)
        .select([
          'delivery.id',
          'delivery.status',
          'delivery.amend_at',
          'digest.content',
          'digest.mention',
          'subscription.channel as subscribed',
          'subscription.crosspost',
        ])
        .where('delivery.id', '=', id)
        .where(isClaimable(platforms))
        .forUpdate('delivery'),
    )
    .updateTable('delivery')
    .from('before')
    .whereRef('delivery.id', '=', 'before.id')
    .set((eb) => ({
      status: 'sending',
      lease,
      lease_until: after(sql`(${leases}::jsonb ->> delivery.platform)::float8`),
      attempts: eb('delivery.attempts', '+', 1),
      first_attempt_at: sql<string>`coalesce(delivery.first_attempt_at, now())`,
    }))
    .returning([
      'delivery.id',
      'delivery.story',
      'delivery.platform',
      'delivery.channel',
      'delivery.seq',
      'delivery.attempts',
      'delivery.first_attempt_at',
      'delivery.message_id',
      'delivery.parts',
      'before.status as statusBefore',
      'before.amend_at',
      'before.content as digest',
      'before.mention',
      'before.subscribed',
      'before.crosspost',
    ])
    .compile(),
);

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
  if (row === undefined || row.first_attempt_at === null) return undefined;
  const { story, platform, channel, seq, digest } = row;
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
