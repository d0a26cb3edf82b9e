/**
 * `npm run bench:pipeline [-- --articles N] [--workers N] [--json]`: articles per second from coming in to the outcome that
 * is committed and the digest that is delivered, in one process, beside what the same servers do at most: jobs of BullMQ that do nothing,
 * and commits of one article each. Servers of its own, as the tests start them, or DATABASE_URL_TEST and REDIS_URL.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { type Engine, openEngine } from '../src/cli/open-engine.ts';
import { runWorkers } from '../src/cli/run-workers.ts';
import { readConfig } from '../src/config.ts';
import type { Article } from '../src/core/model.ts';
import { readPage } from '../src/core/read/read-article.ts';
import { createLog } from '../src/log.ts';
import { openConsole } from '../src/platforms/console/index.ts';
import { openRedisQueue } from '../src/queue/index.ts';
import { ingestArticles } from '../src/usecases/ingest-articles.ts';
import { startPostgres } from '../test/servers/postgres.ts';
import { startRedis } from '../test/servers/redis.ts';
import { cpuSeconds } from './cpu.ts';
import { MIX_IN_WORDS, QUAKE, quakeNews } from './quake-news.ts';

/** Articles in one delivery of a feed or of `POST /articles`. */
const BATCH = 100;
const LOOK_MS = 100;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '4000' },
    workers: { type: 'string', default: '8' },
    json: { type: 'boolean', default: false },
  },
});
const workers = Number(values.workers);
const articles = quakeNews(Number(values.articles));
const space = `bench_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
const folder = mkdtempSync(join(tmpdir(), 'writethru-pipeline-'));
const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
const log = createLog('warn', []);
const pool = new pg.Pool({ connectionString: postgres.url, max: workers });
// A server that stops ends the connections that are idle.
pool.on('error', () => {});
const before = loadavg()[0] ?? 0;
try {
  const jobs = await rateOf(() => jobsOfNothing(articles.length));
  await pool.query(`create schema ${space}`);
  await pool.query(`create table ${space}.kept (id text primary key, content jsonb not null)`);
  const commits = await rateOf(() => commitOneByOne(articles));
  const together = await rateOf(() => commitAtOnce(articles));
  const config = readConfig({ DATABASE_URL: postgres.url, REDIS_URL: redis.url, DATA_DIR: folder });
  const engine = await openEngine(config, `${space}_bot`, log);
  const stop = await runPipeline(engine);
  const committed = await transactions();
  const piped = await rateOf(() => takeAll(engine, articles));
  const transacted = (await transactions()) - committed;
  const { deliveries } = await engine.store.counts();
  await stop();
  await engine.close();
  const reading = cpuSeconds(() => articles.forEach((one) => void readPage(one)));
  const ceiling = Math.min(jobs.perSecond, commits.perSecond);
  report({
    'load of the machine before': before,
    'BullMQ jobs that do nothing, per second': jobs.perSecond,
    'commits of one article each, one by one, per second': commits.perSecond,
    [`the same, ${workers} at once`]: together.perSecond,
    'articles through the pipeline, per second': piped.perSecond,
    'as a share of the lower ceiling': piped.perSecond / ceiling,
    'CPU seconds per 1,000 articles, this process': (1000 * piped.ours) / articles.length,
    'of those, reading each once': (1000 * reading) / articles.length,
    'CPU seconds per 1,000 articles, whole machine': (1000 * piped.all) / articles.length,
    'transactions per article': transacted / articles.length,
    'digests delivered': deliveries.reduce(
      (sum, { status, count }) => sum + (status === 'sent' ? count : 0),
      0,
    ),
  });
} finally {
  await pool.query(`drop schema if exists ${space} cascade`);
  await pool.query(`drop schema if exists ${space}_bot cascade`);
  await pool.end();
  await Promise.all([postgres.stop(), redis.stop()]);
  rmSync(folder, { recursive: true, force: true });
}

interface Rate {
  readonly perSecond: number;
  /** CPU seconds of this process. */
  readonly ours: number;
  /** CPU seconds of all processes of the machine. */
  readonly all: number;
}

async function rateOf(run: () => Promise<void>): Promise<Rate> {
  const [began, cpu, busy] = [performance.now(), process.cpuUsage(), busySeconds()];
  await run();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return {
    perSecond: articles.length / seconds,
    ours: (user + system) / 1e6,
    all: busySeconds() - busy,
  };
}

function busySeconds(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) / 1000;
}

async function jobsOfNothing(count: number): Promise<void> {
  const queue = await openRedisQueue(redis.url, `${space}-nothing`, log);
  let done = 0;
  const all = new Promise<void>((resolve) => {
    const work = async (): Promise<void> => {
      done += 1;
      if (done === count) resolve();
    };
    queue.work({ update: work }, workers).catch(() => {});
  });
  for (let at = 0; at < count; at += BATCH) {
    const ids = Array.from({ length: Math.min(BATCH, count - at) }, (_, index) => `job-${at + index}`);
    await queue.add(ids.map((id) => ({ name: 'update', id })));
  }
  await all;
  await queue.close();
}

/** As a story's updates are: each waits for the one before. */
async function commitOneByOne(all: readonly Article[]): Promise<void> {
  for (const article of all) await keep(article);
}

async function commitAtOnce(all: readonly Article[]): Promise<void> {
  await Promise.all(all.map(keep));
}

async function keep(article: Article): Promise<void> {
  await pool.query(`insert into ${space}.kept values ($1, $2)`, [randomUUID(), JSON.stringify(article)]);
}

async function transactions(): Promise<number> {
  const sql =
    'select xact_commit::integer as commits from pg_stat_database where datname = current_database()';
  return (await pool.query<{ commits: number }>(sql)).rows[0]?.commits ?? 0;
}

/** Followed by two channels: one hears of everything, one of what matters. */
async function runPipeline(engine: Engine): Promise<() => Promise<void>> {
  const story = QUAKE.slug;
  await engine.store.followStories([QUAKE]);
  await engine.store.subscribe({ story, platform: 'console', channel: 'all', level: 'all' });
  await engine.store.subscribe({ story, platform: 'console', channel: 'major', level: 'major' });
  const platforms = { console: openConsole(join(folder, 'posts'), () => {}) };
  return runWorkers(engine, [QUAKE], platforms, workers, log);
}

async function takeAll({ store, queue }: Engine, all: readonly Article[]): Promise<void> {
  const clock = { now: () => new Date().toISOString() };
  for (let at = 0; at < all.length; at += BATCH)
    await ingestArticles({ store, queue, clock, log }, all.slice(at, at + BATCH));
  while ((await unsettled()) > 0 || (await store.openDeliveries()) > 0) await sleep(LOOK_MS);
}

async function unsettled(): Promise<number> {
  const sql = `select count(*)::integer as open from ${space}_bot.version where settled_at is null`;
  return (await pool.query<{ open: number }>(sql)).rows[0]?.open ?? 0;
}

function report(figures: Readonly<Record<string, number>>): void {
  const lines = Object.entries(figures).map(
    ([name, figure]) => `${name.padEnd(56)} ${figure.toFixed(figure < 100 ? 2 : 0).padStart(7)}\n`,
  );
  process.stdout.write(
    values.json
      ? `${JSON.stringify(figures)}\n`
      : `${articles.length} articles; ${MIX_IN_WORDS}\n${lines.join('')}`,
  );
}
