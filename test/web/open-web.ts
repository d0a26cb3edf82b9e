/** The web server as `start` opens it, on a real Postgres. */
import { afterAll, onTestFinished } from 'vitest';
import type { Story } from '../../src/core/model.ts';
import type { Queue, Store } from '../../src/ports.ts';
import { openPostgresQueue } from '../../src/queue/index.ts';
import { openPostgres, openStore, type SqlPool } from '../../src/store/index.ts';
import { startWeb, type WebParts } from '../../src/web/index.ts';
import { WEB_LIMITS, type WebLimits } from '../../src/web/limits.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { silent } from '../queue/backends.ts';
import { story } from '../store/examples.ts';

export const TOKEN = 'a-token-of-many-letters';
export const SECRET = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;

interface Base {
  readonly store: Store;
  readonly queue: Queue;
  readonly pool: SqlPool;
  readonly schema: string;
}

export interface OpenWeb extends Base {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const STORIES: readonly Story[] = [story('tinplate')];

/**
 * Dropping a schema disturbs whoever looks for tables at that moment, say a test that opens a store. So the tests of a
 * file share one schema, and all of them go when the file is done.
 */
const records: Base[] = [];
let shared: Promise<Base> | undefined;
afterAll(async () => {
  for (const { store, queue, pool, schema } of records) {
    await queue.close();
    await store.close();
    await pool.query(`drop schema ${schema} cascade`);
    await pool.end();
  }
});

async function openBase(databaseUrl: string): Promise<Base> {
  const schema = uniqueSchema();
  const pool = await openPostgres(databaseUrl);
  const store = await openStore(pool, schema);
  const record = { store, pool, schema, queue: await openPostgresQueue(pool, schema, silent) };
  records.push(record);
  return record;
}

async function emptied(record: Base): Promise<Base> {
  const { rows } = await record.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = $1 and tablename not like 'kysely%'`,
    [record.schema],
  );
  await record.pool.query(`truncate ${rows.map(({ name }) => name).join(', ')}`);
  return record;
}

/** On a record that is empty, and that other tests of the file use after this one. */
export async function openWeb(
  databaseUrl: string,
  parts: Partial<WebParts> = {},
  limits: Partial<WebLimits> = {},
): Promise<OpenWeb> {
  shared ??= openBase(databaseUrl);
  return openOn(await emptied(await shared), parts, limits);
}

/** On a record of its own, which may be broken. */
export async function openWebAlone(databaseUrl: string): Promise<OpenWeb> {
  return openOn(await openBase(databaseUrl), {}, {});
}

async function openOn(record: Base, parts: Partial<WebParts>, limits: Partial<WebLimits>): Promise<OpenWeb> {
  const { store, queue } = record;
  await store.followStories(STORIES);
  const web = await startWeb(
    '127.0.0.1',
    0,
    {
      ...{ store, queue, stories: STORIES, log: silent },
      clock: { now: () => new Date().toISOString() },
      credentials: { token: TOKEN, secret: SECRET },
      takeFeed: async () => ({ articles: 0 }),
      ...parts,
    },
    { ...WEB_LIMITS, ...limits },
  );
  onTestFinished(web.close);
  return { ...record, url: web.url, close: web.close };
}
