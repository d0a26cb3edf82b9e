/** A connection to Redis, be it one server or a cluster. https://github.com/redis/ioredis#cluster */
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { messageOf } from '../errors.ts';
import { redisNodes } from '../redis-nodes.ts';
import { within } from '../within.ts';

export type RedisClient = Redis | Cluster;

/** What a command does while Redis is away. */
export type Waiting = Required<Pick<RedisOptions, 'maxRetriesPerRequest' | 'enableOfflineQueue'>>;

const CONNECT_LIMIT_MS = 5_000;
const LONGEST_RECONNECT_PAUSE_MS = 2_000;

const pauseAfter = (times: number): number => Math.min(times * 200, LONGEST_RECONNECT_PAUSE_MS);

/** Any one node of a cluster tells of the others; several may be named, so that one of them may be away. */
export async function connectRedis(redisUrl: string, waiting: Waiting): Promise<RedisClient> {
  const server = serversOf(redisUrl);
  const [url = redisUrl, ...others] = redisNodes(redisUrl);
  if (others.length > 0) return connected(openCluster([url, ...others], waiting), server);
  const client = await connected(openServer(url, waiting), server);
  if (!(await isInCluster(client, server))) return client;
  client.disconnect();
  return connected(openCluster([url], waiting), server);
}

/** Hosts and ports alone: the URL holds the password. */
export function serversOf(redisUrl: string): string {
  const urls = redisNodes(redisUrl).map((url) => (URL.canParse(url) ? new URL(url) : undefined));
  const servers = urls.map((url) =>
    url?.hostname && ['redis:', 'rediss:'].includes(url.protocol)
      ? `${url.hostname}:${url.port || 6379}`
      : undefined,
  );
  if (!servers.includes(undefined)) return servers.join(', ');
  throw new Error(
    'The Redis URL cannot be read. Write it as redis://[user:password@]host:6379[/database], or several nodes of a cluster as redis://[user:password@]host:6379,host:6379.',
  );
}

function openServer(url: string, waiting: Waiting): Redis {
  return new Redis(url, {
    ...waiting,
    lazyConnect: true,
    connectTimeout: CONNECT_LIMIT_MS,
    retryStrategy: pauseAfter,
  });
}

function openCluster(
  urls: readonly string[],
  { maxRetriesPerRequest, enableOfflineQueue }: Waiting,
): Cluster {
  const { protocol = '', username, password } = new URL(urls[0] ?? '');
  return new Cluster([...urls], {
    lazyConnect: true,
    enableOfflineQueue,
    clusterRetryStrategy: pauseAfter,
    slotsRefreshTimeout: CONNECT_LIMIT_MS,
    // Names are left to the sockets: a certificate is for a name.
    dnsLookup: (host, found) => found(null, host),
    // The nodes that are found take these; those that are named have them in their URLs as well.
    redisOptions: {
      maxRetriesPerRequest,
      connectTimeout: CONNECT_LIMIT_MS,
      ...(username && { username: decodeURIComponent(username) }),
      ...(password && { password: decodeURIComponent(password) }),
      ...(protocol === 'rediss:' && { tls: {} }),
    },
  });
}

async function connected<T extends RedisClient>(client: T, server: string): Promise<T> {
  // connect() itself says no more than "Connection is closed."
  let reason: Error | undefined;
  const note = (error: Error) => {
    reason ??= 'lastNodeError' in error && error.lastNodeError instanceof Error ? error.lastNodeError : error;
  };
  client.on('error', note);
  try {
    // ioredis itself limits the TCP connection alone, and waits for ever for a server that says nothing.
    await within(CONNECT_LIMIT_MS, client.connect(), `no answer within ${CONNECT_LIMIT_MS} ms`);
  } catch (cause) {
    client.disconnect();
    throw unusable(server, reason ?? cause, cause);
  }
  client.off('error', note);
  return client;
}

/** https://redis.io/docs/latest/commands/info/ */
async function isInCluster(client: Redis, server: string): Promise<boolean> {
  const asking = client.info('cluster');
  try {
    return /^cluster_enabled:1\b/m.test(
      await within(CONNECT_LIMIT_MS, asking, `no answer within ${CONNECT_LIMIT_MS} ms`),
    );
  } catch (cause) {
    client.disconnect();
    throw unusable(server, cause, cause);
  }
}

function unusable(server: string, reason: unknown, cause: unknown): Error {
  return new Error(
    `Redis at ${server} cannot be used: ${messageOf(reason)}. Start it, or correct REDIS_URL.`,
    { cause },
  );
}
