import { type Kysely, sql } from 'kysely';

/**
 * The message of a story in a channel that its updates reply to; who set a subscription up, until when it is mute, and
 * what is answered there.
 */
export async function createRoots(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`
    create table ${sql.table(`${schema}.root`)} (
      id text primary key,
      story text not null references ${sql.table(`${schema}.story`)},
      platform text not null,
      channel text not null,
      message_id text,
      attempted_at timestamptz,
      shown text,
      updated_at timestamptz not null default now(),
      unique (story, platform, channel)
    )`.execute(db);
  await sql`create index root_message on ${sql.table(`${schema}.root`)} (message_id)`.execute(db);
  await sql`
    alter table ${sql.table(`${schema}.subscription`)}
      add column set_up_by text,
      add column muted_until timestamptz,
      add column answers text not null default 'all' check (answers in ('all', 'mentions', 'off'))`.execute(
    db,
  );
}
