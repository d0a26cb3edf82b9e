/** The pool as BullMQ's Postgres backend needs it: its schema on the search path, failures paced and reported. */
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_SCHEMA, type PgPool, type PgPoolClient } from 'bullmq';
import pg from 'pg';
import type { Outage } from './outage.ts';

/** A pg.Pool, or the one that stands before PGlite. */
export interface SqlPool {
  connect(): Promise<SqlClient>;
}

interface SqlClient {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  release(destroy?: boolean): void;
}

/** BullMQ repeats most failed calls at once; without a pause an outage would keep a core busy. */
const PAUSE_AFTER_FAILURE_MS = 250;

/** BullMQ names its tables ("job", "event") without the schema; the store never does, so BullMQ's goes first. */
const ADD_TO_SEARCH_PATH = `SELECT set_config('search_path',
  concat_ws(', ', '${DEFAULT_SCHEMA}', nullif(current_setting('search_path'), '')), false)`;

/** Sessions that have the schema on their path. In file scope as sessions outlive a queue: the pool is not ours. */
const prepared = new WeakSet<object>();

export function bullmqPool(pool: SqlPool, outage: Outage): PgPool {
  async function connect(): Promise<PgPoolClient> {
    const client = await checkOut();
    outage.over();
    // A pg client is a session of its own; PGlite has one for all its clients.
    const session = client instanceof pg.Client ? client : pool;
    if (prepared.has(session)) return client;
    // A connection that breaks fails its query as well; without a listener it would end the process.
    client.on('error', () => {});
    try {
      await client.query(ADD_TO_SEARCH_PATH);
      prepared.add(session);
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async function checkOut(): Promise<PgPoolClient> {
    try {
      // The same object; @types/pg and BullMQ merely write down its events in different ways.
      return (await pool.connect()) as unknown as PgPoolClient;
    } catch (error) {
      outage.report(error as Error);
      await sleep(PAUSE_AFTER_FAILURE_MS);
      throw error;
    }
  }

  const query: PgPool['query'] = async (text, params) => {
    const client = await connect();
    try {
      return await client.query(text, params);
    } finally {
      client.release();
    }
  };

  const self: PgPool = {
    query,
    connect,
    // Not ours to end, nor to leave listeners on.
    end: async () => {},
    on: () => self,
    removeAllListeners: () => self,
  };
  return self;
}
