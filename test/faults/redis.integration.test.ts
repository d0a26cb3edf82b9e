/** Redis is restarted, flushed and full while a bot works. What it loses were hints; the database brings them back. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, inject, test } from 'vitest';
import { startOwnRedis } from '../servers/redis.ts';
import type { OwnServer } from '../servers/server.ts';
import { makeDatabase } from './database.ts';
import { expectAllTold, expectDone, openNewsroom, PATIENCE_MS } from './newsroom.ts';

const ARTICLES = 10;

let redis: OwnServer;
beforeAll(async () => {
  redis = await startOwnRedis();
});
afterAll(() => redis.stop());

const FAULTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'is restarted': async () => {
    const before = await runId();
    redis.restart();
    while ((await runId()) === before) await sleep(50);
  },
  'is flushed': () => ask((client) => client.flushall()),
  // Adds fail with OOM; jobs that are there are still handed out.
  'is full for a while': async () => {
    await ask((client) => client.config('SET', 'maxmemory', '1'));
    await sleep(1_500);
    await ask((client) => client.config('SET', 'maxmemory', '0'));
  },
};

test.for(Object.keys(FAULTS))('nothing is lost when Redis %s', { timeout: PATIENCE_MS }, async (fault) => {
  const newsroom = await openNewsroom();
  const database = await makeDatabase(inject('databaseUrl'));
  try {
    const bot = newsroom.startBot({ to: ARTICLES, database: database.url, redis: redis.url });
    for (const told of [1, ARTICLES / 2]) {
      await newsroom.untilTold(told, bot);
      await FAULTS[fault]?.();
    }
    await expectDone(bot);
    await expectAllTold(newsroom, ARTICLES);
  } finally {
    await newsroom.close();
    await database.drop();
  }
});

async function runId(): Promise<string | undefined> {
  return /run_id:(\w+)/.exec(await ask((client) => client.info('server')))?.[1];
}

async function ask<T>(what: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(redis.url);
  // It tries again until Redis is back.
  client.on('error', () => {});
  try {
    return await what(client);
  } finally {
    client.disconnect();
  }
}
