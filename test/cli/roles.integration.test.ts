/** The bot in parts, each a process of its own, over Postgres and Redis: articles in by HTTP, posts out on two platforms. */
import { randomUUID } from 'node:crypto';
import { ChannelType } from 'discord-api-types/v10';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { type DiscordServer, startDiscord, TOKEN } from '../servers/discord.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  BOT_USER,
  type LocalMessage,
  type LocalSlack,
  NO_LOCAL_SLACK,
  startLocalSlack,
} from '../servers/local-slack.ts';
import { startOwnRedis } from '../servers/redis.ts';
import type { RunningServer } from '../servers/server.ts';
import { article } from './articles.ts';
import { Desk, type Running, STACK } from './cli.ts';

const soon = { timeout: 120_000, interval: 50 };
const GUILD = '1200000000000000002';
const DEALS = '1300000000000000002';
const JANE = '1400000000000000002';
const PUSH_TOKEN = 'a-token-of-many-letters';
/** Each moves the price; the others repeat the first of them, so that there is work to be killed over and little to post. */
const MOVES = 10;
const ARTICLES = 70;

const price = (index: number): number => 10 + 2 * index;
const deal = (index: number): string => {
  const move = index < MOVES ? index : 0;
  return article(`a${index}`, `Acme will invest $${price(move)} billion in Zenith Labs, the company said.`, {
    published: new Date(Date.UTC(2025, 0, 1 + move, 9)).toISOString(),
  });
};
const settled = ({ output }: Running): number => output.stderr.match(/Article settled/g)?.length ?? 0;

describe.skipIf(NO_LOCAL_SLACK !== '')(`the bot in parts${NO_LOCAL_SLACK}`, () => {
  const desk = new Desk();
  const parts: Running[] = [];
  let slack: LocalSlack;
  let discord: DiscordServer;
  let redis: RunningServer;
  let database: pg.Client;
  let env: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const channels = [{ id: DEALS, name: 'deals', type: ChannelType.GuildText }];
    [slack, discord, redis] = await Promise.all([
      startLocalSlack(),
      startDiscord([{ id: GUILD, name: 'Galley', channels }], [{ id: JANE, username: 'jane' }]),
      startOwnRedis(),
    ]);
    const server = new pg.Client(inject('databaseUrl'));
    await server.connect();
    const name = `roles_${randomUUID().replaceAll('-', '')}`;
    await server.query(`create database ${name}`);
    await server.end();
    const url = new URL(inject('databaseUrl'));
    url.pathname = name;
    database = new pg.Client(url.href);
    await database.connect();
    env = {
      DATABASE_URL: url.href,
      REDIS_URL: redis.url,
      WEB_PORT: '0',
      PUSH_TOKEN,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.api,
    };
  });
  afterAll(async () => {
    for (const part of parts) part.process.kill('SIGKILL');
    await Promise.all(parts.map(({ ended }) => ended));
    await database.end();
    await Promise.all([slack.stop(), discord.stop(), redis.stop()]);
    desk.remove();
  });

  async function start(role: string): Promise<{ part: Running; url: string }> {
    const part = desk.start(['start', '--role', role], env);
    parts.push(part);
    await vi.waitFor(() => expect(part.output.stderr).toContain('Writethru is running'), soon);
    return { part, url: /"url":"(http:[^"]+)"/.exec(part.output.stderr)?.[1] ?? '' };
  }

  async function stop({ process, ended }: Running): Promise<void> {
    process.kill('SIGTERM');
    const { code, stderr } = await ended;
    expect(stderr).not.toMatch(STACK);
    expect(code).toBe(0);
  }

  async function push(url: string, ...articles: readonly string[]): Promise<number> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${PUSH_TOKEN}` };
    const body = `[${articles.join(',')}]`;
    return (await fetch(`${url}/articles`, { method: 'POST', headers, body })).status;
  }

  async function count(what: string, schema = 'writethru'): Promise<number> {
    const { rows } = await database.query(`select count(*)::int as count from ${schema}.${what}`);
    return rows[0].count;
  }

  /** Ids of the messages that are on record as posted. */
  async function recorded(platform: string): Promise<readonly string[]> {
    const { rows } = await database.query(
      "select message_id from writethru.delivery where platform = $1 and status = 'sent' order by seq",
      [platform],
    );
    return rows.map(({ message_id }) => message_id);
  }

  const isBots = ({ user, ephemeral_to, thread_ts }: LocalMessage): boolean =>
    user === BOT_USER && ephemeral_to === undefined && thread_ts !== undefined;

  async function heldBySlack(): Promise<readonly string[]> {
    return (await slack.messages()).filter(isBots).map(({ ts }) => ts);
  }

  /** Replies in the channel, and what is in the thread of the story's message. */
  async function heldByDiscord(): Promise<readonly string[]> {
    const messages = await discord.twin.prisma.message.findMany({
      where: { webhookId: null, authorId: discord.twin.botUserId },
      orderBy: { id: 'asc' },
    });
    return messages.slice(1).map(({ id }) => id);
  }

  test('what is pushed to one is posted by the others once, though a worker is killed over it', async () => {
    const [web, ofSlack, ofDiscord] = await Promise.all([start('web'), start('slack'), start('discord')]);

    // Nobody works yet: people are answered all the same.
    await slack.command('/zenith-deal', 'subscribe');
    await slack.until(({ text }) => text.includes('now follows'));
    const jane = discord.twin.channel(DEALS).user(JANE);
    await jane.runSlashCommand({ name: 'zenith-deal', options: [{ name: 'subscribe', type: 1 }] });
    await vi.waitFor(() => expect(JSON.stringify(discord.faults.seen())).toContain('now follows'), soon);
    expect(await push(web.url, deal(0))).toBe(202);
    expect(await count('outcome')).toBe(0);

    const doomed = await start('worker');
    await vi.waitFor(async () => expect(await recorded('slack')).toHaveLength(1), soon);
    await vi.waitFor(async () => expect(await recorded('discord')).toHaveLength(1), soon);

    // The worker has begun and cannot get through when it is killed, however fast it is.
    await database.query('begin; lock table writethru.story in exclusive mode');
    const rest = Array.from({ length: ARTICLES - 1 }, (_, index) => deal(index + 1));
    expect(await push(web.url, ...rest)).toBe(202);
    const waiting = "pg_locks where not granted and relation = 'writethru.story'::regclass";
    await vi.waitFor(async () => expect(await count(waiting, 'pg_catalog')).toBeGreaterThan(0), soon);
    doomed.part.process.kill('SIGKILL');
    await doomed.part.ended;
    expect(await count('outcome')).toBeLessThan(ARTICLES);
    await database.query('commit');
    const worker = await start('worker');

    await vi.waitFor(async () => expect(await count('outcome')).toBe(ARTICLES), soon);
    const open = "delivery where status not in ('sent', 'dead')";
    await vi.waitFor(async () => expect(await count(open)).toBe(0), soon);
    expect(await count("delivery where status = 'dead'")).toBe(0);
    const [toSlack, toDiscord] = [await recorded('slack'), await recorded('discord')];
    expect(toSlack.length).toBe(toDiscord.length);
    expect(toSlack.length).toBeGreaterThan(1);
    expect([...(await heldBySlack())].sort()).toEqual([...toSlack].sort());
    expect([...(await heldByDiscord())].sort()).toEqual([...toDiscord].sort());
    expect([web, ofSlack, ofDiscord].map(({ part }) => settled(part))).toEqual([0, 0, 0]);
    expect(settled(worker.part)).toBeGreaterThan(0);

    // All of them tell how they are; pages and pushes are for the web server.
    for (const { url } of [web, ofSlack, ofDiscord, worker]) {
      expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ ready: true });
      const metrics = await (await fetch(`${url}/metrics`)).text();
      expect(metrics).toContain('bullmq_job_count{queue="writethru-deliver-slack"');
    }
    expect((await fetch(`${worker.url}/stories/zenith-deal`)).status).toBe(404);
    expect(await push(ofSlack.url, deal(0))).toBe(404);

    // Nobody works any more: people are answered all the same.
    await stop(worker.part);
    const last = `$${price(MOVES - 1)}B`;
    expect(await (await fetch(`${web.url}/stories/zenith-deal`)).text()).toContain(last);
    await slack.command('/zenith-deal', '');
    await slack.until(
      (said) => said.ephemeral_to !== undefined && JSON.stringify(said.blocks).includes(last),
    );
    const root = (await slack.messages()).find(({ thread_ts }) => thread_ts !== undefined)?.thread_ts;
    await slack.say('What is the price?', root);
    await slack.until(({ text, thread_ts }) => thread_ts === root && text.startsWith('Price: '));
    expect(JSON.stringify(await slack.openHome())).toContain('Acme and Zenith');

    await Promise.all([web, ofSlack, ofDiscord].map(({ part }) => stop(part)));
  }, 900_000);
});

test('a part that does not exist is refused, and so is one on the embedded engine', async () => {
  const desk = new Desk();
  const [unknown, alone] = await Promise.all([
    desk.run(['start', '--role', 'worker,wokrer']),
    desk.run(['start', '--role', 'worker']),
  ]);
  desk.remove();
  expect(unknown.stderr).toContain('Say one or more of web, worker, slack, discord.');
  expect(alone.stderr).toContain(
    'the embedded engine serves one process: set DATABASE_URL, or leave --role out',
  );
  expect([unknown.code, alone.code]).toEqual([2, 2]);
});
