import { type Kysely, sql } from 'kysely';

/** Who was told of which trouble. */
export async function createToldNotices(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  await sql`create table told_notice (
    notice text not null references notice,
    platform text not null,
    told text not null,
    told_at timestamptz not null default now(),
    primary key (notice, platform, told)
  )`.execute(db);
  await sql`set local search_path to default`.execute(db);
}
