/**
 * The bot as a process that a test may kill, freeze or stop: child-bot.ts ORDERS. Takes in the story's articles one after
 * another, each once the one before is settled, while workers deliver; ends when everything is told.
 */
import './jumping-clock.ts';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runWorkers, sweepEvery } from '../../src/cli/run-workers.ts';
import { createLog } from '../../src/log.ts';
import { openConsole } from '../../src/platforms/console/index.ts';
import { openDiscord } from '../../src/platforms/discord/index.ts';
import { openSender } from '../../src/platforms/discord/rest.ts';
import { installedIn } from '../../src/platforms/slack/authorise.ts';
import { openSlack } from '../../src/platforms/slack/index.ts';
import { UNPACED } from '../../src/ports/pace.ts';
import type { PlatformName, Store } from '../../src/ports.ts';
import { openPostgresQueue, openRedisQueue } from '../../src/queue/index.ts';
import { openEmbedded, openPostgres, openStore } from '../../src/store/index.ts';
import type { SqlPool } from '../../src/store/pool.ts';
import { ingestArticle } from '../../src/usecases/ingest-article.ts';
import { openPace } from '../../src/usecases/pace.ts';
import { sweepDeliveries, sweepVersions } from '../../src/usecases/sweep.ts';
import { articleAt, STORY } from './story.ts';

export interface Orders {
  /** Of the posts of the console, and of the engine when there is no database. */
  readonly folder: string;
  readonly schema: string;
  readonly database?: string | undefined;
  readonly redis?: string | undefined;
  readonly slack?: { readonly api: string; readonly team: string; readonly botToken: string } | undefined;
  readonly discord?: { readonly api: string; readonly token: string } | undefined;
  readonly channels: readonly { readonly platform: PlatformName; readonly channel: string }[];
  /** Articles that are settled and told already. */
  readonly from: number;
  readonly to: number;
  /** Whether the waits that rows ask for are cut short, and limits left to the platforms; leases of a living process never are. */
  readonly pace: 'hurried' | 'patient';
  /** What a post and a look-up may take, when not as long as the platform says. Milliseconds. */
  readonly timeoutMs?: number | undefined;
  /** How far the clock of this process is off, in turn. Seconds. */
  readonly clockJumps?: readonly number[] | undefined;
}

const POLL_MS = 20;
const SWEEP_MS = 200;

const orders: Orders = JSON.parse(process.argv[2] ?? '');
const log = createLog('warn', []);
const clock = { now: () => new Date().toISOString() };

const { pool, close: closePool } = await openPool();
const store = await openStore(pool, orders.schema);
const queue = await (orders.redis
  ? openRedisQueue(orders.redis, orders.schema, log)
  : openPostgresQueue(pool, orders.schema, log));

// The one who held these leases was killed.
if (orders.pace === 'hurried') {
  await pool.query(`update ${orders.schema}.delivery set lease_until = now() - interval '1 second'
    where lease is not null`);
}
await store.followStories([STORY]);
for (const { platform, channel } of orders.channels) {
  await store.subscribe({ story: STORY.slug, platform, channel, level: 'all' });
}
const stopWorkers = await runWorkers(
  { name: 'Postgres', store, queue, close: async () => {} },
  [STORY],
  platforms(),
  4,
  log,
);
process.send?.('working');
const stopSweeping = sweepEvery(SWEEP_MS, sweepSoon, log);
for (let index = orders.from; index < orders.to; index += 1) await takeIn(index);
await until(async () => (await store.openDeliveries()) === 0);
await stopSweeping();
await stopWorkers();
await queue.close();
await store.close();
await closePool();
process.disconnect?.();

async function openPool(): Promise<{ pool: SqlPool; close(): Promise<void> }> {
  if (orders.database === undefined) return openEmbedded(join(orders.folder, 'engine'), log);
  const postgres = await openPostgres(orders.database);
  return { pool: postgres, close: () => postgres.end() };
}

function platforms() {
  const { slack, discord, timeoutMs } = orders;
  const patience = timeoutMs === undefined ? {} : { timeoutMs };
  // The platforms' own limits would make thousands of posts take hours.
  const pace = orders.pace === 'patient' ? openPace(store.turns) : UNPACED;
  return {
    console: openConsole(join(orders.folder, 'posts'), () => {}),
    ...(slack && { slack: { ...openSlack(installedIn([slack]), slack.api, pace), ...patience } }),
    ...(discord && { discord: openDiscord(openSender(discord.token, discord.api, log, timeoutMs, pace)) }),
  };
}

/** The test's own part; that the database is away is what it may have to live through. */
async function takeIn(index: number): Promise<void> {
  await until(async () => {
    const { versionId } = await ingestArticle({ store, queue, clock, log }, articleAt(index));
    await until(() => isSettled(store, index, versionId));
    return true;
  });
}

async function isSettled({ outcomes }: Pick<Store, 'outcomes'>, index: number, versionId: string) {
  return (await outcomes(`a${index}`)).some((one) => one.versionId === versionId);
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await isDone().catch(() => false))) await sleep(POLL_MS);
}

/** The bot's own sweeper comes every two seconds, which a test need not wait for. */
async function sweepSoon(): Promise<number> {
  const waiting = `update ${orders.schema}.delivery set next_attempt_at = now() where lease is null and next_attempt_at > now()`;
  if (orders.pace === 'hurried') await pool.query(waiting);
  const ports = { store, queue, log };
  let added = await sweepVersions(ports);
  for (const name of ['console', 'slack', 'discord'] as const) added += await sweepDeliveries(ports, name);
  return added;
}
