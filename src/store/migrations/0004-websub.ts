import { type Kysely, sql } from 'kysely';

/** One statement at a time, and without schema names: see 0001-tables.ts. */
export async function createWebSub(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await sql`set local search_path to default`.execute(db);
}

const STATEMENTS = [
  `create table hub_subscription (
    token text primary key,
    feed text not null,
    topic text not null,
    hub text not null,
    secret text not null,
    state text not null check (state in ('asked', 'active', 'leaving', 'denied', 'ended')),
    attempts integer not null default 0,
    due_at timestamptz,
    expires_at timestamptz,
    reason text,
    created_at timestamptz not null default now(),
    unique (feed, topic, hub)
  )`,
  'create index hub_subscription_due on hub_subscription (due_at) where due_at is not null',

  `create table used_key (
    key text primary key,
    until timestamptz not null
  )`,
  'create index used_key_until on used_key (until)',
];
