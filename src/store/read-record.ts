import type { Level, Told } from '../core/model.ts';
import type { StoryRecord } from '../ports.ts';
import type { Db } from './schema.ts';

/** Everything a story has on record: its evidence in the order it came, and what was told of it. */
export async function readRecord(db: Db, story: string): Promise<StoryRecord> {
  const evidence = await db
    .selectFrom('claim')
    .select(['fact', 'claim', 'source', 'origin'])
    .where('story', '=', story)
    .orderBy('position')
    .execute();
  const rows = await db.selectFrom('told').select(['level', 'facts']).where('story', '=', story).execute();
  const told: Partial<Record<Level, Told>> = {};
  for (const row of rows) told[row.level] = row.facts;
  return { evidence, told };
}
