import { expect, inject, it } from 'vitest';
import { openPostgres, openStore } from '../../src/store/index.ts';
import { uniqueSchema } from '../contracts/store.ts';

const MEANWHILE = 4;
const STORES = 15;

/** Kysely looks at all schemas of the database, so another program's `drop schema` may come between. */
it('a store opens while schemas of others come and go', async () => {
  const pool = await openPostgres(inject('databaseUrl'));
  let open = true;
  const churn = async (name: string) => {
    while (open) {
      const tables = Array.from({ length: 12 }, (_, n) => `create table ${name}.t${n} (id serial, a text)`);
      await pool.query([`create schema ${name}`, ...tables].join(';'));
      await pool.query(`drop schema ${name} cascade`);
    }
  };
  const others = Array.from({ length: MEANWHILE }, () => churn(uniqueSchema()));
  try {
    for (let n = 0; n < STORES; n += 1) {
      const schema = uniqueSchema();
      const store = await openStore(pool, schema);
      expect(await store.openDeliveries()).toBe(0);
      await store.close();
      await pool.query(`drop schema ${schema} cascade`);
    }
  } finally {
    open = false;
    await Promise.all(others);
    await pool.end();
  }
});

it('a store opens that was made while the clock went back', async () => {
  const pool = await openPostgres(inject('databaseUrl'));
  const schema = uniqueSchema();
  await (await openStore(pool, schema)).close();
  const backwards = `update ${schema}.kysely_migration
    set timestamp = to_char(timestamptz '2031-05-04' - substr(name, 1, 4)::int * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
  expect((await pool.query(backwards)).rowCount).toBeGreaterThan(5);
  const store = await openStore(pool, schema);
  expect(await store.openDeliveries()).toBe(0);
  await store.close();
  await pool.query(`drop schema ${schema} cascade`);
  await pool.end();
});
