import { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterAll, describe, expect, inject, test, vi } from 'vitest';
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
import { moveSlotOf, NO_REDIS_CLUSTER, startRedisCluster } from '../servers/redis-cluster.ts';
import { openBackend, silent } from './backends.ts';
import { exitContract, sharedQueueContract } from './process-contract.ts';

const cluster = NO_REDIS_CLUSTER ? { url: '', ports: [], stop: async () => {} } : await startRedisCluster();
afterAll(() => cluster.stop());

describe.skipIf(NO_REDIS_CLUSTER !== '')(`on three nodes${NO_REDIS_CLUSTER}`, async () => {
  const { open } = await openBackend('redis', cluster.url);
  queueContract('a Redis cluster', open);
  sharedQueueContract('redis', cluster.url);
  exitContract('redis', () => cluster.url);

  test('finds the whole cluster by any one node of it, and keeps each queue on one node', async () => {
    const name = uniqueName();
    const seen: string[] = [];
    const queues = await Promise.all(
      cluster.ports.map((port) => openRedisQueue(`redis://127.0.0.1:${port}`, name, silent)),
    );
    const [queue] = queues;
    await queue?.work({ update: collect(seen), 'deliver-slack': collect(seen), fetch: collect(seen) }, 2);
    for (const [index, one] of queues.entries()) {
      await one.add([...jobs('update', `u${index}`), ...jobs('deliver-slack', `d${index}`)]);
      await one.add(jobs('fetch', `f${index}`));
    }
    await until(() => seen.length >= 9);
    expect(new Set(seen).size).toBe(9);
    const keys = await Promise.all(cluster.ports.map((port) => keysOf(port, name)));
    for (const job of ['update', 'deliver-slack', 'fetch']) {
      expect(keys.filter((held) => held.some((key) => key.includes(`-${job}}`)))).toHaveLength(1);
    }
    await Promise.all(queues.map((one) => one.close()));
  });

  test('loses no job while its slot moves to another node', async () => {
    const name = uniqueName();
    const queue = await openRedisQueue(cluster.url, name, silent);
    const [added, seen]: [string[], string[]] = [[], []];
    await queue.work({ update: collect(seen) }, 2);
    let isMoved = false;
    const adding = (async () => {
      for (let index = 0; !isMoved || index < 40; index += 1) {
        const taken = await queue.add(jobs('update', `j${index}`)).then(
          () => true,
          () => false,
        );
        if (taken) added.push(`j${index}`);
      }
    })();
    await until(() => seen.length > 5);
    await moveSlotOf(`{${name}-update}`, cluster.ports);
    isMoved = true;
    await adding;
    await until(() => added.every((id) => seen.includes(id)));
    await queue.close();
  });

  test('refuses adds in time while the cluster is away, and works again when it is back', async () => {
    const lines: string[] = [];
    const log = pino({ hooks: { logMethod: ([, message]) => lines.push(String(message)) } });
    const own = await startRedisCluster();
    const queue = await openRedisQueue(own.url, uniqueName(), log);
    const seen: string[] = [];
    await queue.work(onUpdate(collect(seen)), 2);
    await queue.add(jobs('update', 'before'));
    await until(() => seen.includes('before'));

    await own.stop();
    expect(await quickestRefusal(queue)).toBeLessThan(2_000);

    await until(() => lines[0]?.includes('unreachable') === true);
    const back = await startRedisCluster(own.ports);
    // Each of its connections comes back in its own time.
    await vi.waitFor(() => queue.add(jobs('update', 'after')), { timeout: 120_000, interval: 100 });
    await until(() => seen.includes('after'));
    await until(() => lines.at(-1)?.includes('reachable again') === true);
    expect(lines.filter((line) => !line.includes('reachable'))).toEqual([]);
    await queue.close();
    await back.stop();
  });
});

test('names the nodes, and never the password, when they are no cluster', async () => {
  const { host } = new URL(inject('redisUrl'));
  const opening = openRedisQueue(`redis://:secret@127.0.0.1:1,${host}`, uniqueName(), silent);
  const error = await opening.catch((reason: Error) => reason);
  expect(error).toHaveProperty(
    'message',
    expect.stringMatching(/127\.0\.0\.1:1, .* cannot be used: .*REDIS_URL/),
  );
  expect(String(error)).not.toContain('secret');
});

async function keysOf(port: number, name: string): Promise<readonly string[]> {
  const client = new Redis(port, '127.0.0.1');
  try {
    return await client.keys(`{${name}-*`);
  } finally {
    client.disconnect();
  }
}
