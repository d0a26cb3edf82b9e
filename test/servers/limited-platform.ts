/**
 * Slack and Discord as far as their limits go: an HTTP server that takes every message and refuses whatever is more than
 * the documented limits allow in any window, wherever it begins. It checks nothing else and keeps nothing but times.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { RunningServer } from './server.ts';

/** What a request is, to the limits: `kind` is a method of Slack, or a route of Discord. */
export interface Came {
  readonly kind: string;
  readonly channel: string;
  /** A workspace of Slack; "" for Discord. */
  readonly team: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isRefused: boolean;
}

export interface LimitedPlatform extends RunningServer {
  readonly came: () => readonly Came[];
  /** Requests with this token are never answered. */
  readonly ignore: (token: string) => void;
  /** The most of them that somebody waited for at once. */
  readonly mostIgnored: () => number;
}

interface Asked {
  readonly path: string;
  readonly method: string;
  readonly body: string;
  readonly token: string;
}

interface Window {
  readonly key: string;
  readonly count: number;
  readonly perMs: number;
  readonly isGlobal?: true;
}

interface Face {
  readonly read: (asked: Asked) => Omit<Came, 'at' | 'isRefused'>;
  readonly windows: (came: Omit<Came, 'at' | 'isRefused'>) => readonly Window[];
  readonly accept: (came: Omit<Came, 'at' | 'isRefused'>, id: number) => object;
  readonly refuse: (window: Window, waitMs: number) => { headers: Record<string, string>; body: object };
}

/** https://docs.slack.dev/apis/web-api/rate-limits; https://docs.slack.dev/reference/methods/chat.postMessage */
const SLACK: Face = {
  read: ({ path, body, token }) => ({
    kind: path.replace('/api/', ''),
    channel: new URLSearchParams(body).get('channel') ?? '',
    team: token.replace('Bearer ', ''),
  }),
  windows: ({ kind, channel, team }) =>
    kind === 'chat.postMessage'
      ? [
          { key: `${team} ${channel}`, count: 1, perMs: 1_000 },
          { key: team, count: 300, perMs: 60_000 },
        ]
      : [{ key: `${team} ${kind}`, count: 50, perMs: 60_000 }],
  accept: ({ channel }, id) => ({ ok: true, channel, ts: `${id}.000100`, messages: [] }),
  refuse: (_window, waitMs) => ({
    headers: { 'retry-after': `${Math.ceil(waitMs / 1000)}` },
    body: { ok: false, error: 'ratelimited' },
  }),
};

/** https://docs.discord.com/developers/topics/rate-limits; five posts in five seconds is what a channel's bucket allows as a rule. */
const DISCORD: Face = {
  read: ({ method, path }) => ({
    kind: `${method} ${path.replace(/^\/api\/v\d+/, '').replace(/\/\d+/g, '/:id')}`,
    channel: /\/channels\/(\d+)/.exec(path)?.[1] ?? '',
    team: '',
  }),
  windows: ({ kind, channel }) => [
    { key: `${kind} ${channel}`, count: 5, perMs: 5_000 },
    { key: 'all', count: 50, perMs: 1_000, isGlobal: true },
  ],
  accept: ({ kind, channel }, id) =>
    kind === 'GET /channels/:id'
      ? { id: channel, type: 0, guild_id: '1' }
      : { id: `${id}`, channel_id: channel },
  refuse: ({ isGlobal = false }, waitMs) => ({
    headers: {
      'retry-after': `${waitMs / 1000}`,
      'x-ratelimit-scope': isGlobal ? 'global' : 'user',
      ...(isGlobal && { 'x-ratelimit-global': 'true' }),
    },
    body: { message: 'You are being rate limited.', retry_after: waitMs / 1000, global: isGlobal },
  }),
};

export async function startLimitedPlatform(name: 'slack' | 'discord'): Promise<LimitedPlatform> {
  const face = name === 'slack' ? SLACK : DISCORD;
  const came: Came[] = [];
  const taken = new Map<string, number[]>();
  const ignored = new Set<string>();
  let [waiting, mostWaiting] = [0, 0];

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const at = Date.now();
    const { url: path = '/', method = 'GET', headers } = incoming;
    const asked = face.read({ path, method, body: await text(incoming), token: headers.authorization ?? '' });
    const full = face.windows(asked).flatMap((window) => {
      const times = (taken.get(window.key) ?? []).filter((time) => time > at - window.perMs);
      taken.set(window.key, times);
      const oldest = times.at(-window.count);
      return oldest === undefined ? [] : [{ window, waitMs: oldest + window.perMs - at }];
    });
    if (ignored.has(asked.team)) {
      waiting += 1;
      mostWaiting = Math.max(mostWaiting, waiting);
      outgoing.once('close', () => {
        waiting -= 1;
      });
      return;
    }
    const [worst] = full.sort((a, b) => b.waitMs - a.waitMs);
    came.push({ ...asked, at, isRefused: worst !== undefined });
    const end = (status: number, more: Record<string, string>, body: object): void => {
      outgoing.writeHead(status, { 'content-type': 'application/json', ...more }).end(JSON.stringify(body));
    };
    if (worst !== undefined) {
      const { headers: more, body } = face.refuse(worst.window, worst.waitMs);
      return end(429, more, body);
    }
    for (const { key } of face.windows(asked)) taken.get(key)?.push(at);
    end(200, {}, face.accept(asked, came.length));
  };

  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.destroy());
  });
  // As of the fault proxy: no line is cut by itself.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The platform has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    came: () => came,
    ignore: (token) => ignored.add(token),
    mostIgnored: () => mostWaiting,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
