import { type Kysely, sql } from 'kysely';

export async function createWatches(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await sql`set local search_path to default`.execute(db);
}

const STATEMENTS = [
  // One request at a time goes to a host, whatever process makes it.
  `create table host (
    name text primary key,
    free_at timestamptz not null default now()
  )`,

  `create table watch (
    id text primary key,
    kind text not null check (kind in ('feed', 'page')),
    url text not null,
    address text not null,
    host text not null references host,
    state text not null default 'active' check (state in ('active', 'unlisted', 'ended')),
    publisher text,
    seen jsonb not null default '[]',
    seed jsonb,
    article_id text references article,
    text_hash text,
    every_ms integer not null,
    next_at timestamptz not null default now(),
    lease text,
    lease_until timestamptz,
    etag text,
    last_modified text,
    failures integer not null default 0,
    failing_since timestamptz,
    reason text,
    since timestamptz,
    ok_at timestamptz,
    news_at timestamptz,
    created_at timestamptz not null default now(),
    unique (kind, url),
    check ((lease is null) = (lease_until is null))
  )`,
  `create index watch_due on watch (next_at) where state = 'active'`,

  `create table story_feed (
    story text not null references story,
    watch_id text not null references watch,
    read_at timestamptz,
    primary key (story, watch_id)
  )`,

  `create table notice (
    id text primary key,
    story text not null references story,
    text text not null,
    since timestamptz not null,
    created_at timestamptz not null default now(),
    over_at timestamptz
  )`,
  'create unique index notice_open on notice (story) where over_at is null',

  'alter table story add column scene_taken_at timestamptz',
  // Stories that were told before need no scene.
  'update story set scene_taken_at = now() where slug in (select story from told)',
];
