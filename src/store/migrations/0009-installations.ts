import { type Kysely, sql } from 'kysely';

/** Workspaces that the bot was installed in by OAuth. */
export async function createInstallations(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`
    create table ${sql.table(`${schema}.installation`)} (
      workspace text primary key,
      bot_token text not null,
      bot_id text,
      bot_user_id text,
      refresh_token text,
      expires_at timestamptz,
      installed_at timestamptz not null default now()
    )`.execute(db);
}
