/**
 * A pool of one session. Every client of it is a real pg.Client's face: PGlite speaks the wire protocol, so values,
 * errors and notifications are those of node-postgres. https://pglite.dev
 */
import { EventEmitter } from 'node:events';
import type pg from 'pg';
import type { Notification, SqlClient, SqlPool, SqlResult } from '../pool.ts';
import { type Lane, openLane } from './lane.ts';

/** What node-postgres and BullMQ look for in this case. */
const ENDED = 'Cannot use a pool after calling end on the pool';

export function poolOf(session: pg.Client): SqlPool {
  const lane = openLane();
  const listening = new Set<EventEmitter>();
  let ended = false;

  session.on('notification', (notification: Notification) => {
    for (const client of listening) client.emit('notification', notification);
  });
  // The session fails when the engine does; every later query then says so. Without a listener the process would end.
  session.on('error', (error) => {
    if (pool.listenerCount('error') > 0) pool.emit('error', error);
  });

  function lend(): SqlClient {
    if (ended) throw new Error(ENDED);
    const client = clientOf(session, lane, () => listening.delete(client));
    listening.add(client);
    return client;
  }

  async function query<R extends object>(text: string, values?: unknown[]): Promise<SqlResult<R>> {
    const client = lend();
    try {
      return await client.query<R>(text, values);
    } finally {
      client.release();
    }
  }

  /** Waits for what is under way. A client that is still out hears from the session itself that it is over. */
  async function end(): Promise<void> {
    if (ended) return;
    ended = true;
    const leave = await lane.enter();
    await session.end();
    leave();
  }

  const pool = Object.assign(new EventEmitter(), {
    // Nobody waits for a session here, and no socket can drop unnoticed.
    options: { max: 100, keepAlive: true },
    connect: async () => lend(),
    query,
    end,
  });
  // BullMQ adds a listener per queue and worker.
  pool.setMaxListeners(0);
  return pool;
}

function clientOf(session: pg.Client, lane: Lane, forget: () => void): SqlClient & EventEmitter {
  /** Set from the statement that opens a transaction to the one that ends it; nobody else gets a word in between. */
  let leave: (() => void) | undefined;
  /** The last query that has not ended yet. */
  let last: Promise<unknown> | undefined;

  function query<R extends object>(text: string, values?: unknown[]): Promise<SqlResult<R>> {
    // The first one enters the lane at once, so that it comes before whatever is asked for after it.
    const result = last === undefined ? run<R>(text, values) : last.then(() => run<R>(text, values));
    const over = result
      .catch(() => {})
      .then(() => {
        if (last === over) last = undefined;
      });
    last = over;
    return result;
  }

  async function run<R extends object>(text: string, values: unknown[] | undefined): Promise<SqlResult<R>> {
    leave ??= await lane.enter();
    try {
      return await session.query<R & pg.QueryResultRow>(text, values);
    } finally {
      const status = session.getTransactionStatus();
      // In a transaction, or in one that failed. https://postgresql.org/docs/current/protocol-message-formats.html
      if (status !== 'T' && status !== 'E') giveBack();
    }
  }

  function giveBack(): void {
    leave?.();
    leave = undefined;
  }

  function release(): void {
    forget();
    client.removeAllListeners();
    void rollBack();
  }

  /** A transaction left open would stop everybody. */
  async function rollBack(): Promise<void> {
    await last;
    if (leave !== undefined) await run('rollback', undefined).catch(giveBack);
  }

  const client = Object.assign(new EventEmitter(), { query, release });
  return client;
}
