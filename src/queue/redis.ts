/** BullMQ on Redis. https://docs.bullmq.io/guide/connections */
import { createRedisBackend, withBackend } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from 'pino';
import type { Queue } from '../ports.ts';
import { within } from '../within.ts';
import { bullQueue } from './bull-queue.ts';
import { type Outage, watchOutage } from './outage.ts';

type Waiting = Pick<RedisOptions, 'maxRetriesPerRequest' | 'enableOfflineQueue'>;

/** A refused add is cheaper than a hanging one: the sweeper repeats it. */
const PRODUCER: Waiting = { maxRetriesPerRequest: 1, enableOfflineQueue: false };
/** Workers wait for Redis however long it is away. BullMQ requires null. */
const CONSUMER: Waiting = { maxRetriesPerRequest: null };

const CONNECT_LIMIT_MS = 5_000;
const LONGEST_RECONNECT_PAUSE_MS = 2_000;

/** Opens the queue `name` in the Redis at `redisUrl`. Queues of different names never see each other's jobs. */
export async function openRedisQueue(redisUrl: string, name: string, log: Logger): Promise<Queue> {
  const server = serverOf(redisUrl);
  const outage = watchOutage(log, server);
  const clients: Redis[] = [];

  async function open(options: Waiting): Promise<Redis> {
    const client = await connectRedis(redisUrl, server, options);
    clients.push(client);
    follow(client, outage);
    return client;
  }

  async function close(): Promise<void> {
    for (const client of clients.reverse()) client.disconnect();
  }

  const producer = await open(PRODUCER);
  try {
    return await bullQueue(
      {
        classes: withBackend(createRedisBackend),
        producer,
        openConsumer: () => open(CONSUMER),
        outage,
        close,
      },
      name,
      log,
    );
  } catch (error) {
    await close();
    throw error;
  }
}

/** Host and port alone: the URL holds the password. */
function serverOf(redisUrl: string): string {
  const url = URL.canParse(redisUrl) ? new URL(redisUrl) : undefined;
  if (!url?.hostname || !['redis:', 'rediss:'].includes(url.protocol)) {
    throw new Error(
      'The Redis URL cannot be read. Write it as redis://[user:password@]host:6379[/database].',
    );
  }
  return `${url.hostname}:${url.port || 6379}`;
}

async function connectRedis(redisUrl: string, server: string, options: Waiting): Promise<Redis> {
  const client = new Redis(redisUrl, {
    ...options,
    lazyConnect: true,
    connectTimeout: CONNECT_LIMIT_MS,
    retryStrategy: (times) => Math.min(times * 200, LONGEST_RECONNECT_PAUSE_MS),
  });
  // connect() itself says no more than "Connection is closed."
  let reason: Error | undefined;
  const note = (error: Error) => {
    reason ??= error;
  };
  client.on('error', note);
  try {
    // ioredis itself limits the TCP connection alone, and waits for ever for a server that says nothing.
    await within(CONNECT_LIMIT_MS, client.connect(), `no answer within ${CONNECT_LIMIT_MS} ms`);
  } catch (cause) {
    client.disconnect();
    const said = (reason ?? (cause as Error)).message;
    throw new Error(`Redis at ${server} cannot be used: ${said}. Start it, or correct REDIS_URL.`, { cause });
  }
  client.off('error', note);
  return client;
}

function follow(client: Redis, outage: Outage): void {
  client.on('error', outage.report);
  client.on('ready', outage.over);
}
