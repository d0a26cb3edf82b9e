/** A folder that articles are dropped into: every *.jsonl file in it is read once, then moved to done/. */
import { appendFile, mkdir, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../core/model.ts';
import { messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { readArticles } from './read-articles.ts';

const POLL_MS = 1_000;
/** A file that was written to so lately may not be whole yet. */
const SETTLE_MS = 500;

/** Returns what stops the watch; a file in hand is finished first. */
export async function watchInbox(
  folder: string,
  take: (article: Article) => Promise<unknown>,
  log: Log,
): Promise<() => Promise<void>> {
  await mkdir(join(folder, 'done'), { recursive: true });
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    for (const name of await waitingFiles(folder)) {
      if (!stopped) await takeFile(folder, name, take, log);
    }
    if (!stopped) timer = setTimeout(start, POLL_MS);
  };
  const start = (): void => {
    running = round().catch((error: unknown) =>
      log.error({ folder, reason: messageOf(error) }, 'Inbox cannot be read'),
    );
  };
  start();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}

async function waitingFiles(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const settled: string[] = [];
  for (const name of names) {
    const info = await stat(join(folder, name)).catch(() => undefined);
    if (info?.isFile() && Date.now() - info.mtimeMs >= SETTLE_MS) settled.push(name);
  }
  return settled;
}

/** Moved only when every line was taken: after a crash the file is read again, and taking twice changes nothing. */
async function takeFile(
  folder: string,
  name: string,
  take: (article: Article) => Promise<unknown>,
  log: Log,
): Promise<void> {
  const path = join(folder, name);
  let articles = 0;
  const problems: string[] = [];
  try {
    for await (const read of readArticles(path)) {
      if ('problem' in read) {
        problems.push(`${name}:${read.line}: ${read.problem}`);
      } else {
        await take(read.article);
        articles += 1;
      }
    }
  } catch (error) {
    problems.push(messageOf(error));
    if (articles > 0) throw error;
  }
  const done = join(folder, 'done', name);
  if (problems.length > 0) await appendFile(`${done}.problems`, `${problems.join('\n')}\n`);
  await rename(path, done);
  if (problems.length > 0)
    log.warn(
      { file: name, problems: problems.length, see: `${done}.problems` },
      'Some lines of a file in the inbox could not be read',
    );
  log.info({ file: name, articles }, 'Inbox file taken');
}
