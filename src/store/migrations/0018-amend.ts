import { type Kysely, sql } from 'kysely';

/** What a correction goes back on is edited in the channels that were told it. */
export async function addAmend(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await sql`set local search_path to default`.execute(db);
}

const STATEMENTS = [
  `alter table delivery
     add column amend_at timestamptz,
     add column amend_attempts integer not null default 0,
     add column amend_lease text,
     add column amend_lease_until timestamptz,
     add column amended_at timestamptz,
     add column amend_shown text,
     add column amend_reason text`,
  'create index delivery_amend on delivery (amend_at) where amend_at is not null',
  // What a lane was told, the last first.
  'create index delivery_told on delivery (platform, channel, story, seq) where message_id is not null',
];
