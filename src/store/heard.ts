import { sql } from 'kysely';
import { storable } from './jsonb.ts';
import type { Db } from './schema.ts';

/** The insert is the compare-and-set: of all who try at once, one makes the row. */
export async function isFirst(db: Db, key: string): Promise<boolean> {
  const made = await db
    .insertInto('heard')
    .values({ key: storable(key) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  if (made === undefined) return false;
  await db.deleteFrom('heard').where('at', '<', sql<Date>`now() - interval '2 days'`).execute();
  return true;
}
