/**
 * A story that is told in channels of three platforms at once, by bots that are processes, and what the platforms hold of
 * it in the end: each update once, in order, under one root.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LogLevel, WebClient } from '@slack/web-api';
import { ChannelType } from 'discord-api-types/v10';
import { expect } from 'vitest';
import { uniqueSchema } from '../contracts/store.ts';
import { startTroubledSlack } from '../platforms/slack/places.ts';
import { startDiscord, TOKEN } from '../servers/discord.ts';
import { type Child, start } from '../store/processes.ts';
import type { Orders } from './child-bot.ts';
import { headlines, STORY } from './story.ts';

const TEXT = '1300000000000000001';
const FORUM = '1300000000000000002';
const SLACK_ROOMS = 2;

/** A bot starts in two seconds and tells ten updates in as many; on a busy machine that is minutes. Milliseconds. */
export const PATIENCE_MS = 600_000;

/** Under a root or, on the console, alone: headlines, oldest first. */
interface Held {
  readonly place: string;
  readonly told: readonly string[];
  /** What the root shows; undefined where there is none. */
  readonly root?: string | undefined;
}

export interface Tally {
  readonly posts: number;
  readonly lost: number;
  readonly double: number;
}

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>;

export async function openNewsroom() {
  const folder = mkdtempSync(join(tmpdir(), 'writethru-faults-'));
  const slack = await startTroubledSlack();
  // Patient: on a busy machine a line lies idle for longer than the emulator keeps it.
  const client = new WebClient(slack.botToken, {
    slackApiUrl: `${slack.url}/api/`,
    logLevel: LogLevel.ERROR,
  });
  const discord = await startDiscord([
    {
      id: '1200000000000000001',
      name: 'Galley',
      channels: [
        { id: TEXT, name: 'text', type: ChannelType.GuildText },
        { id: FORUM, name: 'forum', type: ChannelType.GuildForum },
      ],
    },
  ]);
  const rooms: string[] = [];
  const bots: Child[] = [];
  for (let room = 0; room < SLACK_ROOMS; room += 1) {
    const { channel } = await client.conversations.create({ name: `room-${room}` });
    rooms.push(channel?.id ?? '');
  }
  const proxies = [slack.proxy, discord.faults] as const;
  const standing = {
    folder,
    schema: uniqueSchema(),
    slack: { api: `${slack.proxy.url}/api/`, team: slack.team, botToken: slack.botToken },
    discord: { api: discord.api, token: TOKEN },
    channels: [
      { platform: 'console', channel: STORY.slug },
      ...rooms.map((room) => ({ platform: 'slack', channel: `${slack.team}/${room}` }) as const),
      { platform: 'discord', channel: TEXT },
      { platform: 'discord', channel: FORUM },
    ],
    from: 0,
    pace: 'hurried',
  } as const;

  /** A bot that takes in the articles up to `to`. */
  const startBot = (orders: Partial<Orders> & Pick<Orders, 'to'>): Child => {
    const bot = start('../faults/child-bot.ts', JSON.stringify({ ...standing, ...orders }));
    bots.push(bot);
    return bot;
  };

  async function inSlack(channel: string): Promise<Held> {
    const { messages: roots = [] } = await client.conversations.history({ channel, limit: 1000 });
    expect(roots.length, 'roots in a room of Slack').toBeLessThan(2);
    const [root] = roots;
    if (root?.ts === undefined) return { place: channel, told: [] };
    const thread = { channel, ts: root.ts, limit: 1000 };
    const { messages = [] } = await client.conversations.replies(thread);
    const told = messages.slice(1).map(({ text }) => text?.split('\n')[0] ?? '');
    return { place: channel, told, root: root.text };
  }

  /** A thread has the id of its root, in a channel; in a forum the root is in the thread. */
  async function inDiscord(channel: string): Promise<Held> {
    const threads = await discord.twin.prisma.channel.findMany({ where: { parentId: channel } });
    const places = [channel, ...threads.map(({ id }) => id)];
    const messages = await discord.twin.prisma.message.findMany({ where: { channelId: { in: places } } });
    const isRoot = ({ components }: { readonly components: string }) => components.includes('-# latest, ');
    const roots = messages.filter(isRoot);
    expect(roots.length, 'roots in a channel of Discord').toBeLessThan(2);
    const told = messages
      .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
      .flatMap(
        ({ components }) => /### ((?:Deal|Acme and Zenith: deal) [^"\\]+)/.exec(components)?.[1] ?? [],
      );
    return { place: channel, told, root: roots[0]?.components };
  }

  function onConsole(): Held {
    const lines = readOrEmpty(join(folder, 'posts', `${STORY.slug}.jsonl`))
      .split('\n')
      .slice(0, -1);
    const told = lines
      .filter((line) => !line.endsWith(' torn'))
      .map((line) => JSON.parse(line).digest.headline);
    return { place: 'console', told };
  }

  const held = async (): Promise<readonly Held[]> => [
    onConsole(),
    ...(await Promise.all([...rooms.map(inSlack), inDiscord(TEXT), inDiscord(FORUM)])),
  ];

  return {
    slack,
    discord,
    proxies,
    schema: standing.schema,
    channels: standing.channels,
    startBot,
    held,
    onConsole: () => onConsole().told.length,
    /** By a bot that lives on. */
    untilTold: async (count: number, { process, ended }: Child) => {
      while (onConsole().told.length < count) {
        if (process.exitCode !== null || process.signalCode !== null)
          expect.fail(`It ended early: ${JSON.stringify(await ended)}`);
        await sleep(5);
      }
    },
    requests: () => proxies.reduce((sum, { seen }) => sum + seen().length, 0),
    close: async () => {
      for (const bot of bots) bot.process.kill('SIGKILL');
      await Promise.all(bots.map(({ ended }) => ended));
      await slack.stop();
      await discord.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The bot comes to an end by itself, having told everything, and never in a way that only a programmer can read. */
export async function expectDone({ ended }: Child): Promise<void> {
  const { code, signal, stderr } = await ended;
  expect({ code, signal }, stderr).toEqual({ code: 0, signal: null });
  expect(stderr).not.toMatch(/^\s+at |Unhandled/m);
}

/** Each place has each of the updates once, in order, and its root shows the last one. */
export async function expectAllTold(
  newsroom: Newsroom,
  articles: number,
  isMeant: (place: string) => boolean = () => true,
): Promise<Tally> {
  const all = headlines(articles);
  const places = (await newsroom.held()).filter(({ place }) => isMeant(place));
  const tallies = places.map(({ place, told, root }) => {
    expect(told, place).toEqual(all);
    if (root !== undefined) expect(root).toContain(all.at(-1));
    return tallyOf(told, all);
  });
  return tallies.reduce((sum, one) => ({
    posts: sum.posts + one.posts,
    lost: sum.lost + one.lost,
    double: sum.double + one.double,
  }));
}

function tallyOf(told: readonly string[], all: readonly string[]): Tally {
  const distinct = new Set(told);
  return {
    posts: told.length,
    lost: all.filter((headline) => !distinct.has(headline)).length,
    double: told.length - distinct.size,
  };
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
