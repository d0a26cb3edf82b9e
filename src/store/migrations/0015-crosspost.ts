import { type Kysely, sql } from 'kysely';

/** A channel may have its updates passed on to whoever follows it elsewhere. */
export async function addCrosspost(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await sql`set local search_path to default`.execute(db);
}

const STATEMENTS = [
  'alter table subscription add column crosspost boolean not null default false',
  `alter table delivery
     add column crosspost_at timestamptz,
     add column crosspost_attempts integer not null default 0`,
  'create index delivery_crosspost on delivery (crosspost_at) where crosspost_at is not null',
];
