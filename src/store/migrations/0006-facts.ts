import { type Kysely, sql } from 'kysely';
import type { Story } from '../../core/model.ts';
import { buildLedger } from '../../core/story/ledger.ts';
import { jsonb, storable } from '../jsonb.ts';
import { readEvidence } from '../read-evidence.ts';
import type { Db } from '../schema.ts';

/** Keeps each fact as it stands, so that a step reads the facts and not every article there was. */
export async function addFacts(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await fillFacts(db as Db);
  await sql`set local search_path to default`.execute(db);
}

const STATEMENTS = [
  `create table fact (
    story text not null references story,
    key text not null,
    content jsonb not null,
    primary key (story, key)
  )`,
  'alter table claim add column retracts boolean not null default false',
  `alter table outcome add column trace jsonb not null default '[]'`,
  'create index claim_fact on claim (story, fact)',
  'create index claim_version on claim (version_id)',
];

async function fillFacts(db: Db): Promise<void> {
  const stories = await db.selectFrom('story').select(['slug', 'definition']).execute();
  for (const { slug, definition } of stories) {
    const story: Pick<Story, 'kind' | 'facts'> = definition;
    for (const fact of Object.values(buildLedger(await readEvidence(db, slug), story))) {
      const row = { story: slug, key: storable(fact.key), content: jsonb(fact) };
      await db.insertInto('fact').values(row).execute();
    }
  }
}
