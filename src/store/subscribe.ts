import type { PlatformName, Subscription } from '../ports.ts';
import { UNFINISHED } from './claimable.ts';
import { storable } from './jsonb.ts';
import type { Db } from './schema.ts';

/** A second subscription of a channel to the same story changes its level. */
export async function subscribe(db: Db, subscription: Subscription): Promise<void> {
  const known = await db
    .selectFrom('story')
    .select('slug')
    .where('slug', '=', subscription.story)
    .executeTakeFirst();
  if (known === undefined) {
    throw new Error(
      `No story "${subscription.story}" is known. Add digests/${subscription.story}.yaml and restart.`,
    );
  }
  const { story, platform, channel, level } = subscription;
  await db
    .insertInto('subscription')
    .values({ story, platform, channel, level })
    .onConflict((conflict) => conflict.columns(['story', 'platform', 'channel']).doUpdateSet({ level }))
    .execute();
}

/** What is being posted this very moment keeps its lease, and ends as its worker says. */
export async function unsubscribe(
  db: Db,
  story: string,
  platform: PlatformName,
  channel: string,
  reason: string,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const ended = await tx
      .deleteFrom('subscription')
      .where('story', '=', story)
      .where('platform', '=', platform)
      .where('channel', '=', channel)
      .returning('story')
      .execute();
    await tx
      .updateTable('delivery')
      .set({ status: 'dead', reason: storable(reason) })
      .where('story', '=', story)
      .where('platform', '=', platform)
      .where('channel', '=', channel)
      .where('status', 'in', UNFINISHED)
      .where('lease', 'is', null)
      .execute();
    return ended.length > 0;
  });
}

export async function subscriptions(db: Db, story: string): Promise<readonly Subscription[]> {
  return db
    .selectFrom('subscription')
    .select(['story', 'platform', 'channel', 'level'])
    .where('story', '=', story)
    .orderBy('created_at')
    .orderBy('platform')
    .orderBy('channel')
    .execute();
}
