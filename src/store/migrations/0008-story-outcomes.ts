import { type Kysely, sql } from 'kysely';

/** The articles of one story are asked for by whoever answers questions about it, newest first. */
export async function addStoryOutcomes(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  await sql.raw('create index outcome_story on outcome (story, position)').execute(db);
  await sql`set local search_path to default`.execute(db);
}
