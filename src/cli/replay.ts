/** `writethru replay`: articles in, what would be posted out, through the same pipeline as the bot. */
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Article, Level, Story } from '../core/model.ts';
import { mustBeFile, readArticles } from '../feeds/read-articles.ts';
import type { Log } from '../log.ts';
import { openConsole } from '../platforms/console/index.ts';
import type { Delivery, Store } from '../ports.ts';
import { ingestArticle } from '../usecases/ingest-article.ts';
import { openEngine } from './open-engine.ts';
import { runWorkers } from './run-workers.ts';
import { SPACES } from './spaces.ts';

const POLL_MS = 10;

export interface Replayed {
  readonly articles: number;
  /** Articles whose very text was on record already. */
  readonly known: number;
  readonly posts: number;
  /** "articles.jsonl:3: ..." */
  readonly problems: readonly string[];
}

export async function replay(
  files: readonly string[],
  stories: readonly Story[],
  level: Level,
  config: Config,
  log: Log,
  show: (delivery: Delivery) => void,
): Promise<Replayed> {
  for (const file of files) await mustBeFile(file);
  let posts = 0;
  const console = openConsole(join(config.dataDir, SPACES.replay, 'posts'), (delivery) => {
    posts += 1;
    show(delivery);
  });
  const engine = await openEngine(config, SPACES.replay, log);
  const { store, queue } = engine;
  try {
    await store.followStories(stories);
    for (const { slug } of stories)
      await store.subscribe({ story: slug, platform: 'console', channel: slug, level });
    const stopSweeping = await runWorkers(engine, stories, { console }, config.workers, log);
    const clock = { now: () => new Date().toISOString() };
    let [articles, known] = [0, 0];
    const problems: string[] = [];
    try {
      await untilIdle(store);
      for (const file of files) {
        for await (const read of readArticles(file)) {
          if ('problem' in read) {
            problems.push(`${file}:${read.line}: ${read.problem}`);
            continue;
          }
          const { versionId, fresh } = await ingestArticle({ store, queue, clock, log }, read.article);
          articles += 1;
          if (!fresh) known += 1;
          await untilTold(store, stories, read.article, versionId);
        }
      }
    } finally {
      await stopSweeping();
    }
    return { articles, known, posts, problems };
  } finally {
    await engine.close();
  }
}

/** One article at a time, as they came in: the next one waits until this one is told. */
async function untilTold(
  store: Store,
  stories: readonly Story[],
  article: Article,
  versionId: string,
): Promise<void> {
  await until(async () => {
    const outcomes = await store.outcomes(article.id);
    const isDone = (slug: string) =>
      outcomes.some((one) => one.versionId === versionId && one.story === slug);
    return stories.every(({ slug }) => isDone(slug)) && (await store.openDeliveries()) === 0;
  });
}

/** What an interrupted replay left undone comes first. */
async function untilIdle(store: Store): Promise<void> {
  await until(
    async () => (await store.unsettledVersions(1)).length === 0 && (await store.openDeliveries()) === 0,
  );
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
}
