import { expect, inject, test } from 'vitest';
import { openPostgres } from '../../src/store/index.ts';

test('a server that is not there is named, with the next step', async () => {
  const opening = openPostgres('postgres://bot:hunter2@127.0.0.1:1/news');
  await expect(opening).rejects.toThrow('Postgres at 127.0.0.1:1/news cannot be used');
  await expect(opening).rejects.toThrow('Check DATABASE_URL');
});

test('a connection that breaks while it is in use fails its query, and ends neither the pool nor the process', async () => {
  const pool = await openPostgres(inject('databaseUrl'));
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const ended = new Promise((resolve) => client.once('end', resolve));
  await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await ended;
  await expect(client.query('select 1')).rejects.toThrow();
  client.release(true);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
});

test('a database that is not there is named', async () => {
  const url = new URL(inject('databaseUrl'));
  url.pathname = '/nowhere';
  await expect(openPostgres(url.href)).rejects.toThrow('"nowhere" does not exist');
});

test.each([
  'postgres://bot:hunter2@127.0.0.1:1/news',
  'postgres://bot:hunter2@localhost:1/news',
  'mysql://bot:hunter2@host/news',
  'bot:hunter2@host',
  'postgres://bot:hunter2@host:port/news',
])('the password in %# is not told to anybody', async (url) => {
  const error = await openPostgres(url).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
  for (let told: unknown = error; told instanceof Error; told = told.cause) {
    expect(`${told.message} ${told.stack}`).not.toContain('hunter2');
  }
});
