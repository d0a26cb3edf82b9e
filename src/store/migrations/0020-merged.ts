import { type Kysely, sql } from 'kysely';

/** What a channel was not told in time is told with what came after it. */
export async function allowMerged(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  await sql`alter table delivery drop constraint delivery_status_check`.execute(db);
  await sql`alter table delivery add constraint delivery_status_check
    check (status in ('pending', 'sending', 'sent', 'dead', 'merged'))`.execute(db);
  await sql`set local search_path to default`.execute(db);
}
