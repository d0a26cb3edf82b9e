import { type Kysely, sql } from 'kysely';

/**
 * What was given up, or told with another, is counted by itself. No column of the index changes while a row is worked on, so
 * that no claim has to write to it.
 */
export async function findUntold(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  await sql`create index delivery_untold on delivery (ended_at)
    where ended_at is not null and message_id is null`.execute(db);
  await sql`set local search_path to default`.execute(db);
}
