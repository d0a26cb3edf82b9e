import { type Kysely, sql } from 'kysely';

/** Threads outlive the root messages that they were opened under, and what was told in them may have to be edited. */
export async function keepFormerRoots(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  await sql`create table former_root (
    story text not null,
    platform text not null,
    channel text not null,
    message_id text not null,
    lost_at timestamptz not null default now(),
    primary key (platform, channel, story, message_id)
  )`.execute(db);
  await sql`set local search_path to default`.execute(db);
}
