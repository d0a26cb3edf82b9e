/**
 * `npm run bench:ack [-- --rate N] [--servers] [--json]`: how long Slack waits for a slash command to be acknowledged, by a bot
 * with nothing to do and by one to which so many articles a second are pushed (200). Slack gives up after 3,000 ms. The bot is one
 * process that does everything, on the embedded engine, or with --servers on a Postgres and a Redis as the tests start
 * them; commands and articles are HTTP, as in production.
 */

import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import type { Article } from '../src/core/model.ts';
import { startPostgres } from '../test/servers/postgres.ts';
import { startRedis } from '../test/servers/redis.ts';
import { freePort } from '../test/servers/server.ts';
import { startSlackEmulator } from '../test/servers/slack-emulator.ts';
import { MIX_IN_WORDS, QUAKE, quakeNews } from './quake-news.ts';

const COMMANDS = 300;
/** Milliseconds between two commands. */
const PAUSE_MS = 40;
/** Milliseconds between two pushes of articles. */
const PUSH_MS = 100;
/** Before the commands come, while the bot gets warm. Milliseconds. */
const RUN_UP_MS = 3_000;
/** Slack waits no longer; nor do we. Milliseconds. */
const GIVEN_UP_MS = 3_000;
const WARM_UP = 20;
const SENT = WARM_UP + 2 * COMMANDS;
/** The last answers take a while too. Milliseconds. */
const ANSWERS_MS = 10_000;
const SECRET = 'signing-secret-of-the-bench';

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '200' },
    servers: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const rate = Number(values.rate);
const servers = values.servers ? await Promise.all([startPostgres(), startRedis()]) : undefined;

const folder = mkdtempSync(join(tmpdir(), 'writethru-ack-'));
const slack = await startSlackEmulator();
const port = await freePort();
const webPort = await freePort();
const stories = join(folder, 'stories');
mkdirSync(stories);
copyFileSync(root('digests/scale-deal.yaml'), join(stories, 'scale-deal.yaml'));
const { title, kind, parties, match } = QUAKE;
writeFileSync(join(stories, `${QUAKE.slug}.yaml`), stringify({ title, kind, parties, match }));
const STORIES = 2;
let answered = 0;
const sink = createServer((request, response) => {
  request.resume();
  answered += 1;
  response.end();
});
const sinkPort = await freePort();
await new Promise<void>((resolve) => sink.listen(sinkPort, '127.0.0.1', resolve));
/** Tells the longest turn of the event loop once a second. */
const LOOP = `import { monitorEventLoopDelay } from 'node:perf_hooks';
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  setInterval(() => { process.stderr.write('Loop ' + delay.max / 1e6 + '\\n'); delay.reset(); }, 1000).unref();`;
const bot = spawn(
  process.execPath,
  ['--import', `data:text/javascript,${encodeURIComponent(LOOP)}`, root('bin/writethru.js'), 'start'],
  {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      DATA_DIR: folder,
      STORIES_DIR: stories,
      LOG_LEVEL: 'info',
      WEB_PORT: `${webPort}`,
      PUSH_TOKEN: SECRET,
      ...(servers && { DATABASE_URL: servers[0].url, REDIS_URL: servers[1].url }),
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_PORT: `${port}`,
      SLACK_API_URL: `${slack.url}/api/`,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  },
);
let taken = 0;
let isOver = false;
let settled = 0;
let longestTurn = 0;
try {
  await new Promise<void>((resolve, reject) => {
    bot.once('exit', () => reject(new Error('The bot ended.')));
    bot.stderr.setEncoding('utf8').on('data', (text: string) => {
      settled += text.split('Article settled').length - 1;
      for (const [, turn] of text.matchAll(/^Loop ([\d.]+)$/gm))
        longestTurn = Math.max(longestTurn, Number(turn));
      if (text.includes('Writethru is running')) resolve();
    });
  });
  const load = loadavg()[0] ?? 0;
  await acknowledgements(WARM_UP);
  const idle = await acknowledgements(COMMANDS);
  const seconds = (RUN_UP_MS + 2 * COMMANDS * PAUSE_MS) / 1000;
  const pushing = push(quakeNews(rate * seconds));
  await sleep(RUN_UP_MS);
  longestTurn = 0;
  const [before, begun] = [{ settled, taken }, performance.now()];
  const busy = await acknowledgements(COMMANDS);
  const took = (performance.now() - begun) / 1000;
  const perSecond = (settled - before.settled) / STORIES / took;
  const pushed = (taken - before.taken) / took;
  isOver = true;
  await pushing;
  for (let waited = 0; waited < ANSWERS_MS && answered < SENT; waited += PAUSE_MS) await sleep(PAUSE_MS);
  const figures = {
    'load of the machine before': load,
    'idle, p50 ms': at(idle, 0.5),
    'idle, p99 ms': at(idle, 0.99),
    'busy, p50 ms': at(busy, 0.5),
    'busy, p99 ms': at(busy, 0.99),
    'articles pushed and taken meanwhile, per second': pushed,
    'articles settled meanwhile, per second': perSecond,
    'longest turn of the event loop meanwhile, ms': longestTurn,
    'commands answered, of all': answered / SENT,
  };
  process.stdout.write(
    values.json
      ? `${JSON.stringify(figures)}\n`
      : `articles ${MIX_IN_WORDS}\n${Object.entries(figures)
          .map(([name, figure]) => `${name.padEnd(48)} ${figure.toFixed(figure < 10 ? 2 : 0)}\n`)
          .join('')}`,
  );
} finally {
  bot.removeAllListeners('exit');
  bot.kill('SIGKILL');
  sink.close();
  await slack.stop();
  await Promise.all((servers ?? []).map((server) => server.stop()));
  rmSync(folder, { recursive: true, force: true });
}

/** As many every PUSH_MS as the rate asks for, whether the bot keeps up or not. */
async function push(articles: readonly Article[]): Promise<void> {
  const each = Math.round((rate * PUSH_MS) / 1000);
  const sent: Promise<void>[] = [];
  const begun = performance.now();
  for (let first = 0; first < articles.length && !isOver; first += each) {
    sent.push(pushSome(articles.slice(first, first + each)));
    await sleep(Math.max(0, begun + sent.length * PUSH_MS - performance.now()));
  }
  await Promise.all(sent);
}

async function pushSome(articles: readonly Article[]): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${webPort}/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${SECRET}` },
    body: JSON.stringify(articles),
  }).catch(() => undefined);
  if (answer?.ok) taken += articles.length;
}

/** Milliseconds until each command was acknowledged, shortest first. One is sent every PAUSE_MS, answered or not. */
async function acknowledgements(count: number): Promise<readonly number[]> {
  const waiting: Promise<number>[] = [];
  for (let sent = 0; sent < count; sent += 1) {
    waiting.push(acknowledge());
    await sleep(PAUSE_MS);
  }
  return (await Promise.all(waiting)).sort((a, b) => a - b);
}

async function acknowledge(): Promise<number> {
  const body = new URLSearchParams({
    command: '/scale-deal',
    text: '',
    team_id: slack.team,
    channel_id: slack.channel('kitchen'),
    user_id: 'U0JANE',
    response_url: `http://127.0.0.1:${sinkPort}/`,
  }).toString();
  const at = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex');
  const sent = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      connection: 'close',
      'x-slack-request-timestamp': `${at}`,
      'x-slack-signature': `v0=${signature}`,
    },
    body,
    signal: AbortSignal.timeout(GIVEN_UP_MS),
  }).catch(() => undefined);
  if (answer?.ok === false) throw new Error(`The bot answered ${answer.status}.`);
  return answer === undefined ? GIVEN_UP_MS : performance.now() - sent;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
