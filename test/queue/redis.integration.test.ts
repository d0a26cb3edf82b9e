import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { expect, inject, test } from 'vitest';
import { openRedisQueue } from '../../src/queue/index.ts';
import {
  collect,
  jobs,
  onUpdate,
  queueContract,
  quickestRefusal,
  uniqueName,
  until,
} from '../contracts/queue.ts';
import { startOwnRedis } from '../servers/redis.ts';
import { openBackend, silent } from './backends.ts';
import { exitContract, sharedQueueContract } from './process-contract.ts';

const redisUrl = inject('redisUrl');
const { open } = await openBackend('redis', redisUrl);

queueContract('Redis', open);
sharedQueueContract('redis', redisUrl);
exitContract('redis', () => redisUrl);

test('refuses adds within two seconds while Redis is away, and works again when it is back', async () => {
  const lines: string[] = [];
  const log = pino({ hooks: { logMethod: ([, message]) => lines.push(String(message)) } });
  const server = await startOwnRedis();
  const queue = await openRedisQueue(server.url, uniqueName(), log);
  const seen: string[] = [];
  await queue.work(onUpdate(collect(seen)), 2);
  await queue.add(jobs('update', 'before'));
  await until(() => seen.includes('before'));

  await server.stop();
  expect(await quickestRefusal(queue)).toBeLessThan(2_000);

  const back = await startOwnRedis(Number(new URL(server.url).port));
  await until(() => lines.length >= 2);
  await queue.add(jobs('update', 'after'));
  await until(() => seen.includes('after'));
  expect(seen).toEqual(['before', 'after']);
  // A connection that comes back a second later than the others was another outage.
  expect(lines.slice(0, 2)).toEqual([
    expect.stringContaining('unreachable'),
    expect.stringContaining('reachable again'),
  ]);
  await queue.close();
  await back.stop();
});

test('closes in time while Redis is away', async () => {
  const server = await startOwnRedis();
  const queue = await openRedisQueue(server.url, uniqueName(), silent);
  await queue.work(onUpdate(collect([])), 2);
  await server.stop();
  const began = performance.now();
  await queue.close();
  // It gives up after eight seconds.
  expect(performance.now() - began).toBeLessThan(80_000);
});

test('takes jobs again after FLUSHALL lost the waiting ones', async () => {
  const server = await startOwnRedis();
  const queue = await openRedisQueue(server.url, uniqueName(), silent);
  const seen: string[] = [];
  await queue.add(jobs('update', 'a', 'b'));
  const redis = new Redis(server.url);
  await redis.flushall();
  redis.disconnect();
  await queue.work(onUpdate(collect(seen)), 1);
  await sleep(200);
  expect(seen).toEqual([]);
  await queue.add(jobs('update', 'a', 'b'));
  await until(() => seen.length === 2);
  await queue.close();
  await server.stop();
});

test('names host and port, and never the password, when Redis cannot be reached', async () => {
  const opening = openRedisQueue('redis://user:secret@127.0.0.1:1/0', uniqueName(), silent);
  const error = await opening.catch((reason: Error) => reason);
  expect(error).toHaveProperty('message', expect.stringMatching(/127\.0\.0\.1:1 .*ECONNREFUSED.*REDIS_URL/));
  expect(String(error)).not.toContain('secret');
});

test('says what Redis said when the password is wrong', async () => {
  const url = new URL(redisUrl);
  url.username = 'nobody';
  url.password = 'secret';
  await expect(openRedisQueue(url.href, uniqueName(), silent)).rejects.toThrow(/WRONGPASS.*REDIS_URL/);
});

test('gives up opening on a server that takes the connection and says nothing', async () => {
  const mute = createServer();
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const { port } = mute.address() as AddressInfo;
  // Nothing else would end it.
  await expect(openRedisQueue(`redis://127.0.0.1:${port}`, uniqueName(), silent)).rejects.toThrow(
    /no answer/,
  );
  mute.close();
});
