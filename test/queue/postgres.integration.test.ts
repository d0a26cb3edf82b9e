import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, expect, inject, test } from 'vitest';
import { openPostgresQueue } from '../../src/queue/index.ts';
import { collect, jobs, onUpdate, queueContract, uniqueName, until } from '../contracts/queue.ts';
import { makeDatabase } from '../faults/database.ts';
import { openBackend, silent } from './backends.ts';
import { exitContract, sharedQueueContract } from './process-contract.ts';

const databaseUrl = inject('databaseUrl');
const backend = await openBackend('postgres', databaseUrl);
afterAll(() => backend.close());

queueContract('Postgres', backend.open);
sharedQueueContract('postgres', databaseUrl);
exitContract('postgres', () => databaseUrl);

test('works again after the server cut every connection', async () => {
  const lines: string[] = [];
  const log = pino({
    hooks: { logMethod: ([, message]) => lines.push(String(message)) },
  });
  const applicationName = uniqueName();
  const pool = new pg.Pool({ connectionString: databaseUrl, application_name: applicationName });
  pool.on('error', () => {});
  const queue = await openPostgresQueue(pool, applicationName, log);
  const seen: string[] = [];
  await queue.work(onUpdate(collect(seen)), 2);
  await queue.add(jobs('update', 'before'));
  await until(() => seen.length === 1);

  const other = new pg.Client(databaseUrl);
  await other.connect();
  const cut = await other.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name LIKE $1 || '%' AND pid <> pg_backend_pid()`,
    [applicationName],
  );
  await other.end();
  expect(cut.rowCount).toBeGreaterThan(2);

  await until(() => lines.length >= 2);
  await queue.add(jobs('update', 'after'));
  await until(() => seen.length === 2);
  // One of its connections that breaks more than a second after the others is another outage.
  expect(lines.slice(0, 2)).toEqual([
    expect.stringContaining('unreachable'),
    expect.stringContaining('reachable again'),
  ]);
  await queue.close();
  await pool.end();
});

test('leaves every connection of the pool free after close', async () => {
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const queue = await openPostgresQueue(pool, uniqueName(), silent);
  await queue.work(
    onUpdate(async () => {}),
    3,
  );
  await queue.add(jobs('update', 'a', 'b', 'c'));
  await sleep(200);
  await queue.close();
  expect(pool.totalCount - pool.idleCount).toBe(0);
  await pool.end();
});

test('does not mistake a table of its own name in another schema for its own', async () => {
  const database = await makeDatabase(databaseUrl);
  const pool = new pg.Pool({ connectionString: database.url });
  await pool.query('CREATE TABLE public.job (nothing text)');
  const queue = await openPostgresQueue(pool, uniqueName(), silent);
  const seen: string[] = [];
  await queue.add(jobs('update', 'a'));
  await queue.work(onUpdate(collect(seen)), 1);
  await until(() => seen.length === 1);
  await queue.close();
  await pool.end();
  await database.drop();
});

test('says what to check when Postgres cannot be reached', async () => {
  const pool = new pg.Pool({ connectionString: 'postgres://user:secret@127.0.0.1:1/none' });
  await expect(openPostgresQueue(pool, uniqueName(), silent)).rejects.toThrow(/ECONNREFUSED.*DATABASE_URL/);
  await pool.end();
});
