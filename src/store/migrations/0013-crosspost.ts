import { type Kysely, sql } from 'kysely';

/** A channel may have its updates passed on to whoever follows it elsewhere. */
export async function addCrosspost(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  await sql`alter table subscription add column crosspost boolean not null default false`.execute(db);
  await sql`set local search_path to default`.execute(db);
}
