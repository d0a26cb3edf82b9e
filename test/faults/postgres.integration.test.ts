/** Postgres is restarted, crashes, and takes no writes while a bot works that keeps its queue there too. */
import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startOwnPostgres } from '../servers/postgres.ts';
import type { OwnServer } from '../servers/server.ts';
import { makeDatabase, runSql } from './database.ts';
import { expectAllTold, expectDone, openNewsroom, PATIENCE_MS } from './newsroom.ts';

const ARTICLES = 8;
const AWAY_MS = 1_500;
/** What was in hand when Postgres went away is taken up when its lease is over, which is as long as that. Milliseconds. */
const TIMEOUT_MS = 3_000;

let server: OwnServer;
beforeAll(async () => {
  server = await startOwnPostgres();
});
afterAll(() => server.stop());

const FAULTS: Readonly<Record<string, () => Promise<void>>> = {
  'is restarted': async () => {
    const before = await startedAt();
    server.restart();
    while ((await startedAt().catch(() => before)) === before) await sleep(50);
  },
  // One backend that dies takes all connections with it; the server recovers by itself.
  crashes: () => expect(runSql(server.url, 'copy (select 1) to program $$kill -9 $PPID$$')).rejects.toThrow(),
  // As on a disk that is full or a standby: whatever would write fails, with the queue in the same database.
  'takes no writes for a while': async () => {
    await setReadOnly('on');
    while (await takesWrites()) await sleep(20);
    await sleep(AWAY_MS);
    await setReadOnly('off');
  },
};

test.for(Object.keys(FAULTS))('nothing is lost when Postgres %s', { timeout: PATIENCE_MS }, async (fault) => {
  await throughFault((await makeDatabase(server.url)).url, FAULTS[fault] ?? expect.unreachable);
});

test('nothing is lost when the disk of Postgres is full for a while', { timeout: PATIENCE_MS }, async ({
  skip,
}) => {
  const disk = smallDisk();
  if (disk === undefined) return skip('a small disk can be mounted by root alone');
  try {
    await runSql(server.url, `create tablespace small location '${disk.path}'`);
    await runSql(server.url, 'create database full_disk tablespace small');
    const url = new URL(server.url);
    url.pathname = '/full_disk';
    let refused = false;
    await throughFault(url.href, async () => {
      disk.fill();
      refused ||= await isFull(url.href);
      await sleep(AWAY_MS);
      disk.free();
    });
    expect(refused, 'whether Postgres said that the disk is full').toBe(true);
    await runSql(server.url, 'drop database full_disk with (force)');
    await runSql(server.url, 'drop tablespace small');
  } finally {
    disk.unmount();
  }
});

async function throughFault(database: string, fault: () => Promise<void>): Promise<void> {
  const newsroom = await openNewsroom();
  try {
    const bot = newsroom.startBot({ to: ARTICLES, database, timeoutMs: TIMEOUT_MS });
    for (const told of [1, ARTICLES / 2]) {
      await newsroom.untilTold(told, bot);
      await fault();
    }
    await expectDone(bot);
    await expectAllTold(newsroom, ARTICLES);
  } finally {
    await newsroom.close();
  }
}

async function startedAt(): Promise<string> {
  return JSON.stringify(await runSql(server.url, 'select pg_postmaster_start_time()'));
}

async function setReadOnly(value: 'on' | 'off'): Promise<void> {
  await runSql(server.url, `alter system set default_transaction_read_only = ${value}`);
  await runSql(server.url, 'select pg_reload_conf()');
}

function takesWrites(): Promise<boolean> {
  return runSql(server.url, 'create temp table more (n int)').then(
    () => true,
    () => false,
  );
}

/** SQLSTATE 53100, disk_full. */
function isFull(url: string): Promise<boolean> {
  return runSql(url, 'create table more as select repeat($$x$$, 1000) from generate_series(1, 10000)').then(
    () => false,
    ({ code }: { readonly code?: string }) => code === '53100',
  );
}

/** 32 MB in memory; undefined where it cannot be mounted. */
function smallDisk() {
  const path = mkdtempSync(join(tmpdir(), 'writethru-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32m,mode=0777', 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    rmSync(path, { recursive: true });
    return undefined;
  }
  // Postgres, which root runs as nobody, wants the folder for itself.
  chownSync(path, 65_534, 65_534);
  const ballast = join(path, 'ballast');
  return {
    path,
    fill: () => {
      try {
        for (let part = 0; ; part += 1) writeFileSync(`${ballast}-${part}`, Buffer.alloc(64 * 1024));
      } catch {
        return;
      }
    },
    free: () => execFileSync('sh', ['-c', `rm -f ${ballast}-*`]),
    unmount: () => {
      execFileSync('umount', ['-l', path]);
      rmSync(path, { recursive: true });
    },
  };
}
