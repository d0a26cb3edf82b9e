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
      eb(
        eb.refTuple('delivery.story', 'delivery.platform', 'delivery.channel'),
        '=',
        eb
          .selectFrom('delivery as this')
          .select(['this.story', 'this.platform', 'this.channel'])
          .where('this.id', '=', id)
          .$asTuple('story', 'platform', 'channel'),
      ),
    )
    .where('delivery.ended_at', 'is', null)
    .where(isClaimable(platforms))
    .orderBy('delivery.seq')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
