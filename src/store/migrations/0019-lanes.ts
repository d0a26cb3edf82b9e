import { type Kysely, sql } from 'kysely';

/**
 * Whatever looks for open deliveries finds them by their lanes, and one whose id is known by that. Postgres learns of thousands
 * of new rows a minute late, takes such an index for empty until then, and read all of it for one row. The new one names
 * a column that changes once, so that no claim of a row must write to any index.
 */
export async function findOpenByLane(db: Kysely<unknown>, schema: string): Promise<void> {
  await sql`set local search_path to ${sql.id(schema)}`.execute(db);
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await sql`set local search_path to default`.execute(db);
}

const STATEMENTS = [
  // Those that ended before the column was there.
  `update delivery set ended_at = case when status in ('sent', 'dead') then created_at end
   where (ended_at is null) <> (status in ('pending', 'sending'))`,
  `alter table delivery add check ((ended_at is null) = (status in ('pending', 'sending')))`,
  'drop index delivery_due',
  'drop index delivery_lane',
  'create index delivery_lane on delivery (platform, channel, story, seq) where ended_at is null',
];
