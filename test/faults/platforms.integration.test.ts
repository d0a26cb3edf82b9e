/** Slack and Discord store a post and say nothing, refuse every few requests, and are away for an hour. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { FaultProxy, SeenRequest } from '../servers/fault-proxy.ts';
import { expectAllTold, expectDone, type Newsroom, openNewsroom, PATIENCE_MS } from './newsroom.ts';

const ARTICLES = 6;
const database = inject('databaseUrl');
const limit = { timeout: PATIENCE_MS };

/** What makes a message, and what edits one. */
const POST = /\/chat\.postMessage$|\/(?:messages|threads)(?:\/\d+\/threads)?$/;
const WRITE = /\/chat\.|\/(?:messages|threads)(?:\/\d+)?(?:\/threads)?$/;
/** In Slack's forms a reply names its thread; what a root shows in Discord, nothing else does. */
const ROOTS = [/^(?!.*thread_ts=)/, /-# latest, /] as const;

let newsroom: Newsroom;
let pool: pg.Pool;
beforeEach(async () => {
  newsroom = await openNewsroom();
  pool = new pg.Pool({ connectionString: database });
});
afterEach(async () => {
  await newsroom.close();
  await pool.query(`drop schema if exists ${newsroom.schema} cascade`);
  await pool.end();
});

test('what was stored and never confirmed is there once: roots, replies and edits', limit, async () => {
  for (const [index, proxy] of newsroom.proxies.entries()) {
    proxy.add({
      method: 'POST',
      path: POST,
      body: ROOTS[index],
      fault: { kind: 'store-then-drop' },
      every: 2,
    });
    proxy.add({ method: 'POST', path: POST, fault: { kind: 'store-then-drop' }, every: 3 });
    proxy.add({ path: WRITE, fault: { kind: 'store-then-drop' }, every: 3 });
  }
  await expectDone(newsroom.startBot({ to: ARTICLES, database }));
  await expectAllTold(newsroom, ARTICLES);
  for (const [index, proxy] of newsroom.proxies.entries()) {
    const dropped = proxy.seen().filter(({ fault }) => fault !== undefined);
    const posts = dropped.filter(({ method, path }) => method === 'POST' && POST.test(path));
    const roots = posts.filter(({ body }) => ROOTS[index]?.test(body));
    expect(roots.length, 'dropped roots').toBeGreaterThan(0);
    expect(posts.length, 'dropped replies too').toBeGreaterThan(roots.length);
    expect(dropped.length, 'dropped edits too').toBeGreaterThan(posts.length);
  }
});

const RETRY_AFTER_S = 1;

test('a storm of 429 loses nothing, and each is obeyed', limit, async () => {
  const [slack, discord] = newsroom.proxies;
  const status = 429;
  const headers = { 'retry-after': `${RETRY_AFTER_S}` };
  slack.add({
    path: /\/chat\./,
    fault: { kind: 'answer', status, headers, body: { ok: false, error: 'ratelimited' } },
    every: 4,
  });
  discord.add({
    path: WRITE,
    fault: {
      kind: 'answer',
      status,
      headers: { ...headers, 'x-ratelimit-scope': 'user' },
      body: { message: 'You are being rate limited.', retry_after: RETRY_AFTER_S, global: false },
    },
    every: 4,
  });
  await expectDone(newsroom.startBot({ to: ARTICLES, database, pace: 'patient' }));
  await expectAllTold(newsroom, ARTICLES);
  // How many depends on how many edits came to one.
  expect(refusalsObeyed(slack, slackTarget)).toBeGreaterThan(2);
  expect(refusalsObeyed(discord, ({ method, path }) => `${method} ${path}`)).toBeGreaterThan(2);
});

/** One second a channel is the limit of chat.postMessage. https://docs.slack.dev/apis/web-api/rate-limits */
function slackTarget({ path, body }: SeenRequest): string {
  return `${path} ${new URLSearchParams(body).get('channel')}`;
}

/** How many requests were refused; what each named was left alone for as long as it said. */
function refusalsObeyed(proxy: FaultProxy, named: (request: SeenRequest) => string): number {
  const seen = proxy.seen();
  const refused = seen.filter(({ fault }) => fault?.kind === 'answer');
  for (const refusal of refused) {
    const next = seen.find((one) => one.at >= refusal.at && one !== refusal && named(one) === named(refusal));
    const waited = next === undefined ? Number.POSITIVE_INFINITY : next.at - refusal.at;
    // Clocks and timers may be off by a millisecond each.
    expect(waited, named(refusal)).toBeGreaterThan(RETRY_AFTER_S * 1000 - 5);
  }
  return refused.length;
}

const STEP_MINUTES = 5;

test(
  'platforms that are away for an hour are told everything afterwards, once and in order',
  limit,
  async () => {
    const [slack, discord] = newsroom.proxies;
    slack.add({ path: /./, fault: { kind: 'answer', status: 503 } });
    discord.add({ path: /./, fault: { kind: 'drop' } });
    const bot = newsroom.startBot({ to: ARTICLES, database, pace: 'patient' });
    await newsroom.untilTold(ARTICLES, bot);
    for (let minutes = 0; minutes < 60; minutes += STEP_MINUTES) {
      await settled();
      await pass(STEP_MINUTES);
    }
    // They are asked less and less often: at once, after two seconds, four ... fifteen minutes.
    const lanes = newsroom.channels.length - 1;
    expect(newsroom.requests()).toBeLessThan(lanes * 20);
    for (const proxy of newsroom.proxies) proxy.clear();
    let isDone = false;
    const passing = (async () => {
      for (; !isDone; await sleep(500)) await pass(STEP_MINUTES);
    })();
    try {
      await expectDone(bot);
    } finally {
      isDone = true;
      await passing;
    }
    await expectAllTold(newsroom, ARTICLES);
  },
);

/** What is due is tried. */
async function settled(): Promise<void> {
  const due = `select id from ${newsroom.schema}.delivery
    where platform != 'console' and (lease is not null or (attempts > 0 and ended_at is null and next_attempt_at < now()))`;
  while ((await pool.query(due)).rowCount !== 0) await sleep(50);
}

/** Time goes by: whatever a row tells of it lies further back. A living process keeps its leases. */
async function pass(minutes: number): Promise<void> {
  const by = `interval '${minutes} minutes'`;
  await pool.query(`
    update ${newsroom.schema}.delivery set created_at = created_at - ${by},
      first_attempt_at = first_attempt_at - ${by}, next_attempt_at = next_attempt_at - ${by} where lease is null;
    update ${newsroom.schema}.root set attempted_at = attempted_at - ${by}`);
}
