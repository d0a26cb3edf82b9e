import { type Kysely, sql } from 'kysely';

/** The texts that gave a story evidence, to see who copies whom. Those from before are not compared. */
export async function createFingerprints(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await sql`set local search_path to default`.execute(db);
}

const STATEMENTS = [
  `create table fingerprint (
    story text not null references story,
    key text not null,
    version_id text not null references version,
    published text not null,
    at timestamptz not null,
    origin text not null,
    copies text,
    shingles bytea not null,
    primary key (story, key)
  )`,
  'create index fingerprint_at on fingerprint (story, at)',
  'create index fingerprint_copies on fingerprint (story, copies) where copies is not null',
];
