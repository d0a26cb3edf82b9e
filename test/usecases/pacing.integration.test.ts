/** Two worker processes that share a Postgres, a Redis and the tokens, before platforms that refuse what is too much. */
import { type ChildProcess, fork } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { openRedisQueue } from '../../src/queue/index.ts';
import { openStore } from '../../src/store/index.ts';
import { wake } from '../../src/usecases/wake.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { type FaultProxy, startFaultProxy } from '../servers/fault-proxy.ts';
import { type Came, type LimitedPlatform, startLimitedPlatform } from '../servers/limited-platform.ts';
import { article, digest, evidence, fact, NOON, step, story } from '../store/examples.ts';

const log = createLog('silent', []);
/** Milliseconds; what an overloaded machine takes to be done. */
const LONG = 600_000;

/**
 * How much more may arrive in a window than may leave, as a share of it: on a machine with more work than time, what left in
 * order arrives at once. Two processes that knew nothing of each other would send twice as much.
 */
const LATE = 0.4;

type Name = 'slack' | 'discord';

interface Usage {
  readonly sent: number;
  readonly stallMs: number;
}

let server: LimitedPlatform;
let proxy: FaultProxy;
let pool: pg.Pool;
let schema: string;
let bodies = 0;
const workers: ChildProcess[] = [];
/** For how long this process, which is the platform too, stood still. Nanoseconds. */
const here = monitorEventLoopDelay({ resolution: 10 });

beforeEach(() => {
  here.reset();
  here.enable();
  schema = uniqueSchema();
  pool = new pg.Pool({ connectionString: inject('databaseUrl') });
});
afterEach(async () => {
  here.disable();
  for (const worker of workers.splice(0)) worker.kill('SIGKILL');
  await proxy.stop();
  await server.stop();
  await pool.query(`drop schema ${schema} cascade`);
  await pool.end();
});

/** Channels that follow a story and have its root, and two processes that post to them. */
async function start(name: Name, channels: readonly string[], tokens: string) {
  server = await startLimitedPlatform(name);
  proxy = await startFaultProxy(server.url);
  const store = await openStore(pool, schema);
  await store.followStories([story('tinplate')]);
  const follow = async (more: readonly string[]): Promise<void> => {
    for (const channel of more) {
      await store.subscribe({ story: 'tinplate', platform: name, channel, level: 'major' });
      const { id } = await store.root('tinplate', name, channel);
      await store.changeRoot(id, { state: 'posted', messageId: '1400000000000000001' });
    }
  };
  await follow(channels);
  const path = fileURLToPath(new URL('../servers/deliverer.ts', import.meta.url));
  const api = `${proxy.url}/api${name === 'slack' ? '/' : ''}`;
  const args = [inject('databaseUrl'), schema, inject('redisUrl'), name, api, tokens];
  workers.push(...[1, 2].map(() => fork(path, args, { execArgv: ['--import', 'tsx'] })));
  await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('message', resolve))));
  const queue = await openRedisQueue(inject('redisUrl'), schema, log);
  return {
    follow,
    /** Makes an update and wakes the workers, in the order of the channels' names. */
    update: async () => {
      bodies += 1;
      const { versionId } = await store.saveArticle(article({ body: `text ${bodies}` }), NOON);
      await store.updateStory('tinplate', versionId, () =>
        step({
          evidence: [evidence()],
          facts: [fact()],
          digests: [{ audience: 'major', digest: digest(`Update ${bodies}`) }],
        }),
      );
      const { rows } = await pool.query<{ id: string }>(
        `select id from ${schema}.delivery where seq = (select max(seq) from ${schema}.delivery) order by channel`,
      );
      const jobs = rows.map(({ id }) => ({ name: `deliver-${name}`, id }) as const);
      await wake(queue, log, jobs);
    },
    close: () => queue.close(),
  };
}

/** Posts that were taken. */
function posts(): readonly Came[] {
  return server.came().filter(({ kind, isRefused }) => isPost(kind) && !isRefused);
}

function isPost(kind: string): boolean {
  return kind === 'chat.postMessage' || kind === 'POST /channels/:id/messages';
}

async function until(done: () => boolean): Promise<void> {
  const late = Date.now() + LONG;
  while (!done()) {
    if (Date.now() > late) throw new Error(`${posts().length} posts came; no more do.`);
    await sleep(20);
  }
}

async function usage(): Promise<readonly Usage[]> {
  return Promise.all(
    workers.map((worker) => {
      worker.send('end');
      return new Promise<Usage>((resolve) => worker.once('message', (said) => resolve(said as Usage)));
    }),
  );
}

/** Time goes by for whatever waits. */
async function pass(time: string): Promise<void> {
  const ms = `extract(epoch from interval '${time}') * 1000`;
  await pool.query(`update ${schema}.delivery set next_attempt_at = next_attempt_at - interval '${time}';
    update ${schema}.pace set held_until = held_until - ${ms}`);
}

/** The most that came within so long, wherever that begins. */
function mostWithin(ms: number, came: readonly Came[]): number {
  const times = came.map(({ at }) => at).sort((a, b) => a - b);
  return Math.max(0, ...times.map((from, index) => times.slice(index).filter((at) => at < from + ms).length));
}

/**
 * How many may come within so long, of which the limit allows `count`. Of a process that stood still, and of this one, what
 * had to be spread over that time comes at once as well.
 */
function mayCome(count: number, ms: number, used: readonly Usage[]): number {
  return count * (1 + LATE + (2 * stalledMs(used)) / ms);
}

function stalledMs(used: readonly Usage[]): number {
  return Math.max(here.max / 1e6, ...used.map((one) => one.stallMs));
}

describe('two processes that post to Slack', () => {
  it('keep the limits of a workspace together', { timeout: LONG }, async () => {
    const channels = Array.from({ length: 60 }, (_, at) => `T1/C${at}`);
    const bot = await start('slack', channels, 'T1=xoxb-1');
    await bot.update();
    await until(() => posts().length >= channels.length);
    expect(posts()).toHaveLength(channels.length);
    const used = await usage();
    expect(mostWithin(5_000, posts())).toBeLessThanOrEqual(mayCome(25, 5_000, used));
    const edits = server.came().filter(({ kind }) => kind === 'chat.update');
    expect(edits.length).toBeGreaterThanOrEqual(5);
    expect(mostWithin(6_000, edits)).toBeLessThanOrEqual(mayCome(5, 6_000, used));
    expect(server.came().filter(({ isRefused }) => isRefused)).toEqual([]);
    // Else this proves nothing.
    for (const { sent } of used) expect(sent).toBeGreaterThan(5);
    await bot.close();
  });

  it('hold back the one channel that a 429 names, and no other', { timeout: LONG }, async () => {
    const channels = Array.from({ length: 12 }, (_, at) => `T1/C${at}`);
    const bot = await start('slack', channels, 'T1=xoxb-1');
    const headers = { 'retry-after': '3600' };
    proxy.add({
      path: /postMessage/,
      body: /channel=C3&/,
      fault: { kind: 'answer', status: 429, headers },
      times: 1,
    });
    const asked = () =>
      proxy.seen().filter(({ path, body }) => path.includes('post') && /channel=C3&/.test(body)).length;
    await bot.update();
    // All others come within the hour.
    await until(() => posts().length === channels.length - 1 && asked() > 0);
    await pass('3000 seconds');
    await sleep(3_000);
    expect(asked()).toBe(1);
    await pass('600 seconds');
    await until(() => posts().length === channels.length);
    expect(asked()).toBe(2);
    await bot.close();
  });

  it('are not held up by a workspace that never answers', { timeout: LONG }, async () => {
    const teams = Array.from({ length: 10 }, (_, at) => `TB${at}`);
    const healthy = teams.flatMap((team) => Array.from({ length: 20 }, (_, at) => `${team}/C${at}`));
    const broken = Array.from({ length: 150 }, (_, at) => `TA/C${at}`);
    const tokens = ['TA', ...teams].map((team) => `${team}=${team}`).join(',');
    const bot = await start('slack', healthy, tokens);
    // More than all workers of both, and the first to be woken.
    await bot.follow(broken);
    server.ignore('TA');
    await bot.update();
    await until(() => posts().length >= healthy.length);
    // Of the 128 workers some wait for what is not answered, ten seconds each; most are there for whoever answers.
    expect(server.mostIgnored()).toBeGreaterThan(0);
    expect(server.mostIgnored()).toBeLessThan(64);
    await bot.close();
  });
});

describe('two processes that post to Discord with one token', () => {
  const channels = Array.from({ length: 120 }, (_, at) => `${1_300_000_000_000_000_000n + BigInt(at)}`);

  it('keep its limit together', { timeout: LONG }, async () => {
    const bot = await start('discord', channels, 'token');
    const begun = Date.now();
    await bot.update();
    await until(() => server.came().filter(({ isRefused }) => !isRefused).length >= 2 * channels.length);
    expect(posts()).toHaveLength(channels.length);
    const used = await usage();
    expect(mostWithin(2_000, server.came())).toBeLessThanOrEqual(mayCome(100, 2_000, used));
    const last = Math.max(...server.came().map(({ at }) => at));
    expect(last - begun).toBeGreaterThan(3_500);
    for (const { sent } of used) expect(sent).toBeGreaterThan(10);
    await bot.close();
  });

  it('send nothing while a global 429 lasts, and go on at once when it is over', {
    timeout: LONG,
  }, async () => {
    const bot = await start('discord', channels, 'token');
    const headers = { 'retry-after': '6', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' };
    const fault = { kind: 'answer', status: 429, headers, body: { retry_after: 6, global: true } } as const;
    proxy.add({ path: /messages/, fault, times: 1 });
    await bot.update();
    await until(() => posts().length >= channels.length);
    const [refused = 0, ...others] = proxy.seen().map(({ at }) => at);
    // What had left when the answer came, and before the other process could know.
    const early = refused + 2_000 + 2 * stalledMs(await usage());
    expect(others.filter((at) => at > early && at < refused + 6_000)).toEqual([]);
    expect(others.filter((at) => at < refused + 2_000).length).toBeLessThan(channels.length);
    // It takes them two seconds to look again, and would take a minute if they waited for more than the limit.
    expect(Math.min(...others.filter((at) => at >= refused + 6_000))).toBeLessThan(refused + 36_000);
    await bot.close();
  });
});
