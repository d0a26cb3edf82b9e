import { type Kysely, sql } from 'kysely';

/** What was asked in a talk, so that a question is understood by whatever process it reaches. */
export async function createTalks(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await sql`set local search_path to default`.execute(db);
}

const STATEMENTS = [
  'create table talk (id text primary key, turns jsonb not null, said_at timestamptz not null)',
  'create index talk_said_at on talk (said_at)',
];
