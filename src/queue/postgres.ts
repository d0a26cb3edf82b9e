/** BullMQ in Postgres or PGlite. https://docs.bullmq.io/guide/postgresql */
import { createPostgresBackend, type PgPool, runMigrations, withBackend } from 'bullmq';
import type { Logger } from 'pino';
import { messageOf } from '../errors.ts';
import type { Queue } from '../ports.ts';
import { bullQueue } from './bull-queue.ts';
import { bullmqPool, type SqlPool } from './bullmq-pool.ts';
import { watchOutage } from './outage.ts';

/**
 * Opens the queue `name` in the schema "bullmq" of the pool's database. Queues of different names never see each
 * other's jobs. A working queue keeps a connection of the pool for each job name, for LISTEN. The pool stays open after close().
 *
 * Never call add() inside a transaction of the store: on PGlite the transaction holds the one session that add()
 * waits for.
 */
export async function openPostgresQueue(pool: SqlPool, name: string, log: Logger): Promise<Queue> {
  const outage = watchOutage(log, 'postgres');
  const connection = bullmqPool(pool, outage);

  try {
    await migrate(connection);
    const classes = withBackend(createPostgresBackend);
    const openConsumer = async () => connection;
    const close = async () => {};
    return await bullQueue({ classes, producer: connection, openConsumer, outage, close }, name, log);
  } catch (cause) {
    throw new Error(
      `The queue cannot be set up in Postgres: ${messageOf(cause)}. Check DATABASE_URL, and that its user may create schemas.`,
      { cause },
    );
  }
}

async function migrate(pool: PgPool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
}
