import { type Kysely, sql } from 'kysely';

/** What was told in a step is found in all lanes, and under the story's lock: when a page goes back on what it quotes. */
export async function findBySteps(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  await sql`create index delivery_step on delivery (story, seq)`.execute(db);
  await sql`set local search_path to default`.execute(db);
}
