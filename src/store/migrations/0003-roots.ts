import { type Kysely, sql } from 'kysely';

/** The message of a story in a channel that its updates reply to. */
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
}
