/** Keeps the requests of a bot to Discord's limits. https://docs.discord.com/developers/topics/rate-limits */
import { createHash } from 'node:crypto';
import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import { NotYet } from '../../errors.ts';
import type { Limit, Pace } from '../../ports/pace.ts';
import { DISCORD_RATES } from './limits.ts';

type MakeRequest = RESTOptions['makeRequest'];

/** Answers to interactions: "not bound to the bot's global rate limit", and they cannot wait. */
const UNPACED = /^\/(?:interactions|webhooks)\//;

/** Milliseconds: after a turn that came when there was no time left to use it. */
const WAITED_IN_VAIN_MS = 1_000;

/** What a request counts as: its route, and the channel or server that it is about, which limits are kept for each. */
export interface Route {
  /** "POST /channels/:id/messages" */
  readonly route: string;
  readonly about: string;
}

/** https://docs.discord.com/developers/topics/rate-limits: "top-level resources" */
export function routeOf(method: string, path: string): Route {
  const about = /^\/(?:channels|guilds)\/(\d+)/.exec(path)?.[1] ?? '';
  return { route: `${method} ${path.replace(/\/\d+/g, '/:id')}`, about };
}

/**
 * `fetch` as discord.js calls it, each time when its turn has come. What an answer tells of a bucket, or a 429 of what it
 * is about, is known to all processes from then on.
 */
export function pacedRequest(pace: Pace, token: string): MakeRequest {
  const bot = `discord/${createHash('sha256').update(token).digest('hex').slice(0, 16)}`;
  /** By route, as answers told them. */
  const buckets = new Map<string, string>();
  const keysOf = ({ route, about }: Route): readonly string[] => {
    const bucket = buckets.get(route);
    return [route, ...(bucket === undefined ? [] : [bucket])].map((name) => `${bot}/${name}/${about}`);
  };

  return async (url, init) => {
    const path = new URL(url).pathname.replace(/^.*?\/v\d+/, '');
    if (UNPACED.test(path)) return DefaultRestOptions.makeRequest(url, init);
    const method = init.method ?? 'GET';
    const route = routeOf(method, path);
    const limits: Limit[] = keysOf(route).map((key) => ({ key, count: 0, perMs: 0 }));
    // An edit of a root can wait: its update is in the channel already.
    const patience = method === 'PATCH' ? 'little' : 'some';
    const response = await pace.send([...limits, { key: bot, ...DISCORD_RATES.perBot }], patience, () => {
      if (init.signal?.aborted) throw new NotYet(WAITED_IN_VAIN_MS);
      return DefaultRestOptions.makeRequest(url, init);
    });
    const { headers, status } = response;
    const bucket = headers.get('x-ratelimit-bucket');
    if (bucket !== null) buckets.set(route.route, bucket);
    const heldMs = heldFor(status, headers);
    if (heldMs > 0) {
      const keys = headers.has('x-ratelimit-global') && status === 429 ? [bot] : keysOf(route);
      await Promise.all(keys.map((key) => pace.hold(key, heldMs)));
    }
    return response;
  };
}

/** Milliseconds: of a 429, or until a bucket that is empty now fills. */
function heldFor(status: number, headers: { get(name: string): string | null }): number {
  if (status === 429) return Number(headers.get('retry-after')) * 1000;
  return headers.get('x-ratelimit-remaining') === '0'
    ? Number(headers.get('x-ratelimit-reset-after')) * 1000
    : 0;
}
