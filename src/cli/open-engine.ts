/** The store and the queue, chosen by the environment: Postgres and Redis, Postgres alone, or embedded. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { UsageError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Queue, Store } from '../ports.ts';
import { openPostgresQueue, openRedisQueue } from '../queue/index.ts';
import { openEmbedded, openPostgres, openStore } from '../store/index.ts';

export interface Engine {
  readonly name: 'Postgres and Redis' | 'Postgres' | 'embedded';
  readonly store: Store;
  readonly queue: Queue;
  /** Closes in reverse: the queue first, so that no job is in hand when the store goes. */
  close(): Promise<void>;
}

/** Asking what is on record must not make a new engine where there is none. */
export function mustHaveRecord({ databaseUrl, dataDir }: Config, space: string): void {
  if (databaseUrl || existsSync(join(dataDir, space))) return;
  throw new UsageError(
    `nothing is on record in ${dataDir} yet; name the folder with --data, or replay or start first`,
  );
}

type Closing = () => Promise<unknown>;

/** `space` keeps uses apart: its own schema, job names and folder. */
export function openEngine(config: Config, space: string, log: Log): Promise<Engine> {
  return closingWhatFails(async (closings, close) => {
    const { pool, store } = await openStoreOf(config, space, log, closings);
    const queue = config.redisUrl
      ? await openRedisQueue(config.redisUrl, space, log)
      : await openPostgresQueue(pool, space, log);
    closings.push(() => queue.close());
    const name = config.redisUrl ? 'Postgres and Redis' : config.databaseUrl ? 'Postgres' : 'embedded';
    return { name, store, queue, close };
  });
}

/** The store alone, which can be looked at while the queue is away. */
export function openRecord(
  config: Config,
  space: string,
  log: Log,
): Promise<Pick<Engine, 'store' | 'close'>> {
  return closingWhatFails(async (closings, close) => {
    const { store } = await openStoreOf(config, space, log, closings);
    return { store, close };
  });
}

async function closingWhatFails<T>(
  open: (closings: Closing[], close: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const closings: Closing[] = [];
  const close = async (): Promise<void> => {
    for (const closing of closings.splice(0).reverse()) await closing();
  };
  try {
    return await open(closings, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function openStoreOf(config: Config, space: string, log: Log, closings: Closing[]) {
  const pool = await openPool(config, space, log, closings);
  const store = await openStore(pool, space);
  closings.push(() => store.close());
  return { pool, store };
}

async function openPool(config: Config, space: string, log: Log, closings: Closing[]) {
  if (config.databaseUrl) {
    const pool = await openPostgres(config.databaseUrl);
    closings.push(() => pool.end());
    return pool;
  }
  const embedded = await openEmbedded(join(config.dataDir, space), log);
  closings.push(() => embedded.close());
  return embedded.pool;
}
