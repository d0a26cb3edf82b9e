/** Opens the queue of each kind the way main does; shared by the tests and the processes they start. */
import pg from 'pg';
import { type Logger, pino } from 'pino';
import type { Queue } from '../../src/ports.ts';
import { openPostgresQueue, openRedisQueue } from '../../src/queue/index.ts';
import { openEmbedded } from '../../src/store/embedded/index.ts';

export type Kind = 'redis' | 'postgres' | 'embedded';
export type OpenQueue = (name: string, log?: Logger) => Promise<Queue>;

export interface Backend {
  readonly open: OpenQueue;
  readonly close: () => Promise<void>;
}

export const silent = pino({ level: 'silent' });

/** `address` is a Redis URL, a database URL or a data directory. */
export async function openBackend(kind: Kind, address: string): Promise<Backend> {
  switch (kind) {
    case 'redis':
      return { open: (name, log = silent) => openRedisQueue(address, name, log), close: async () => {} };
    case 'postgres': {
      const pool = new pg.Pool({ connectionString: address });
      return { open: (name, log = silent) => openPostgresQueue(pool, name, log), close: () => pool.end() };
    }
    case 'embedded': {
      const { pool, close } = await openEmbedded(address);
      return { open: (name, log = silent) => openPostgresQueue(pool, name, log), close };
    }
  }
}
