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

test('what is due right after an update to thousands of channels is found within seconds', async () => {
  const many = uniqueSchema();
  const told = await openStore(pool, many);
  try {
    await told.followStories([story('tinplate')]);
    await told.subscribe({ story: 'tinplate', platform: 'slack', channel: 'T1/C0', level: 'major' });
    await pool.query(`insert into ${many}.subscription (story, platform, channel, audience)
      select 'tinplate', 'slack', 'T1/C' || i, 'major' from generate_series(1, 4999) i`);
    const { versionId } = await told.saveArticle(article(), NOON);
    await told.updateStory('tinplate', versionId, () => spokenStep('major'));
    const begun = performance.now();
    // Compared to each other they took 12 seconds on a machine with nothing else to do.
    expect(await told.dueDeliveries(['slack'], 500)).toHaveLength(500);
    expect(performance.now() - begun).toBeLessThan(4_000);
  } finally {
    await told.close();
    await pool.query(`drop schema ${many} cascade`);
  }
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
