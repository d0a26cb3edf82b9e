import type { Fact, FactKey, Level, Told } from '../core/model.ts';
import type { StoryRecord } from '../ports.ts';
import type { Db } from './schema.ts';

/** Where a story stands: its ledger, what was told of it, and what its articles said. As long as its facts, however many articles there were. */
export async function readRecord(db: Db, story: string): Promise<StoryRecord> {
  const facts = await db.selectFrom('fact').select(['key', 'content']).where('story', '=', story).execute();
  const ledger: Record<FactKey, Fact> = {};
  for (const { key, content } of facts) ledger[key] = content;
  const rows = await db.selectFrom('told').select(['level', 'facts']).where('story', '=', story).execute();
  const told: Partial<Record<Level, Told>> = {};
  for (const row of rows) told[row.level] = row.facts;
  const kept = await db.selectFrom('story').select('memory').where('slug', '=', story).executeTakeFirst();
  return { ledger, told, memory: kept?.memory ?? undefined };
}
