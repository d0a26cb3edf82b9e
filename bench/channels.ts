/**
 * `npm run bench:channels [-- --platform slack|discord --channels N --workspaces N --workers N --json]`: one update to many channels that
 * have their root already, against the time that the platforms' limits allow at their steady rates. Two worker processes
 * share one Postgres, one Redis and, on Discord, one token; the platform is a server on loopback that answers 429 to
 * whatever exceeds a documented limit in any window. Slack: 10,000 channels in 20 workspaces. Discord: 5,000 channels, as
 * 10,000 at 50 requests a second would take longer than three minutes.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { createLog } from '../src/log.ts';
import type { NewDelivery } from '../src/ports.ts';
import { openRedisQueue } from '../src/queue/index.ts';
import { openStore } from '../src/store/index.ts';
import { wake } from '../src/usecases/wake.ts';
import { type LimitedPlatform, startLimitedPlatform } from '../test/servers/limited-platform.ts';
import { startOwnPostgres } from '../test/servers/postgres.ts';
import { startOwnRedis } from '../test/servers/redis.ts';
import { article, digest, evidence, fact, NOON, step, story } from '../test/store/examples.ts';

type Name = 'slack' | 'discord';

const SIZES = { slack: 10_000, discord: 5_000 } as const;
/** The run is given up after so many times the time that it should take. */
const GIVEN_UP = 2;

const { values } = parseArgs({
  options: {
    platform: { type: 'string' },
    channels: { type: 'string' },
    workers: { type: 'string', default: '2' },
    workspaces: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
  },
});
const WORKSPACES = Number(values.workspaces);
/** Posts a second: 300 a minute in each workspace; 50 requests of the bot. */
const PER_SECOND = { slack: (WORKSPACES * 300) / 60, discord: 50 } as const;

const names = (values.platform === undefined ? ['slack', 'discord'] : [values.platform]) as Name[];

const [postgres, redis] = await Promise.all([startOwnPostgres(), startOwnRedis()]);
const figures: Record<string, number> = {};
try {
  for (const name of names)
    Object.assign(figures, await measure(name, Number(values.channels ?? SIZES[name])));
} finally {
  await Promise.all([postgres.stop(), redis.stop()]);
}
process.stdout.write(
  values.json
    ? `${JSON.stringify(figures)}\n`
    : Object.entries(figures)
        .map(([figure, value]) => `${figure.padEnd(48)} ${value.toFixed(value < 100 ? 2 : 0)}\n`)
        .join(''),
);

async function measure(name: Name, channels: number): Promise<Record<string, number>> {
  const server = await startLimitedPlatform(name);
  const schema = `bench_${name}`;
  const pool = new pg.Pool({ connectionString: postgres.url });
  const store = await openStore(pool, schema);
  const queue = await openRedisQueue(redis.url, schema, createLog('silent', []));
  const workers: ChildProcess[] = [];
  try {
    await store.followStories([story('tinplate')]);
    // The first by itself, which makes the audience.
    await store.subscribe({ story: 'tinplate', platform: name, channel: addressOf(name, 0), level: 'major' });
    await follow(pool, schema, name, channels);
    for (let count = 0; count < Number(values.workers); count += 1) {
      workers.push(await startWorker(name, schema, server));
    }
    const ids = await newUpdate(store);
    const begun = Date.now();
    await wake(
      queue,
      createLog('silent', []),
      ids.map(({ id }) => ({ name: `deliver-${name}`, id })),
    );
    const idealSeconds = channels / PER_SECOND[name];
    const told = await untilTold(server, channels, idealSeconds);
    const last = Math.max(
      ...server
        .came()
        .filter(isPost)
        .map(({ at }) => at),
    );
    const used = await Promise.all(workers.map(usageOf));
    const seconds = (last - begun) / 1000;
    return {
      [`${name}: channels told`]: told,
      [`${name}: seconds until the last is told`]: seconds,
      [`${name}: seconds that the limits allow`]: idealSeconds,
      [`${name}: ratio`]: seconds / idealSeconds,
      [`${name}: requests answered 429`]: server.came().filter(({ isRefused }) => isRefused).length,
      [`${name}: roots edited meanwhile`]: server.came().filter((one) => !isPost(one) && !one.isRefused)
        .length,
      [`${name}: CPU seconds of the workers`]: used.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
      [`${name}: peak MB of a worker`]: Math.max(...used.map(({ peakMb }) => peakMb)),
    };
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
    await queue.close();
    await store.close();
    await pool.end();
    await server.stop();
  }
}

function isPost({ kind }: { readonly kind: string }): boolean {
  return kind === 'chat.postMessage' || kind === 'POST /channels/:id/messages';
}

async function untilTold(server: LimitedPlatform, channels: number, idealSeconds: number): Promise<number> {
  const until = Date.now() + GIVEN_UP * idealSeconds * 1000 + 10_000;
  for (;;) {
    const posts = server.came().filter((one) => isPost(one) && !one.isRefused).length;
    if (posts >= channels || Date.now() > until) return posts;
    await sleep(200);
  }
}

/** Subscribed, and with a root that shows something else: as after the update before. */
async function follow(pool: pg.Pool, schema: string, name: Name, channels: number): Promise<void> {
  const addresses = Array.from({ length: channels }, (_, index) => addressOf(name, index));
  await pool.query(
    `insert into ${schema}.subscription (story, platform, channel, audience)
     select 'tinplate', $1, channel, 'major' from unnest($2::text[]) as channel on conflict do nothing`,
    [name, addresses],
  );
  await pool.query(
    `insert into ${schema}.root (id, story, platform, channel, message_id)
     select gen_random_uuid(), 'tinplate', $1, channel, '1400000000000000001' from unnest($2::text[]) as channel`,
    [name, addresses],
  );
}

function addressOf(name: Name, index: number): string {
  if (name === 'slack') return `T${index % WORKSPACES}/C${index}`;
  return `${1_300_000_000_000_000_000n + BigInt(index)}`;
}

async function newUpdate(store: Awaited<ReturnType<typeof openStore>>): Promise<readonly NewDelivery[]> {
  const { versionId } = await store.saveArticle(article({ body: randomUUID() }), NOON);
  return store.updateStory('tinplate', versionId, () =>
    step({ evidence: [evidence()], facts: [fact()], digests: [{ audience: 'major', digest: digest() }] }),
  );
}

async function startWorker(name: Name, schema: string, server: LimitedPlatform): Promise<ChildProcess> {
  const teams = Array.from({ length: WORKSPACES }, (_, index) => `T${index}=xoxb-${index}`).join(',');
  const [api, tokens] =
    name === 'slack' ? [`${server.url}/api/`, teams] : [`${server.url}/api`, 'token-of-the-bench'];
  const path = fileURLToPath(new URL('../test/servers/deliverer.ts', import.meta.url));
  const args = [postgres.url, schema, redis.url, name, api, tokens];
  const worker = fork(path, args, { execArgv: ['--import', 'tsx'] });
  await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('exit', () => reject(new Error('A worker ended before it was ready.')));
  });
  return worker;
}

function usageOf(worker: ChildProcess): Promise<{ readonly cpuSeconds: number; readonly peakMb: number }> {
  return new Promise((resolve) => {
    worker.once('message', (usage) => resolve(usage as { cpuSeconds: number; peakMb: number }));
    worker.send('end');
  });
}
