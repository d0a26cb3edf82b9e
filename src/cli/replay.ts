/** `writethru replay`: articles in, what would be posted out, through the same pipeline as the bot. */
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Article, Level, Story } from '../core/model.ts';
import { mustBeFile, readArticles } from '../feeds/read-articles.ts';
import type { Log } from '../log.ts';
import { openConsole } from '../platforms/console/index.ts';
import type { Delivery, Store, StoredOutcome } from '../ports.ts';
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
  /** Why articles could not be read, one each. */
  readonly unreadable: readonly string[];
  /** Articles that belong to none of the stories. */
  readonly offTopic: number;
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
    let [articles, known, offTopic] = [0, 0, 0];
    const unreadable: string[] = [];
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
          const outcomes = await untilTold(store, stories, read.article, versionId);
          const [first] = outcomes;
          if (first?.kind === 'unreadable') unreadable.push(first.reason);
          if (outcomes.every(({ kind }) => kind === 'off-topic')) offTopic += 1;
        }
      }
    } finally {
      await stopSweeping();
    }
    return { articles, known, posts, unreadable, offTopic, problems };
  } finally {
    await engine.close();
  }
}

/** One article at a time, as they came in: the next one waits until this one is told. What became of it, a story each. */
async function untilTold(
  store: Store,
  stories: readonly Story[],
  article: Article,
  versionId: string,
): Promise<readonly StoredOutcome[]> {
  let own: readonly StoredOutcome[] = [];
  await until(async () => {
    own = (await store.outcomes(article.id)).filter((one) => one.versionId === versionId);
    const isDone = stories.every(({ slug }) => own.some(({ story }) => story === slug));
    return isDone && (await store.openDeliveries()) === 0;
  });
  return own;
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
