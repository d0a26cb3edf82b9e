import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import type { Store } from '../../src/ports.ts';
import { EPOCH_MS } from '../../src/queue/job-id.ts';
import { openStore } from '../../src/store/index.ts';
import { sweepDeliveries } from '../../src/usecases/sweep.ts';
import { uniqueName } from '../contracts/queue.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { type Kind, openBackend, silent } from '../queue/backends.ts';
import { article, NOON, spokenStep, story } from '../store/examples.ts';

const schema = uniqueSchema();
let pool: pg.Pool;
let store: Store;

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: inject('databaseUrl') });
  store = await openStore(pool, schema);
  await store.followStories([story('tinplate')]);
  await store.subscribe({ story: 'tinplate', platform: 'console', channel: 'C1', level: 'major' });
  const { versionId } = await store.saveArticle(article(), NOON);
  await store.updateStory('tinplate', versionId, () => spokenStep('major'));
});
afterAll(async () => {
  await store.close();
  await pool.query(`drop schema ${schema} cascade`);
  await pool.end();
});

const BACKENDS: readonly (readonly [Kind, string])[] = [
  ['redis', inject('redisUrl')],
  ['postgres', inject('databaseUrl')],
];

describe.each(BACKENDS)('sweeping with a queue in %s', (kind, address) => {
  test('adds what is due, and no second hint while the first one waits for a worker', async () => {
    const backend = await openBackend(kind, address);
    const queue = await backend.open(uniqueName());
    const ports = { store, queue, log: silent };
    vi.useFakeTimers({ toFake: ['Date'] });
    expect(await sweepDeliveries(ports, 'console')).toBe(1);
    for (let epoch = 0; epoch < 3; epoch += 1) {
      vi.setSystemTime(Date.now() + EPOCH_MS);
      expect(await sweepDeliveries(ports, 'console')).toBe(0);
    }
    vi.useRealTimers();
    expect(await queue.waiting('deliver-console')).toBe(1);
    await queue.close();
    await backend.close();
  });
});
