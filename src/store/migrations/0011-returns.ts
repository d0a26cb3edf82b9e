import { type Kysely, sql } from 'kysely';

/** A page may go back to a text that it had, as its next version. */
export async function allowReturns(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await sql`set local search_path to default`.execute(db);
}

const STATEMENTS = [
  'alter table version drop constraint version_article_id_content_hash_key',
  'alter table article add column back_hash text, add column back_since timestamptz',
];
