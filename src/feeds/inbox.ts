/** A folder that articles are dropped into: every *.jsonl file in it is read once, then moved to done/. */
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Article } from '../core/model.ts';
import { messageOf, UsageError } from '../errors.ts';
import type { Log } from '../log.ts';
import { readArticles } from './read-articles.ts';

/** Also how long a file must have stood unchanged: one that grows is still being written. */
const POLL_MS = 1_000;

type Take = (article: Article) => Promise<unknown>;

/** Returns what stops the watch; a file in hand is finished first. */
export async function watchInbox(
  folder: string,
  take: Take,
  log: Log,
  pollMs = POLL_MS,
): Promise<() => Promise<void>> {
  await mkdir(join(folder, 'done'), { recursive: true });
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let before: ReadonlyMap<string, string> = new Map();

  const round = async (): Promise<void> => {
    const waiting = await waitingFiles(folder);
    for (const [path, state] of waiting) {
      if (!stopped && before.get(path) === state) await takeFile(path, state, take, log);
    }
    before = waiting;
  };
  const start = (): void => {
    running = round()
      .catch((error: unknown) => log.error({ folder, reason: messageOf(error) }, 'Inbox cannot be read'))
      .finally(() => {
        if (!stopped) timer = setTimeout(start, pollMs);
      });
  };
  start();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}

/** Path -> state, in the order of the names. */
async function waitingFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const waiting = new Map<string, string>();
  for (const name of names) {
    const path = join(folder, name);
    const state = await stateOf(path);
    if (state) waiting.set(path, state);
  }
  return waiting;
}

/** Changes whenever the file does; undefined for what is no file, or has nothing in it yet. */
async function stateOf(path: string): Promise<string | undefined> {
  const info = await stat(path).catch(() => undefined);
  return info?.isFile() && info.size > 0 ? `${info.ino} ${info.size} ${info.mtimeMs}` : undefined;
}

/** Moved only when every line was taken; else it is read again, and taking twice changes nothing. */
async function takeFile(path: string, state: string, take: Take, log: Log): Promise<void> {
  const file = basename(path);
  try {
    const { articles, problems } = await takeArticles(path, take);
    if ((await stateOf(path)) !== state) return;
    const done = await freeName(join(path, '..', 'done'), file);
    if (problems.length > 0) {
      await appendFile(`${done}.problems`, `${problems.join('\n')}\n`);
      log.warn(
        { file, problems: problems.length, see: `${done}.problems` },
        'Some lines of a file in the inbox could not be read',
      );
    }
    await rename(path, done);
    log.info({ file, articles }, 'Inbox file taken');
  } catch (error) {
    log.warn(
      { file, reason: messageOf(error) },
      'A file in the inbox could not be taken; it stays and is tried again',
    );
  }
}

async function takeArticles(path: string, take: Take) {
  let articles = 0;
  const problems: string[] = [];
  try {
    for await (const read of readArticles(path)) {
      if ('problem' in read) {
        problems.push(`${basename(path)}:${read.line}: ${read.problem}`);
      } else {
        await take(read.article);
        articles += 1;
      }
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    problems.push(error.message);
  }
  return { articles, problems };
}

/** "news.jsonl", else "news.2.jsonl": what was dropped before under the same name is kept. */
async function freeName(done: string, file: string): Promise<string> {
  await mkdir(done, { recursive: true });
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? file : file.replace(/\.jsonl$/, `.${count}.jsonl`);
    if (!existsSync(join(done, name))) return join(done, name);
  }
}
