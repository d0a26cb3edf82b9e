import { type Kysely, sql } from 'kysely';

/** Sentences that were quoted in digests and that their pages have gone back on. */
export async function keepUnsaid(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  await sql`create table unsaid (
    position bigint generated always as identity primary key,
    story text not null,
    article_id text not null,
    content jsonb not null
  )`.execute(db);
  await sql`create index unsaid_of on unsaid (story, article_id)`.execute(db);
  await sql`set local search_path to default`.execute(db);
}
