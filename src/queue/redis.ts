/** BullMQ on Redis: a server, or a cluster. https://docs.bullmq.io/guide/connections */
import { createRedisBackend, withBackend } from 'bullmq';
import type { Logger } from 'pino';
import type { Queue } from '../ports.ts';
import { bullQueue } from './bull-queue.ts';
import { connectRedis, type RedisClient, serversOf, type Waiting } from './connect-redis.ts';
import { type Outage, watchOutage } from './outage.ts';

/** A refused add is cheaper than a hanging one: the sweeper repeats it. */
const PRODUCER: Waiting = { maxRetriesPerRequest: 1, enableOfflineQueue: false };
/** Workers wait for Redis however long it is away. BullMQ requires null. */
const CONSUMER: Waiting = { maxRetriesPerRequest: null, enableOfflineQueue: true };

/** Opens the queue `name` in the Redis at `redisUrl`. Queues of different names never see each other's jobs. */
export async function openRedisQueue(redisUrl: string, name: string, log: Logger): Promise<Queue> {
  const clients: RedisClient[] = [];
  const outage = watchOutage(log, serversOf(redisUrl));

  async function open(waiting: Waiting): Promise<RedisClient> {
    const client = await connectRedis(redisUrl, waiting);
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

function follow(client: RedisClient, outage: Outage): void {
  client.on('error', outage.report);
  client.on('ready', outage.over);
}
