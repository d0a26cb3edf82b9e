/**
 * Postgres without a server: PGlite in this process, its files in one folder. Survives kill -9, not a power loss:
 * PGlite never calls fsync.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import type { SqlPool } from '../pool.ts';
import { takeLock } from './lock.ts';
import { makeDatabase } from './make-database.ts';
import { checkMarker, writeMarker } from './marker.ts';
import { vacuumAndAnalyze, vacuumAtStart } from './vacuum.ts';
import { startWatchdog } from './watchdog.ts';

export interface Embedded {
  readonly pool: SqlPool;
  close(): Promise<void>;
}

const HOUR_MS = 60 * 60 * 1_000;
const BEAT_MS = 5_000;
const SILENCE_LIMIT_MS = 30_000;

/** Opens the database in `dataDir`, and makes it on the first start. One process at a time may have it open. */
export async function openEmbedded(dataDir: string, log?: Logger): Promise<Embedded> {
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  checkMarker(folder);
  const lock = takeLock(folder);
  const beat = every(BEAT_MS, () => {
    if (!lock.beat()) leaveAtOnce(folder, log);
  });
  function unlock(): void {
    clearInterval(beat);
    lock.release();
  }
  try {
    return await open(folder, unlock, log);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function open(folder: string, unlock: () => void, log: Logger | undefined): Promise<Embedded> {
  writeMarker(folder);
  const database = join(folder, 'pg');
  // Loaded here, so that a bot on a Postgres server never loads PGlite; and while the database is made.
  const [{ openSession }] = await Promise.all([import('./session.ts'), makeDatabase(folder, database)]);
  const session = await openSession(database);
  session.pool.on('error', (error) =>
    log?.fatal(
      { err: error },
      'The embedded engine failed; nothing is stored until Writethru is started again',
    ),
  );
  await vacuumAtStart(session.pool);
  const hourly = every(HOUR_MS, () => {
    vacuumAndAnalyze(session.pool).catch((error: unknown) =>
      log?.warn({ err: error }, 'Vacuum failed; it runs again in an hour'),
    );
  });
  const watchdog = startWatchdog(SILENCE_LIMIT_MS);
  return {
    pool: session.pool,
    async close() {
      clearInterval(hourly);
      await session.close();
      await watchdog.stop();
      unlock();
    },
  };
}

/** Closing would write; SIGKILL does not. */
function leaveAtOnce(folder: string, log: Logger | undefined): void {
  log?.fatal({ folder }, 'Another machine took the data folder; this process ends at once');
  log?.flush();
  process.kill(process.pid, 'SIGKILL');
}

/** Does not keep the process alive. */
function every(ms: number, work: () => void): NodeJS.Timeout {
  return setInterval(work, ms).unref();
}
