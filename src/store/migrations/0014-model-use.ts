import { type Kysely, sql } from 'kysely';

/** What each workspace used of the language model, by UTC day. */
export async function createModelUse(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`
    create table ${sql.table(`${schema}.model_use`)} (
      workspace text,
      day date,
      answered bigint not null default 0,
      abstained bigint not null default 0,
      refused bigint not null default 0,
      failed bigint not null default 0,
      over_budget bigint not null default 0,
      input_tokens bigint not null default 0,
      output_tokens bigint not null default 0,
      -- Set aside for questions that are being answered.
      reserved bigint not null default 0,
      -- US dollars.
      cost numeric not null default 0,
      primary key (workspace, day)
    )`.execute(db);
}
