import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, platform } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from '../../src/store/embedded/lock.ts';
import { isRunning, thisProcess } from '../../src/store/embedded/process-id.ts';
import { inFolder } from './folders.ts';
import { start } from './processes.ts';

const HERE = { state: 'open', host: hostname() };
/** No process has it: the kernel's highest number is 2^22. */
const NOBODY = { pid: 99_999_999, startTicks: null };

test('a folder that a live process holds is refused, with its number and what to do', () =>
  inFolder(async (folder) => {
    const owner = start('./child-lock.ts');
    await owner.message();
    owner.process.send(folder);
    expect(await owner.message()).toBe('mine');
    expect(() => takeLock(folder)).toThrow(`${folder} is in use by process ${owner.process.pid};`);
    expect(() => takeLock(folder)).toThrow('set DATABASE_URL');

    owner.process.kill('SIGKILL');
    await owner.ended;
    takeLock(folder);
  }));

test('one process cannot hold a folder twice, and can take it again once it gave it back', () =>
  inFolder(async (folder) => {
    const lock = takeLock(folder);
    expect(() => takeLock(folder)).toThrow('in use by this process itself');
    lock.release();
    takeLock(folder);
    expect((await readdir(folder)).filter((name) => name.startsWith('lock'))).toEqual(['lock.2']);
  }));

test('the lock of a dead process is taken over', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'lock.7'), JSON.stringify({ ...HERE, ...NOBODY }));
    takeLock(folder);
    expect(await readdir(folder)).toEqual(['lock.8']);
  }));

test.runIf(platform() === 'linux')('a process that got the number of a dead owner is not the owner', () =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'lock.1'), JSON.stringify({ ...HERE, pid: process.ppid, startTicks: '1' }));
    takeLock(folder);
  }),
);

test('a process is running until it has ended', async () => {
  const child = start('./child-lock.ts');
  await child.message();
  const id = { pid: child.process.pid ?? 0, startTicks: null };
  expect([isRunning(id), isRunning(thisProcess())]).toEqual([true, true]);
  child.process.kill('SIGKILL');
  await child.ended;
  expect(isRunning(id)).toBe(false);
});

test('a lock of another machine counts while it is touched', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'lock.1');
    await writeFile(path, JSON.stringify({ ...HERE, ...NOBODY, host: 'elsewhere' }));
    expect(() => takeLock(folder)).toThrow('on elsewhere');
    const aMinuteAgo = new Date(Date.now() - 61_000);
    await utimes(path, aMinuteAgo, aMinuteAgo);
    expect(takeLock(folder).beat()).toBe(true);
  }));

test('an owner whose folder another machine took hears of it at the next beat', () =>
  inFolder(async (folder) => {
    const lock = takeLock(folder);
    expect(lock.beat()).toBe(true);
    await writeFile(join(folder, 'lock.2'), JSON.stringify({ ...HERE, ...NOBODY, host: 'elsewhere' }));
    expect(lock.beat()).toBe(false);
  }));

test('an owner whose folder was deleted is left in peace', () =>
  inFolder(async (folder) => {
    const lock = takeLock(folder);
    await rm(folder, { recursive: true });
    expect(lock.beat()).toBe(true);
  }));

test('of processes that find one dead owner at the same time, one becomes the next', async () => {
  const children = Array.from({ length: 5 }, () => start('./child-lock.ts'));
  await Promise.all(children.map((child) => child.message()));
  for (let round = 0; round < 20; round++) {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'lock.3'), JSON.stringify({ ...HERE, ...NOBODY }));
      for (const child of children) child.process.send(folder);
      const answers = await Promise.all(children.map((child) => child.message()));
      expect(answers.filter((answer) => answer === 'mine')).toHaveLength(1);
      expect(answers.filter((answer) => String(answer).includes('is in use by process'))).toHaveLength(4);
    });
  }
  for (const child of children) child.process.send('end');
  await Promise.all(children.map((child) => child.ended));
});
