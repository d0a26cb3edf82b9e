/**
 * PGlite does not lock its folder, and two processes on one lose data silently. So the folder has an owner.
 *
 * The owner is whoever made the lock file with the highest number. A lock is never removed or overwritten to take it:
 * the next one is made beside it, and the file system lets only one process make it. So two processes that find the
 * same dead owner cannot both become the next one.
 */
import {
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isRunning, type ProcessId, thisProcess } from './process-id.ts';

/** "closed" stays behind after a proper close. */
type LockState =
  | (ProcessId & { readonly state: 'open'; readonly host: string })
  | { readonly state: 'closed' };

export interface FolderLock {
  /**
   * Shows other machines that the owner lives; to be called more often than every STALE_MS. False when one of them
   * took the folder all the same, say because this machine was asleep: then not one more byte may be written.
   */
  beat(): boolean;
  release(): void;
}

/** A process on another machine (or in another container) cannot be looked up; its lock counts while it is touched. */
const STALE_MS = 60_000;

export function takeLock(folder: string): FolderLock {
  for (;;) {
    const newest = newestLock(folder);
    const before = newest === 0 ? undefined : readLock(folder, newest);
    if (before?.state === 'open') refuseIfAlive(folder, newest, before);
    const mine = newest + 1;
    if (!createLock(folder, mine)) continue;
    if (newestLock(folder) !== mine) {
      // We looked at an old state of the folder; somebody is further ahead.
      rmSync(lockPath(folder, mine), { force: true });
      continue;
    }
    removeOlder(folder, mine);
    return {
      beat: () => holds(folder, mine),
      release: () => replace(folder, mine, { state: 'closed' }),
    };
  }
}

function refuseIfAlive(folder: string, number: number, owner: LockState & { state: 'open' }): void {
  const path = lockPath(folder, number);
  if (owner.host === hostname()) {
    if (!isRunning(owner)) return;
    const who = owner.pid === process.pid ? 'this process itself' : `process ${owner.pid}`;
    throw new Error(
      `The data folder ${folder} is in use by ${who}; the embedded engine serves one process only. Stop that one first, use another folder, or set DATABASE_URL to share a Postgres server.`,
    );
  }
  const touchedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - touchedAt > STALE_MS) return;
  throw new Error(
    `The data folder ${folder} is in use by process ${owner.pid} on ${owner.host}. Stop it there; if it is gone for good, start again in a minute.`,
  );
}

/** 0 when there is none. */
function newestLock(folder: string): number {
  const numbers = readdirSync(folder).map((name) => Number(/^lock\.(\d+)$/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

/** Undefined when it is gone by now, or cannot be read: a lock is only ever written whole. */
function readLock(folder: string, number: number): LockState | undefined {
  try {
    return JSON.parse(readFileSync(lockPath(folder, number), 'utf8'));
  } catch {
    return undefined;
  }
}

/** False when another process made it first. A link, so that the file is never seen half written. */
function createLock(folder: string, number: number): boolean {
  const draft = writeDraft(folder, { state: 'open', ...thisProcess(), host: hostname() });
  try {
    linkSync(draft, lockPath(folder, number));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

function replace(folder: string, number: number, state: LockState): void {
  renameSync(writeDraft(folder, state), lockPath(folder, number));
}

function writeDraft(folder: string, state: LockState): string {
  const path = join(folder, `lock-draft-${process.pid}-${process.hrtime.bigint()}`);
  writeFileSync(path, JSON.stringify(state));
  return path;
}

function removeOlder(folder: string, mine: number): void {
  for (const name of readdirSync(folder)) {
    const number = Number(/^lock\.(\d+)$/.exec(name)?.[1] ?? mine);
    if (number < mine) rmSync(join(folder, name), { force: true });
  }
}

/** False when somebody is further ahead. A folder that was deleted is nobody's, and has nothing left to protect. */
function holds(folder: string, mine: number): boolean {
  if (!existsSync(folder)) return true;
  if (newestLock(folder) > mine) return false;
  const now = new Date();
  utimesSync(lockPath(folder, mine), now, now);
  return true;
}

function lockPath(folder: string, number: number): string {
  return join(folder, `lock.${number}`);
}
