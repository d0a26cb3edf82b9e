import { appendFileSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { watchInbox } from '../../src/feeds/inbox.ts';
import { createLog } from '../../src/log.ts';
import { inFolder } from '../store/folders.ts';
import { line } from './lines.ts';

const POLL_MS = 40;
const LOG = createLog('silent', []);
/** Long enough for several rounds. */
const ROUNDS_MS = 10 * POLL_MS;

interface Inbox {
  readonly folder: string;
  /** Ids, in the order they were taken. */
  readonly taken: readonly string[];
  drop(name: string, content: string): Promise<void>;
  stop(): Promise<void>;
}

interface Setting {
  /** Runs before an article counts as taken. */
  readonly take?: (id: string) => Promise<void>;
  /** Name -> content, there before the watch begins. */
  readonly files?: Readonly<Record<string, string>>;
  readonly pollMs?: number;
}

async function withInbox(
  work: (inbox: Inbox) => Promise<void>,
  { take, files = {}, pollMs = POLL_MS }: Setting = {},
): Promise<void> {
  await inFolder(async (parent) => {
    const folder = join(parent, 'inbox');
    const drop = (name: string, content: string) => writeFile(join(folder, name), content);
    await mkdir(folder);
    for (const [name, content] of Object.entries(files)) await drop(name, content);
    const taken: string[] = [];
    const takeOne = async ({ id }: { readonly id: string }) => {
      await take?.(id);
      taken.push(id);
    };
    const stop = await watchInbox(folder, takeOne, LOG, pollMs);
    try {
      await work({ folder, taken, stop, drop });
    } finally {
      await stop();
    }
  });
}

const soon = { timeout: 60_000, interval: 10 };
const listing = async (folder: string) => (await readdir(folder)).sort();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test.concurrent('a dropped file is taken once, in order, and moved to done', async () => {
  await withInbox(async ({ folder, taken, drop }) => {
    await drop('news.jsonl', `${line('a')}\n${line('b')}\n`);
    await vi.waitFor(async () => expect(await listing(join(folder, 'done'))).toEqual(['news.jsonl']), soon);
    await pause(ROUNDS_MS);
    expect(taken).toEqual(['a', 'b']);
    expect(await listing(folder)).toEqual(['done']);
  });
});

test.concurrent('problems are written beside the file, and the other lines are taken', async () => {
  await withInbox(async ({ folder, taken, drop }) => {
    await drop('news.jsonl', `{"id":\n${line('a')}\n{"id": "b", "body": "x"}\n`);
    await vi.waitFor(async () => expect(await listing(folder)).toEqual(['done']), soon);
    expect(taken).toEqual(['a']);
    expect(await listing(join(folder, 'done'))).toEqual(['news.jsonl', 'news.jsonl.problems']);
    const problems = await readFile(join(folder, 'done', 'news.jsonl.problems'), 'utf8');
    expect(problems).toMatch(/^news\.jsonl:1: is not JSON .*\nnews\.jsonl:3: "published" is missing.*\n$/);
  });
});

test.concurrent('files are taken in the order of their names', async () => {
  const files = { 'c.jsonl': line('c'), 'a.jsonl': line('a'), 'b.jsonl': line('b') };
  await withInbox(
    async ({ taken }) => {
      await vi.waitFor(() => expect(taken).toHaveLength(3), soon);
      expect(taken).toEqual(['a', 'b', 'c']);
    },
    { files },
  );
});

test.concurrent('a file that grows is left until it settles, and then taken whole', async () => {
  // A slow machine must not make the writer look as if it had finished.
  const pollMs = 300;
  await withInbox(
    async ({ folder, taken, drop }) => {
      await drop('news.jsonl', '');
      for (const character of line('a')) {
        // At once: in a turn of its own it would wait for the disk, and the reader not for it.
        appendFileSync(join(folder, 'news.jsonl'), character);
        await pause(10);
      }
      await vi.waitFor(async () => expect(await listing(folder)).toEqual(['done']), soon);
      expect(taken).toEqual(['a']);
      expect(await listing(join(folder, 'done'))).toEqual(['news.jsonl']);
    },
    { pollMs },
  );
});

test.concurrent('what is added while a file is being taken is not lost', async () => {
  let appended = false;
  const folders: string[] = [];
  const appendOnce = async () => {
    if (appended) return;
    appended = true;
    // By now the reader has met the end of the file.
    await pause(ROUNDS_MS / 4);
    await appendFile(join(folders[0] ?? '', 'news.jsonl'), `${line('b')}\n`);
  };
  await withInbox(
    async ({ folder, taken, drop }) => {
      folders.push(folder);
      await drop('news.jsonl', `${line('a')}\n`);
      await vi.waitFor(async () => expect(await listing(folder)).toEqual(['done']), soon);
      expect(taken).toContain('b');
    },
    { take: appendOnce },
  );
});

test.concurrent.each([
  ['future', 3_600],
  ['past', -3_600],
])('a clock that differs does not matter: a file of the %s is taken', async (_when, aheadSeconds) => {
  await withInbox(async ({ folder, taken, drop }) => {
    await drop('news.jsonl', line('a'));
    const time = Date.now() / 1_000 + aheadSeconds;
    await utimes(join(folder, 'news.jsonl'), time, time);
    await vi.waitFor(() => expect(taken).toEqual(['a']), soon);
  });
});

test.concurrent('a file that cannot be taken stays and is tried again, and the others go on', async () => {
  let isAway = true;
  let failures = 0;
  const take = async (id: string) => {
    if (id !== 'a' || !isAway) return;
    failures += 1;
    throw new Error('the store is away');
  };
  const files = { 'a.jsonl': line('a'), 'b.jsonl': line('b') };
  await withInbox(
    async ({ folder, taken }) => {
      await vi.waitFor(() => expect(failures).toBeGreaterThanOrEqual(3), soon);
      expect(await listing(folder)).toEqual(['a.jsonl', 'done']);
      expect(taken).toEqual(['b']);
      isAway = false;
      await vi.waitFor(async () => expect(await listing(folder)).toEqual(['done']), soon);
      expect(taken).toEqual(['b', 'a']);
      expect(await listing(join(folder, 'done'))).toEqual(['a.jsonl', 'b.jsonl']);
    },
    { take, files },
  );
});

test.concurrent('the same name dropped again does not overwrite the first', async () => {
  await withInbox(async ({ folder, taken, drop }) => {
    for (const id of ['a', 'b', 'c']) {
      await drop('news.jsonl', line(id));
      await vi.waitFor(async () => expect(await listing(folder)).toEqual(['done']), soon);
    }
    expect(taken).toEqual(['a', 'b', 'c']);
    const done = join(folder, 'done');
    expect(await listing(done)).toEqual(['news.2.jsonl', 'news.3.jsonl', 'news.jsonl']);
    expect(await readFile(join(done, 'news.jsonl'), 'utf8')).toBe(line('a'));
    expect(await readFile(join(done, 'news.3.jsonl'), 'utf8')).toBe(line('c'));
  });
});

test.concurrent('folders, other files and empty files are left alone', async () => {
  await withInbox(async ({ folder, taken, drop }) => {
    await mkdir(join(folder, 'sub.jsonl'));
    await writeFile(join(folder, 'sub.jsonl', 'x.jsonl'), line('x'));
    await drop('news.json', line('y'));
    await drop('news.jsonl.part', line('z'));
    await drop('just-made.jsonl', '');
    await drop('news.jsonl', line('a'));
    await vi.waitFor(() => expect(taken).toEqual(['a']), soon);
    await pause(ROUNDS_MS);
    expect(taken).toEqual(['a']);
    expect(await listing(folder)).toEqual([
      'done',
      'just-made.jsonl',
      'news.json',
      'news.jsonl.part',
      'sub.jsonl',
    ]);
  });
});

test.concurrent('an inbox that is removed and made again goes on', async () => {
  await withInbox(async ({ folder, taken, drop }) => {
    await rm(folder, { recursive: true });
    await pause(ROUNDS_MS);
    await mkdir(folder);
    await drop('news.jsonl', line('a'));
    await vi.waitFor(async () => expect(await listing(folder)).toEqual(['done']), soon);
    expect(taken).toEqual(['a']);
  });
});

test.concurrent('stopping finishes the file in hand and begins no other', async () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let begun = 0;
  const wait = async () => {
    begun += 1;
    await opened;
  };
  const files = { 'a.jsonl': `${line('a')}\n${line('b')}\n`, 'b.jsonl': line('c') };
  await withInbox(
    async ({ folder, taken, stop }) => {
      await vi.waitFor(() => expect(begun).toBe(1), soon);
      const stopped = stop();
      open();
      await stopped;
      expect(taken).toEqual(['a', 'b']);
      await pause(ROUNDS_MS);
      expect(taken).toEqual(['a', 'b']);
      expect(await listing(folder)).toEqual(['b.jsonl', 'done']);
    },
    { take: wait, files },
  );
});
