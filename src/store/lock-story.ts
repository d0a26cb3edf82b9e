import { sql } from 'kysely';
import type { Instant } from '../core/model.ts';
import type { Db } from './schema.ts';

/**
 * Holds the story's row until the transaction ends; outcomes may be written beside it. Returns the time by the database's
 * clock, once it is held; undefined when the story is no longer followed.
 */
export async function lockStory(db: Db, story: string): Promise<Instant | undefined> {
  const row = await db
    .with('held', (cte) =>
      cte.selectFrom('story').select('active').where('slug', '=', story).forNoKeyUpdate(),
    )
    .selectFrom('held')
    .select(['active', sql<Date>`clock_timestamp()`.as('now')])
    .executeTakeFirst();
  if (row === undefined)
    throw new Error(`No story "${story}" is known. Add digests/${story}.yaml and restart.`);
  return row.active ? row.now.toISOString() : undefined;
}
