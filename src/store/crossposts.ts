/** Deliveries that are posted and still to be passed on to whoever follows their channel elsewhere. */
import { type ExpressionBuilder, sql } from 'kysely';
import type { Crosspost, PlatformName } from '../ports.ts';
import { after, isOn } from './claimable.ts';
import type { Db, Tables } from './schema.ts';

/** Due, on one of these platforms, and wanted by its channel still. */
export function isToCrosspost(platforms: readonly PlatformName[]) {
  return (eb: ExpressionBuilder<Tables, 'delivery'>) =>
    eb.and([
      eb('delivery.crosspost_at', '<=', eb.fn<Date>('now')),
      isOn(eb, platforms),
      eb.exists(
        eb
          .selectFrom('subscription')
          .select('subscription.channel')
          .where('subscription.crosspost', '=', true)
          .whereRef('subscription.story', '=', 'delivery.story')
          .whereRef('subscription.platform', '=', 'delivery.platform')
          .whereRef('subscription.channel', '=', 'delivery.channel'),
      ),
    ]);
}

export async function claimCrosspost(
  db: Db,
  id: string,
  platforms: readonly PlatformName[],
  leaseMs: number,
): Promise<Crosspost | undefined> {
  const row = await db
    .updateTable('delivery')
    .set((eb) => ({
      crosspost_at: after(sql`${leaseMs}::float8 * greatest(1, cardinality(parts))`),
      crosspost_attempts: eb('crosspost_attempts', '+', 1),
    }))
    .where('id', '=', id)
    .where(isToCrosspost(platforms))
    .returning(['platform', 'channel', 'message_id', 'parts', 'crosspost_attempts'])
    .executeTakeFirst();
  if (row === undefined || row.message_id === null) return undefined;
  const { platform, channel, message_id: first, parts, crosspost_attempts: attempt } = row;
  return { id, platform, channel, messageIds: [first, ...parts.slice(1)], attempt };
}

export async function endCrosspost(
  db: Db,
  id: string,
  attempts: number,
  retryAfterMs: number | undefined,
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({
      crosspost_at: retryAfterMs === undefined ? null : after(retryAfterMs),
      crosspost_attempts: attempts,
    })
    .where('id', '=', id)
    .execute();
}
