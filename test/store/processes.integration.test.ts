/** What only several processes on one Postgres can show. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Store } from '../../src/ports.ts';
import { openPostgres, openStore, type SqlPool } from '../../src/store/index.ts';
import { migrationsOf } from '../../src/store/migrations/index.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { article, idsOf, NOON, spokenStep, story } from './examples.ts';
import { start } from './processes.ts';

const url = inject('databaseUrl');
const schemas: string[] = [];
let pool: SqlPool;
let store: Store;
let schema: string;

beforeAll(async () => {
  pool = await openPostgres(url);
});
beforeEach(async () => {
  schema = newSchema();
  store = await openStore(pool, schema);
});
afterAll(async () => {
  for (const name of schemas) await pool.query(`drop schema ${name} cascade`);
  await pool.end();
});

test('two processes that update one story lose no step', async () => {
  await store.followStories([story('a')]);
  const names = ['left', 'right'];
  const children = names.map((name) => start('./child-update.ts', url, schema, name, '50'));
  await Promise.all(children.map((child) => child.message()));
  // Both begin when both are there: neither can be done before the other has begun.
  const lock = await pool.connect();
  await lock.query(`begin; lock table ${schema}.story in access exclusive mode`);
  for (const child of children) child.process.send('go');
  while ((await blocked(schema)) < names.length) await sleep(5);
  await lock.query('commit');
  lock.release();
  const ends = await Promise.all(children.map((child) => child.ended));
  expect(ends.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
    names.map(() => ({ code: 0, stderr: '' })),
  );

  const { rows } = await pool.query<{ seq: number }>(`select seq from ${schema}.ledger_step order by seq`);
  expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  const origins = (await store.evidence('a')).map(({ origin }) => origin);
  const each = names.map((name) => Array.from({ length: 50 }, (_, index) => `${name} ${index}`));
  expect(names.map((name) => origins.filter((origin) => origin.startsWith(name)))).toEqual(each);
  // Both worked at the same time, else this proves nothing.
  expect(origins.slice(0, 50).every((origin) => origin.startsWith('left'))).toBe(false);
  expect(origins.slice(0, 50).every((origin) => origin.startsWith('right'))).toBe(false);
  expect(await store.unsettledVersions(10)).toEqual([]);
});

test('of four processes that claim one delivery, one wins', async () => {
  await store.followStories([story('a')]);
  for (let channel = 0; channel < 25; channel++) {
    await store.subscribe({ story: 'a', platform: 'slack', channel: `C${channel}`, level: 'major' });
  }
  const { versionId } = await store.saveArticle(article(), NOON);
  const ids = idsOf(await store.updateStory('a', versionId, () => spokenStep('major')));
  const children = [1, 2, 3, 4].map(() => start('./child-claim.ts', url, schema));
  await Promise.all(children.map((child) => child.message()));

  for (const id of ids) for (const child of children) child.process.send(id);
  const answers: unknown[] = [];
  for (const child of children) for (const _ of ids) answers.push(await child.message());
  for (const child of children) child.process.send('end');
  await Promise.all(children.map((child) => child.ended));

  const winners = (answers as { id: string; won: boolean }[]).filter(({ won }) => won).map(({ id }) => id);
  expect(winners.toSorted()).toEqual(ids.toSorted());
  expect(answers).toHaveLength(100);
});

test('four processes that start on an empty database make the tables once', async () => {
  const empty = newSchema();
  const children = [1, 2, 3, 4].map(() => start('./child-migrate.ts', url, empty));
  await Promise.all(children.map((child) => child.message()));
  for (const child of children) child.process.send('go');
  expect(await Promise.all(children.map((child) => child.message()))).toEqual([0, 0, 0, 0]);
  await Promise.all(children.map((child) => child.ended));
  const { rows } = await pool.query(`select name from ${empty}.kysely_migration order by name`);
  expect(rows).toEqual(Object.keys(migrationsOf(empty)).map((name) => ({ name })));
});

test('many openings at once, in one process with many connections, all succeed', async () => {
  for (let round = 0; round < 5; round++) {
    const empty = newSchema();
    const stores = await Promise.all(Array.from({ length: 8 }, () => openStore(pool, empty)));
    expect(stores).toHaveLength(8);
  }
});

/** How many sessions wait for a table of the schema. */
async function blocked(schema: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(distinct pid)::int as count from pg_locks join pg_class on pg_class.oid = relation
     where not granted and relnamespace = $1::regnamespace`,
    [schema],
  );
  return rows[0]?.count ?? 0;
}

function newSchema(): string {
  const name = uniqueSchema();
  schemas.push(name);
  return name;
}
