import { type Kysely, sql } from 'kysely';

/**
 * One statement at a time: the extended protocol takes no more. SET LOCAL ends with the transaction that the migrator
 * opens, so the names below need no schema in front.
 */
export async function createTables(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await sql`set local search_path to default`.execute(db);
}

const STATEMENTS = [
  `create table article (
    id text primary key,
    identity text not null unique,
    created_at timestamptz not null default now()
  )`,

  `create table version (
    id text primary key,
    position bigint generated always as identity unique,
    article_id text not null references article,
    source_id text not null,
    version integer not null check (version >= 1),
    content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    content jsonb not null,
    received_at timestamptz not null,
    settled_at timestamptz,
    unique (article_id, version),
    unique (article_id, content_hash)
  )`,
  'create index version_source on version (source_id)',
  'create index version_unsettled on version (position) where settled_at is null',

  `create table story (
    slug text primary key,
    definition jsonb not null,
    active boolean not null,
    followed_from bigint not null,
    created_at timestamptz not null default now()
  )`,

  `create table outcome (
    position bigint generated always as identity unique,
    version_id text not null references version,
    story text not null references story,
    kind text not null,
    reason text not null,
    created_at timestamptz not null default now(),
    primary key (version_id, story)
  )`,

  `create table ledger_step (
    story text not null references story,
    seq integer not null check (seq >= 1),
    version_id text not null references version,
    told jsonb not null,
    created_at timestamptz not null default now(),
    primary key (story, seq),
    unique (story, version_id)
  )`,

  `create table claim (
    position bigint generated always as identity primary key,
    story text not null,
    seq integer not null,
    version_id text not null references version,
    fact text not null,
    claim jsonb not null,
    source jsonb not null,
    origin text not null,
    at timestamptz not null,
    foreign key (story, seq) references ledger_step
  )`,
  'create index claim_story on claim (story, position)',

  `create table told (
    story text not null references story,
    level text not null check (level in ('major', 'all')),
    facts jsonb not null,
    primary key (story, level)
  )`,

  `create table digest (
    story text not null,
    seq integer not null,
    level text not null check (level in ('major', 'all')),
    content jsonb not null,
    created_at timestamptz not null default now(),
    primary key (story, seq, level),
    foreign key (story, seq) references ledger_step
  )`,

  `create table subscription (
    story text not null references story,
    platform text not null,
    channel text not null,
    level text not null check (level in ('major', 'all')),
    created_at timestamptz not null default now(),
    primary key (story, platform, channel)
  )`,

  `create table delivery (
    id text primary key,
    position bigint generated always as identity unique,
    dedupe_key text not null unique,
    story text not null,
    seq integer not null,
    level text not null,
    platform text not null,
    channel text not null,
    status text not null default 'pending' check (status in ('pending', 'sending', 'sent', 'dead')),
    attempts integer not null default 0,
    lease text,
    lease_until timestamptz,
    first_attempt_at timestamptz,
    next_attempt_at timestamptz not null default now(),
    message_id text,
    reason text,
    created_at timestamptz not null default now(),
    foreign key (story, seq, level) references digest,
    check ((lease is null) = (lease_until is null)),
    check (lease is null or status = 'sending'),
    check (status <> 'sent' or message_id is not null),
    check (status <> 'dead' or reason is not null)
  )`,
  // The due deliveries, and the head of each lane; both stay as small as the backlog.
  `create index delivery_due on delivery (next_attempt_at) where status in ('pending', 'sending')`,
  `create index delivery_lane on delivery (platform, channel, story, seq) where status in ('pending', 'sending')`,
];
