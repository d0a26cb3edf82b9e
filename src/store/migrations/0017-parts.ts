import { type Kysely, sql } from 'kysely';

/** The platform's ids of the messages of a digest that takes several, as far as they are posted. */
export async function addParts(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  await sql`alter table delivery add column parts text[] not null default '{}'`.execute(db);
  await sql`set local search_path to default`.execute(db);
}
