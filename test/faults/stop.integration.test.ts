/** The bot as it is run is told to stop at any moment: it ends in time and well, and the next one goes on where it was. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { SPACES } from '../../src/cli/spaces.ts';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/index.ts';
import { Desk, type Running, STACK } from '../cli/cli.ts';
import { TOKEN } from '../servers/discord.ts';
import { makeDatabase } from './database.ts';
import { expectAllTold, type Newsroom, openNewsroom, PATIENCE_MS } from './newsroom.ts';
import { chanceOf } from './random.ts';
import { articleAt, STORY } from './story.ts';

const ARTICLES = 2;
const REQUESTS_OF_ONE = 10;
/** What `docker stop` grants is ten seconds, of which a loaded machine eats some. Milliseconds. */
const GRACE_MS = 20_000;
const STORY_FILE = `title: Acme and Zenith
kind: deal
parties: { acquirer: Acme, target: Zenith }
match: { all: [Zenith], any: [Acme] }
`;

let newsroom: Newsroom;
let desk: Desk;
let database: Awaited<ReturnType<typeof makeDatabase>>;
let pool: pg.Pool;
let store: Store;
let bot: Running | undefined;

beforeAll(async () => {
  newsroom = await openNewsroom();
  database = await makeDatabase(inject('databaseUrl'));
  pool = new pg.Pool({ connectionString: database.url });
  store = await openStore(pool, SPACES.bot);
  await store.followStories([STORY]);
  for (const { platform, channel } of newsroom.channels) {
    await store.subscribe({ story: STORY.slug, platform, channel, level: 'all' });
  }
  desk = new Desk();
  rmSync(desk.path('stories'), { recursive: true });
  desk.write(`stories/${STORY.slug}.yaml`, STORY_FILE);
});
afterAll(async () => {
  bot?.process.kill('SIGKILL');
  await bot?.ended;
  await store.close();
  await pool.end();
  await newsroom.close();
  await database.drop();
  desk.remove();
});

test('SIGTERM while it starts, at any point of its work, and while it idles', {
  timeout: PATIENCE_MS,
}, async () => {
  for (const proxy of newsroom.proxies) proxy.add({ path: /./, fault: { kind: 'slow answer', ms: 100 } });
  const chance = chanceOf(10);
  // It asks a platform who it is before it runs.
  await stopAfter(startBot(), 1);
  for (let index = 0; index < ARTICLES; index += 1) {
    const started = startBot();
    drop(index);
    await until(async () => (await store.outcomes(`a${index}`)).length > 0);
    await stopAfter(started, newsroom.requests() + Math.floor(chance() * REQUESTS_OF_ONE));
  }
  const last = startBot();
  await stopAfter(last, Number.POSITIVE_INFINITY);
  await expectAllTold(newsroom, ARTICLES, isChat);
});

/** To the console `start` subscribes by itself, to what matters alone. */
function isChat(place: string): boolean {
  return place !== 'console';
}

function startBot(): Running {
  const { slack, discord } = newsroom;
  bot = desk.start(['start'], {
    DATABASE_URL: database.url,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: 'signing-secret-of-the-tests',
    SLACK_PORT: '0',
    SLACK_API_URL: `${slack.proxy.url}/api/`,
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.api,
  });
  return bot;
}

/** As a careful program drops a file: whole at once. */
function drop(index: number): void {
  const draft = desk.write('drafts/draft', `${JSON.stringify(articleAt(index))}\n`);
  mkdirSync(desk.path('data/inbox'), { recursive: true });
  renameSync(draft, desk.path(`data/inbox/${index}.jsonl`));
}

/** Once the platforms have been asked so often, or there is nothing more to ask. */
async function stopAfter(started: Running, requests: number): Promise<void> {
  await until(async () => newsroom.requests() >= requests || (await isIdle(started)));
  const told = performance.now();
  started.process.kill('SIGTERM');
  const { code, signal, stderr } = await started.ended;
  expect({ code, signal }, stderr).toEqual({ code: 0, signal: null });
  expect(performance.now() - told).toBeLessThan(GRACE_MS);
  expect(stderr).not.toMatch(STACK);
}

async function isIdle({ output }: Running): Promise<boolean> {
  return output.stderr.includes('Writethru is running') && (await store.openDeliveries()) === 0;
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await isDone())) await sleep(5);
}
