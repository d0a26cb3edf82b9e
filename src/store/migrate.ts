import { Migrator } from 'kysely';
import { messageOf } from '../errors.ts';
import { migrationsOf } from './migrations/index.ts';
import type { Db } from './schema.ts';

/** Brings the schema up to date. Kysely's advisory lock lets one process at a time do it; the others find it done. */
export async function migrate(db: Db, schema: string): Promise<void> {
  const migrator = new Migrator({
    db,
    migrationTableSchema: schema,
    provider: { getMigrations: () => Promise.resolve(migrationsOf(schema)) },
    // Kysely tells their order by the time they were run at, by the clock of that process: one that went back made them
    // look mixed up for ever. What is missing still runs in the order of names.
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  throw new Error(
    `The tables in schema "${schema}" could not be brought up to date: ${messageOf(error)}. If a newer Writethru made them, run that one; else check that the database user may create tables.`,
    { cause: error },
  );
}
