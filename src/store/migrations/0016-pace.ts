import { type Kysely, sql } from 'kysely';

/**
 * The requests to the platforms under each limit. Unlogged, as each request is a write: a crash of the database forgets
 * it, which costs a burst and a 429 at worst.
 */
export async function createPace(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  await sql`create unlogged table pace (
    key text primary key,
    taken float8[] not null default '{}',
    held_until float8 not null default 0,
    line_at float8 not null default 0
  )`.execute(db);
  await sql`set local search_path to default`.execute(db);
}
