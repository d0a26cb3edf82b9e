import type { Subscription } from '../ports.ts';
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
