/** The embedded engine's start, end and survival. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded, type SqlPool } from '../../src/store/index.ts';
import { copyOf, inFolder, newFolder } from './folders.ts';
import { start } from './processes.ts';

let made: string;

beforeAll(async () => {
  made = await newFolder();
  const child = start('./child-embedded.ts', made);
  expect(await child.message()).toBe('open');
  child.process.send('close');
  // It ends by itself: no handle is left open. And it says nothing.
  expect(await child.ended).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
});
afterAll(() => rm(made, { recursive: true }));

test('the first start leaves the database, its marker and a lock that is free', async () => {
  expect((await readdir(made)).toSorted()).toEqual(['ENGINE', 'lock.1', 'pg']);
});

test('a second process is refused while the first one runs, and served after it', () =>
  inCopy(async (folder) => {
    const first = start('./child-embedded.ts', folder);
    expect(await first.message()).toBe('open');
    const second = start('./child-embedded.ts', folder);
    expect(await second.message()).toContain(`in use by process ${first.process.pid};`);
    await second.ended;
    first.process.send('close');
    await first.ended;
    const engine = await openEmbedded(folder);
    expect((await engine.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await engine.close();
  }));

test('after ten kills in mid-write every acknowledged pair is there, and none is half', () =>
  inCopy(async (folder) => {
    let acknowledged = 0;
    for (let kill = 0; kill < 10; kill++) {
      const writer = start('./child-write.ts', folder);
      expect(await writer.message()).toBe('open');
      // Two hundred in all, whatever time they take; where it stands in the next one is up to the machine.
      while (writer.messages.length < 21) await sleep(1);
      await sleep(kill / 3);
      writer.process.kill('SIGKILL');
      expect((await writer.ended).signal).toBe('SIGKILL');
      acknowledged = Math.max(
        acknowledged,
        ...writer.messages.filter((message) => typeof message === 'number'),
      );
    }
    const { pool, close } = await openEmbedded(folder);
    const { rows } = await pool.query<{ number: number; halves: string[] }>(
      'select number, array_agg(half order by half) as halves from pair group by number order by number',
    );
    await close();
    expect(rows.every(({ halves }) => halves.join() === 'left,right')).toBe(true);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
    expect(acknowledged).toBeGreaterThanOrEqual(200);
    expect(rows.length).toBeGreaterThanOrEqual(acknowledged);
  }));

test('a start that was killed while it made the database is made up for by the next', () =>
  inFolder(async (folder) => {
    const killed = start('./child-embedded.ts', folder);
    while (!(await readdir(folder)).some((name) => name.startsWith('pg-'))) await sleep(20);
    killed.process.kill('SIGKILL');
    await killed.ended;
    const { pool, close } = await openEmbedded(folder);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await close();
    expect((await readdir(folder)).toSorted()).toEqual(['ENGINE', 'lock.2', 'pg']);
  }));

test.each([
  ['a marker of another engine', 'ENGINE', 'native, PostgreSQL 18', 'made by "native, PostgreSQL 18"'],
  ['a native data folder', 'PG_VERSION', '18', 'it has PG_VERSION and no ENGINE file'],
  ['files of an unknown engine', 'pg/PG_VERSION', '18', 'it has pg/PG_VERSION and no ENGINE file'],
])('%s is refused and left alone', (_name, file, content, message) =>
  inFolder(async (folder) => {
    await mkdir(join(folder, 'pg'));
    await writeFile(join(folder, file), content);
    const before = await readdir(folder, { recursive: true });
    await expect(openEmbedded(folder)).rejects.toThrow(message);
    await expect(openEmbedded(folder)).rejects.toThrow('Choose another folder');
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  }),
);

test('a start that fails says why, and gives the folder back', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'pg'), 'not a folder');
    await expect(openEmbedded(folder)).rejects.toThrow('is no database');
    await expect(openEmbedded(folder)).rejects.toThrow('is no database');
  }));

test('a table that is nearly empty gives its space back at the next start', () =>
  inCopy(async (folder) => {
    const first = await openEmbedded(folder);
    await first.pool.query(
      `create table heap as select n, repeat(md5(n::text), 30) as text from generate_series(1, 40000) n`,
    );
    // One row of ten stays everywhere, so that no page can simply be cut off.
    await first.pool.query('delete from heap where n % 10 <> 0');
    const before = await sizeOf(first.pool);
    await first.close();
    const second = await openEmbedded(folder);
    const after = await sizeOf(second.pool);
    expect((await second.pool.query('select count(*)::int as left from heap')).rows).toEqual([
      { left: 4_000 },
    ]);
    await second.close();
    expect(before).toBeGreaterThan(32e6);
    expect(after).toBeLessThan(before / 5);
  }));

test('a process whose event loop hangs is killed, and says why', async () => {
  const child = start('./child-watched.ts', 'hangs');
  const { signal, stderr } = await child.ended;
  expect(signal).toBe('SIGKILL');
  expect(stderr).toContain('the event loop was silent for 2 s');
});

test('the watchdog lets a live process be, and lets it end', async () => {
  expect(await start('./child-watched.ts', 'lives').ended).toEqual({
    code: 0,
    signal: null,
    stdout: '',
    stderr: '',
  });
});

test('a process that was stopped for longer than the limit goes on afterwards', async () => {
  const child = start('./child-watched.ts', 'lives');
  await child.message();
  child.process.kill('SIGSTOP');
  await sleep(3_000);
  child.process.kill('SIGCONT');
  expect(await child.ended).toMatchObject({ code: 0, signal: null });
});

async function inCopy(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await copyOf(made);
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function sizeOf(pool: SqlPool): Promise<number> {
  const { rows } = await pool.query<{ size: string }>(`select pg_relation_size('heap') as size`);
  return Number(rows[0]?.size);
}
