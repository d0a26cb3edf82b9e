import type { Instant } from '../core/model.ts';
import type { Db } from './schema.ts';

/** Of all who try at once, in whatever process, one wins. Keys whose time is over go first. */
export async function takeOnce(db: Db, key: string, now: Instant, until: Instant): Promise<boolean> {
  await db.deleteFrom('used_key').where('until', '<', new Date(now)).execute();
  const taken = await db
    .insertInto('used_key')
    .values({ key, until })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  return taken !== undefined;
}
