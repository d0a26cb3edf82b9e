import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import type { SqlPool } from '../pool.ts';
import { openEngine } from './engine.ts';
import { poolOf } from './pool.ts';

/** Starts the engine on a folder and gives out its one session as a pool. */
export async function openSession(database: string): Promise<{ pool: SqlPool; close: () => Promise<void> }> {
  const engine = await openEngine(database);
  const session = new pg.Client(createPgConfig(engine));
  await session.connect();
  const pool = poolOf(session);
  return {
    pool,
    async close() {
      await pool.end();
      await engine.close();
    },
  };
}
