import type { PlatformName } from '../ports.ts';
import { isToAmend } from './amends.ts';
import { isClaimable } from './claimable.ts';
import { isToCrosspost } from './crossposts.ts';
import type { Db } from './schema.ts';

/**
 * Oldest first. One that must wait for an earlier one of its channel is left out: else the backlog of one broken
 * channel would fill the limit, and nobody else would be served.
 */
export async function dueDeliveries(
  db: Db,
  platforms: readonly PlatformName[],
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('delivery')
    .select('delivery.id')
    .where('delivery.ended_at', 'is', null)
    .where(isClaimable(platforms))
    .orderBy('delivery.created_at')
    .limit(limit)
    .execute();
  const posted = await db
    .selectFrom('delivery')
    .select('delivery.id')
    .where(isToCrosspost(platforms))
    .orderBy('delivery.crosspost_at')
    .limit(limit - rows.length)
    .execute();
  const toAmend = await db
    .selectFrom('delivery')
    .select('delivery.id')
    .where(isToAmend(platforms))
    .orderBy('delivery.amend_at')
    .limit(limit - rows.length - posted.length)
    .execute();
  return [...rows, ...posted, ...toAmend].map((row) => row.id);
}

export async function openDeliveries(db: Db): Promise<number> {
  const row = await db
    .selectFrom('delivery')
    .select((eb) => eb.fn.countAll<string>().as('open'))
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.open);
}
