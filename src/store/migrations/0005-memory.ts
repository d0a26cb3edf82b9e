import type { Kysely } from 'kysely';

/** What the articles of a story have said so far; null before the first of them. */
export async function addMemory(db: Kysely<unknown>, schema: string): Promise<void> {
  await db.withSchema(schema).schema.alterTable('story').addColumn('memory', 'jsonb').execute();
}
