/** The embedded engine's pool behaves as node-postgres does on a server. */
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openEmbedded, openPostgres, type SqlPool } from '../../src/store/index.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { newFolder } from './folders.ts';

const engines: Record<'embedded' | 'server', () => Promise<{ pool: SqlPool; close: () => Promise<void> }>> = {
  async embedded() {
    const folder = await newFolder();
    const { pool, close } = await openEmbedded(folder);
    return { pool, close: () => close().then(() => rm(folder, { recursive: true })) };
  },
  async server() {
    const pool = await openPostgres(inject('databaseUrl'));
    return { pool, close: () => pool.end() };
  },
};

describe.each(['embedded', 'server'] as const)('the pool of the %s', (name) => {
  const schema = uniqueSchema();
  let pool: SqlPool;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ pool, close } = await engines[name]());
    await pool.query(`create schema ${schema}`);
    await pool.query(`create table ${schema}.item (number integer primary key)`);
  });
  afterAll(async () => {
    await pool.query(`drop schema ${schema} cascade`);
    await close();
  });

  test('gives values as node-postgres does', async () => {
    const { rows } = await pool.query(
      `select 9007199254740993::int8 as big, 1.50::numeric as exact, '{"b": [1, "x"]}'::jsonb as json,
              '2031-05-04T12:00:00.123Z'::timestamptz as at, array['a', null, 'b,"c'] as list, '\\x01ff'::bytea as bytes,
              1.5::float8 as float, null as nothing, true as yes`,
    );
    expect(rows).toEqual([
      {
        big: '9007199254740993',
        exact: '1.50',
        json: { b: [1, 'x'] },
        at: new Date('2031-05-04T12:00:00.123Z'),
        list: ['a', null, 'b,"c'],
        bytes: Buffer.from([1, 255]),
        float: 1.5,
        nothing: null,
        yes: true,
      },
    ]);
  });

  test('takes values as node-postgres does', async () => {
    const { rows } = await pool.query(
      `select $1::jsonb as text, $2::jsonb as object, $3::text[] as list, $4::int8 as big, $5::timestamptz as at`,
      ['{"a": 1}', { a: 2 }, ['x', 'y "z"'], '9007199254740993', new Date(0)],
    );
    expect(rows).toEqual([
      { text: { a: 1 }, object: { a: 2 }, list: ['x', 'y "z"'], big: '9007199254740993', at: new Date(0) },
    ]);
  });

  test('tells how many rows and which command', async () => {
    const inserted = await pool.query(`insert into ${schema}.item values (101), (102)`);
    expect(inserted).toMatchObject({ command: 'INSERT', rowCount: 2, rows: [] });
    expect(await pool.query(`delete from ${schema}.item where number > 100`)).toMatchObject({ rowCount: 2 });
  });

  test('an error has its code and does no harm', async () => {
    await pool.query(`insert into ${schema}.item values (1)`);
    await expect(pool.query(`insert into ${schema}.item values (1)`)).rejects.toMatchObject({
      code: '23505',
    });
    await expect(pool.query('selec')).rejects.toMatchObject({ code: '42601' });
    await expect(pool.query('select $1::text', ['a\0b'])).rejects.toMatchObject({ code: '22021' });
    await expect(pool.query('select $1::jsonb', ['"\\u0000"'])).rejects.toMatchObject({ code: '22P05' });
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  test('a transaction is alone with its rows until it commits', async () => {
    const client = await pool.connect();
    await client.query('begin');
    await client.query(`insert into ${schema}.item values (2)`);
    const outside = pool.query(`select number from ${schema}.item where number = 2`);
    // On the server the other session answers now, without the row; embedded it waits for its turn.
    const early = await Promise.race([outside, sleep(100).then(() => 'waits')]);
    expect(early).toSatisfy(
      (answer) => answer === 'waits' || (answer as { rowCount: number }).rowCount === 0,
    );
    await client.query('rollback');
    client.release();
    expect((await outside).rows).toEqual([]);
  });

  test('notifications reach the clients that are there', async () => {
    const client = await pool.connect();
    const heard: unknown[] = [];
    client.on('notification', ({ channel, payload }) => heard.push([channel, payload]));
    await client.query(`listen ${schema}`);
    await pool.query(`select pg_notify($1, 'hello')`, [schema]);
    while (heard.length === 0) await sleep(10);
    client.release(true);
    expect(heard).toEqual([[schema, 'hello']]);
  });
});

describe('the embedded pool', () => {
  let pool: SqlPool;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ pool, close } = await engines.embedded());
    await pool.query('create table item (number integer)');
  });

  test('serves first come, first served', async () => {
    const order: number[] = [];
    const one = await pool.connect();
    await one.query('begin');
    const waiting = [1, 2, 3].map((number) => pool.query('select 1').then(() => order.push(number)));
    await sleep(50);
    expect(order).toEqual([]);
    await one.query('commit');
    one.release();
    await Promise.all(waiting);
    expect(order).toEqual([1, 2, 3]);
  });

  test('queries of one client that are asked at once run in their order, in its transaction', async () => {
    const client = await pool.connect();
    const answers = await Promise.all([
      client.query('begin'),
      client.query('insert into item values (3)'),
      client.query('select number from item where number = 3'),
      client.query('rollback'),
      client.query('select number from item where number = 3'),
    ]);
    client.release();
    expect([answers[2].rowCount, answers[4].rowCount]).toEqual([1, 0]);
  });

  test('a failed transaction keeps its turn until it is rolled back', async () => {
    const client = await pool.connect();
    await client.query('begin');
    await expect(client.query('selec')).rejects.toThrow('syntax error');
    const other = pool.query('select 1 as one');
    await expect(client.query('select 1')).rejects.toMatchObject({ code: '25P02' });
    await client.query('rollback');
    client.release();
    expect((await other).rows).toEqual([{ one: 1 }]);
  });

  test('a client that is given back in mid-transaction stops nobody, and leaves nothing', async () => {
    const client = await pool.connect();
    await client.query('begin');
    await client.query('insert into item values (1)');
    client.release();
    expect((await pool.query('select * from item')).rows).toEqual([]);
  });

  test('a client that was given back hears nothing more', async () => {
    const client = await pool.connect();
    const heard: unknown[] = [];
    client.on('notification', (notification) => heard.push(notification));
    await client.query('listen news');
    client.release();
    await pool.query('notify news');
    await sleep(20);
    expect(heard).toEqual([]);
  });

  test('the end waits for what is under way, and refuses what comes after', async () => {
    const late = pool.query('select 1 as one');
    await close();
    expect((await late).rows).toEqual([{ one: 1 }]);
    await expect(pool.query('select 1')).rejects.toThrow('Cannot use a pool after calling end on the pool');
  });
});
