/**
 * `npm run bench:ack [-- --json]`: how long Slack waits for a slash command to be acknowledged, by a bot with nothing to do
 * and by one that is reading articles as fast as it can. Slack gives up after 3,000 ms. The bot is a process of its own,
 * on the embedded engine; the commands are signed HTTP, as in production.
 */

import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort } from '../test/servers/server.ts';
import { startSlackEmulator } from '../test/servers/slack-emulator.ts';
import { syntheticNews } from './synthetic-news.ts';

const COMMANDS = 300;
/** Milliseconds between two commands. */
const PAUSE_MS = 40;
/** More than are read while the commands come. */
const ARTICLES = 10_000;
/** Slack waits no longer; nor do we. Milliseconds. */
const GIVEN_UP_MS = 3_000;
const WARM_UP = 20;
const SENT = WARM_UP + 2 * COMMANDS;
/** The last answers take a while too. Milliseconds. */
const ANSWERS_MS = 10_000;
const SECRET = 'signing-secret-of-the-bench';

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const folder = mkdtempSync(join(tmpdir(), 'writethru-ack-'));
const slack = await startSlackEmulator();
const port = await freePort();
let answered = 0;
const sink = createServer((request, response) => {
  request.resume();
  answered += 1;
  response.end();
});
const sinkPort = await freePort();
await new Promise<void>((resolve) => sink.listen(sinkPort, '127.0.0.1', resolve));
const bot = spawn(process.execPath, [root('bin/writethru.js'), 'start'], {
  cwd: folder,
  env: {
    PATH: process.env.PATH,
    DATA_DIR: folder,
    STORIES_DIR: root('digests'),
    LOG_LEVEL: 'info',
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_PORT: `${port}`,
    SLACK_API_URL: `${slack.url}/api/`,
  },
  stdio: ['ignore', 'ignore', 'pipe'],
});
let settled = 0;
try {
  await new Promise<void>((resolve, reject) => {
    bot.once('exit', () => reject(new Error('The bot ended.')));
    bot.stderr.setEncoding('utf8').on('data', (text: string) => {
      settled += text.split('Article settled').length - 1;
      if (text.includes('Writethru is running')) resolve();
    });
  });
  await acknowledgements(WARM_UP);
  const idle = await acknowledgements(COMMANDS);
  drop();
  await sleep(1_000);
  const [before, begun] = [settled, performance.now()];
  const busy = await acknowledgements(COMMANDS);
  const perSecond = ((settled - before) * 1000) / (performance.now() - begun);
  for (let waited = 0; waited < ANSWERS_MS && answered < SENT; waited += PAUSE_MS) await sleep(PAUSE_MS);
  const figures = {
    'idle, p50 ms': at(idle, 0.5),
    'idle, p99 ms': at(idle, 0.99),
    'busy, p50 ms': at(busy, 0.5),
    'busy, p99 ms': at(busy, 0.99),
    'articles read meanwhile, per second': perSecond,
    'commands answered, of all': answered / SENT,
  };
  process.stdout.write(
    values.json
      ? `${JSON.stringify(figures)}\n`
      : Object.entries(figures)
          .map(([name, figure]) => `${name.padEnd(44)} ${figure.toFixed(figure < 10 ? 2 : 0)}\n`)
          .join(''),
  );
} finally {
  bot.removeAllListeners('exit');
  bot.kill('SIGKILL');
  sink.close();
  await slack.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Articles, all of them at once, into the inbox. */
function drop(): void {
  const published = new Date().toISOString();
  const lines = syntheticNews(ARTICLES).map((article) => JSON.stringify({ ...article, published }));
  mkdirSync(join(folder, 'drafts'));
  writeFileSync(join(folder, 'drafts', 'news.jsonl'), lines.join('\n'));
  renameSync(join(folder, 'drafts', 'news.jsonl'), join(folder, 'inbox', 'news.jsonl'));
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
