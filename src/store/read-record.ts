import type { Audience, AudienceId, Fact, FactKey, Told } from '../core/model.ts';
import { isPlain } from '../core/subscription/audience.ts';
import type { StoryRecord } from '../ports.ts';
import type { Db } from './schema.ts';

/** Where a story stands: its ledger, what was told of it to whom, and what its articles said. As long as its facts, however many articles there were. */
export async function readRecord(db: Db, story: string): Promise<StoryRecord> {
  const facts = await db.selectFrom('fact').select(['key', 'content']).where('story', '=', story).execute();
  const ledger: Record<FactKey, Fact> = {};
  for (const { key, content } of facts) ledger[key] = content;
  const rows = await db
    .selectFrom('audience')
    .select(['id', 'settings', 'told', 'next_at'])
    .where('story', '=', story)
    .orderBy('id')
    .execute();
  const told: Record<AudienceId, Told> = {};
  for (const row of rows) if (row.told) told[row.id] = row.told;
  const audiences = rows
    .filter(({ id }) => !isPlain(id))
    .map(({ id, settings, next_at }): Audience => ({ id, settings, nextAt: next_at?.toISOString() }));
  const kept = await db.selectFrom('story').select('memory').where('slug', '=', story).executeTakeFirst();
  return { ledger, told, audiences, memory: kept?.memory ?? undefined };
}
