import { type Kysely, sql } from 'kysely';

/**
 * What was told is kept for each audience of a story, no longer for each level. A level with nothing else set is an audience
 * whose id is the level, so every row that there is stays valid.
 */
export async function addAudiences(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await sql`set local search_path to default`.execute(db);
}

const STATEMENTS = [
  'alter table told rename to audience',
  'alter table audience drop constraint told_level_check',
  'alter table audience rename column level to id',
  'alter table audience rename column facts to told',
  'alter table audience alter column told drop not null',
  'alter table audience add column settings jsonb, add column next_at timestamptz',
  `update audience set settings = jsonb_build_object('level', id)`,
  'alter table audience alter column settings set not null',
  'create index audience_next on audience (next_at) where next_at is not null',

  'alter table subscription drop constraint subscription_level_check',
  'alter table subscription rename column level to audience',
  `insert into audience (story, id, settings)
    select distinct story, audience, jsonb_build_object('level', audience) from subscription
    on conflict do nothing`,
  'alter table subscription add foreign key (story, audience) references audience',
  'create index subscription_audience on subscription (story, audience)',

  'alter table digest drop constraint digest_level_check',
  'alter table digest rename column level to audience',
  'alter table digest add column mention text',
  'alter table delivery rename column level to audience',
  'alter table delivery add column ended_at timestamptz',

  // What a window tells is a step of the story that no article made.
  'alter table ledger_step alter column version_id drop not null',
];
