import type { Db } from './schema.ts';

/** Holds the story's row until the transaction ends; outcomes may be written beside it. False when the story is no longer followed. */
export async function lockStory(db: Db, story: string): Promise<boolean> {
  const row = await db
    .selectFrom('story')
    .select('active')
    .where('slug', '=', story)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (row === undefined)
    throw new Error(`No story "${story}" is known. Add digests/${story}.yaml and restart.`);
  return row.active;
}
