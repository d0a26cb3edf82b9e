/**
 * `npm run bench:pipeline [-- --articles N] [--processes N] [--fsync on|off] [--json]`: articles per second from coming in to the
 * outcome that is committed and the digest that is delivered, by as many `start --role worker` as there are cores, beside what the
 * same servers do at most: jobs of BullMQ that do nothing, and commits of one article each. So many articles come twice, first when
 * the workers have just started, then when V8 has compiled what they run often. Servers of its own, as docker-compose.yml has them:
 * what Postgres has committed is on the disk. `--fsync off` is for comparison alone.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { stringify } from 'yaml';
import { type Engine, openEngine } from '../src/cli/open-engine.ts';
import { SPACES } from '../src/cli/spaces.ts';
import { readConfig } from '../src/config.ts';
import type { Article } from '../src/core/model.ts';
import { readPage } from '../src/core/read/read-article.ts';
import { createLog } from '../src/log.ts';
import { openRedisQueue } from '../src/queue/index.ts';
import { ingestArticles } from '../src/usecases/ingest-articles.ts';
import { startOwnPostgres } from '../test/servers/postgres.ts';
import { startOwnRedis } from '../test/servers/redis.ts';
import { cpuSeconds, familySeconds } from './cpu.ts';
import { MIX_IN_WORDS, QUAKE, quakeNews } from './quake-news.ts';

/** Articles in one delivery of a feed or of `POST /articles`. */
const BATCH = 100;
/** Jobs, and commits, at once. */
const AT_ONCE = 8;
const LOOK_MS = 100;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '4000' },
    processes: { type: 'string', default: `${cpus().length}` },
    fsync: { type: 'string', default: 'on' },
    json: { type: 'boolean', default: false },
  },
});
const count = Number(values.articles);
const news = quakeNews(2 * count);
const [articles, more] = [news.slice(0, count), news.slice(count)];
const processes = Number(values.processes);
const folder = mkdtempSync(join(tmpdir(), 'writethru-pipeline-'));
const [postgres, redis] = await Promise.all([startOwnPostgres([`fsync=${values.fsync}`]), startOwnRedis()]);
const log = createLog('warn', []);
const pool = new pg.Pool({ connectionString: postgres.url, max: AT_ONCE });
// A server that stops ends the connections that are idle.
pool.on('error', () => {});
const workers: ChildProcess[] = [];
const before = loadavg()[0] ?? 0;
try {
  const jobs = await rateOf(jobsOfNothing);
  await pool.query('create table kept (id text primary key, content jsonb not null)');
  const commits = await rateOf(() => commitOneByOne(articles));
  const together = await rateOf(() => commitAtOnce(articles));
  const env = { DATABASE_URL: postgres.url, REDIS_URL: redis.url, DATA_DIR: folder };
  const engine = await openEngine(readConfig(env), SPACES.bot, log);
  const stories = join(folder, 'stories');
  mkdirSync(stories);
  const { slug, title, kind, parties, match, lead } = QUAKE;
  writeFileSync(join(stories, `${slug}.yaml`), stringify({ title, kind, parties, match, lead }));
  for (let nth = 0; nth < processes; nth += 1) {
    workers.push(await startWorker(nth, { ...env, STORIES_DIR: stories }));
  }
  // A worker follows each story by itself, for what matters; this one hears of everything.
  await engine.store.subscribe({ story: slug, platform: 'console', channel: 'all', level: 'all' });
  const cold = await rateOf(() => takeAll(engine, articles));
  const committed = await transactions();
  const piped = await rateOf(() => takeAll(engine, more));
  const transacted = (await transactions()) - committed;
  const { deliveries } = await engine.store.counts();
  await Promise.all(workers.map(stopWorker));
  await engine.close();
  for (const one of articles) readPage(one);
  const reading = cpuSeconds(() => more.forEach((one) => void readPage(one)));
  const ceiling = Math.min(jobs.perSecond, commits.perSecond);
  const perThousand = (seconds = 0): number => (1000 * seconds) / count;
  report({
    'load of the machine before': before,
    'BullMQ jobs that do nothing, per second': jobs.perSecond,
    'commits of one article each, one by one, per second': commits.perSecond,
    [`the same, ${AT_ONCE} at once`]: together.perSecond,
    [`through the pipeline, ${processes} workers just started, per second`]: cold.perSecond,
    'as a share of the lower ceiling': cold.perSecond / ceiling,
    'CPU seconds of the bot per 1,000': perThousand(cold.cpu.node),
    'as many more through the same workers, per second': piped.perSecond,
    'as a share of the lower ceiling, once warm': piped.perSecond / ceiling,
    'CPU seconds of the bot per 1,000, once warm': perThousand(piped.cpu.node),
    'of those, reading each once': perThousand(reading),
    'CPU seconds of Postgres per 1,000': perThousand(piped.cpu.postgres),
    'CPU seconds of Redis per 1,000': perThousand(piped.cpu['redis-server']),
    'CPU of the machine that was used, by all programs, %': piped.busyPercent,
    'transactions per article': transacted / count,
    'digests delivered, of both': deliveries.reduce(
      (sum, { status, count: some }) => sum + (status === 'sent' ? some : 0),
      0,
    ),
  });
} finally {
  for (const worker of workers) worker.kill('SIGKILL');
  await pool.end();
  await Promise.all([postgres.stop(), redis.stop()]);
  rmSync(folder, { recursive: true, force: true });
}

interface Rate {
  readonly perSecond: number;
  /** CPU seconds of this process and all below it, by the name of the program. */
  readonly cpu: Readonly<Record<string, number>>;
  /** Of all cores, by whatever runs on them. */
  readonly busyPercent: number;
}

async function rateOf(run: () => Promise<void>): Promise<Rate> {
  const [began, cpu, times] = [performance.now(), familySeconds(), coreSeconds()];
  await run();
  const seconds = (performance.now() - began) / 1000;
  const [used, now] = [familySeconds(), coreSeconds()];
  return {
    perSecond: count / seconds,
    cpu: Object.fromEntries(Object.entries(used).map(([name, sum]) => [name, sum - (cpu[name] ?? 0)])),
    busyPercent: (100 * (now.busy - times.busy)) / (now.all - times.all),
  };
}

function coreSeconds(): { readonly busy: number; readonly all: number } {
  const all = cpus().reduce(
    (sum, { times }) => sum + times.user + times.nice + times.sys + times.irq + times.idle,
    0,
  );
  const idle = cpus().reduce((sum, { times }) => sum + times.idle, 0);
  return { busy: all - idle, all };
}

async function jobsOfNothing(): Promise<void> {
  const queue = await openRedisQueue(redis.url, 'nothing', log);
  let done = 0;
  const all = new Promise<void>((resolve) => {
    const work = async (): Promise<void> => {
      done += 1;
      if (done === count) resolve();
    };
    queue.work({ update: work }, AT_ONCE).catch(() => {});
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
  await pool.query('insert into kept values ($1, $2)', [randomUUID(), JSON.stringify(article)]);
}

async function transactions(): Promise<number> {
  const sql =
    'select xact_commit::integer as commits from pg_stat_database where datname = current_database()';
  return (await pool.query<{ commits: number }>(sql)).rows[0]?.commits ?? 0;
}

/** Resolves once it runs. It logs as it does by default, to a file. */
async function startWorker(nth: number, env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const output = join(folder, `worker-${nth}.log`);
  const bin = fileURLToPath(new URL('../bin/writethru.js', import.meta.url));
  const worker = spawn(process.execPath, [bin, 'start', '--role', 'worker'], {
    cwd: folder,
    env: { PATH: process.env.PATH, NODE_OPTIONS: process.env.NODE_OPTIONS, ...env },
    stdio: ['ignore', 'ignore', openSync(output, 'w')],
  });
  while (!readFileSync(output, 'utf8').includes('Writethru is running')) {
    if (worker.exitCode !== null) throw new Error(`A worker ended: ${readFileSync(output, 'utf8')}`);
    await sleep(LOOK_MS);
  }
  return worker;
}

async function stopWorker(worker: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  worker.kill('SIGTERM');
  await ended;
}

async function takeAll({ store, queue }: Engine, all: readonly Article[]): Promise<void> {
  const clock = { now: () => new Date().toISOString() };
  for (let at = 0; at < all.length; at += BATCH)
    await ingestArticles({ store, queue, clock, log }, all.slice(at, at + BATCH));
  while ((await unsettled()) > 0 || (await store.openDeliveries()) > 0) await sleep(LOOK_MS);
}

async function unsettled(): Promise<number> {
  const sql = `select count(*)::integer as open from ${SPACES.bot}.version where settled_at is null`;
  return (await pool.query<{ open: number }>(sql)).rows[0]?.open ?? 0;
}

function report(figures: Readonly<Record<string, number>>): void {
  const lines = Object.entries(figures).map(
    ([name, figure]) => `${name.padEnd(58)} ${figure.toFixed(figure < 100 ? 2 : 0).padStart(7)}\n`,
  );
  process.stdout.write(
    values.json
      ? `${JSON.stringify(figures)}\n`
      : `${count} articles, twice; ${MIX_IN_WORDS}; fsync ${values.fsync}\n${lines.join('')}`,
  );
}
