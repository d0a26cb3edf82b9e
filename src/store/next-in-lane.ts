import type { PlatformName } from '../ports.ts';
import { isClaimable } from './claimable.ts';
import type { Db } from './schema.ts';

/** What may go now to the same channel for the same story as this delivery, itself included. */
export async function nextInLane(
  db: Db,
  id: string,
  platforms: readonly PlatformName[],
): Promise<string | undefined> {
  const row = await db
    .selectFrom('delivery')
    .select('delivery.id')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('delivery as this')
          .select('this.id')
          .where('this.id', '=', id)
          .whereRef('this.story', '=', 'delivery.story')
          .whereRef('this.platform', '=', 'delivery.platform')
          .whereRef('this.channel', '=', 'delivery.channel'),
      ),
    )
    .where(isClaimable(platforms))
    .orderBy('delivery.seq')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
