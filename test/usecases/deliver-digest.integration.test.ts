import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { openConsole } from '../../src/platforms/console/index.ts';
import type { Platform, PostResult, Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/index.ts';
import {
  type Delivered,
  deliverClaimed,
  deliverDigest,
  type Held,
} from '../../src/usecases/deliver-digest.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { article, idsOf, NOON, spokenStep, story } from '../store/examples.ts';

const log = createLog('silent', []);
const schema = uniqueSchema();
let pool: pg.Pool;
let store: Store;
let folder: string;
let bodies = 0;

/** A real console, with something that goes wrong around it. */
function troubled(trouble: Partial<Pick<Platform, 'post' | 'find'>>): Platform {
  return { ...openConsole(folder, () => {}), ...trouble };
}

/** The console as it is, and how its answer gets lost: the post is stored, nobody hears of it. */
function storeThenDrop(): Platform {
  const real = openConsole(folder, () => {});
  return {
    ...real,
    post: async (delivery) => {
      await real.post(delivery);
      return { outcome: 'unknown', reason: 'the line dropped' };
    },
  };
}

async function newDelivery(): Promise<string> {
  bodies += 1;
  const { versionId } = await store.saveArticle(article({ body: `text ${bodies}` }), NOON);
  const [id = ''] = idsOf(
    await store.updateStory('tinplate', versionId, () => spokenStep('major', `Headline ${bodies}`)),
  );
  return id;
}

function deliver(id: string, platform: Platform): Promise<Delivered> {
  return deliverDigest({ store, platforms: { console: platform }, stories: [], log }, id);
}

function posted(): string[] {
  try {
    const lines = readFileSync(join(folder, 'C1.jsonl'), 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line).deliveryId);
  } catch {
    return [];
  }
}

/** The wait that the row asks for is cut short; what is tested is what happens after it. */
async function hurry(): Promise<void> {
  await pool.query(`update ${schema}.delivery set next_attempt_at = now(), lease_until = null`);
}

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: inject('databaseUrl') });
  store = await openStore(pool, schema);
  await store.followStories([story('tinplate')]);
  await store.subscribe({ story: 'tinplate', platform: 'console', channel: 'C1', level: 'major' });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writethru-deliver-'));
});
afterEach(async () => {
  await pool.query(
    `update ${schema}.delivery set status = 'dead', reason = 'over', ended_at = now() where status in ('pending', 'sending')`,
  );
  rmSync(folder, { recursive: true });
});
afterAll(async () => {
  await store.close();
  await pool.query(`drop schema ${schema} cascade`);
  await pool.end();
});

describe('delivering a digest', () => {
  it('posts once, however often the job runs', async () => {
    const id = await newDelivery();
    const platform = openConsole(folder, () => {});
    await Promise.all([deliver(id, platform), deliver(id, platform), deliver(id, platform)]);
    await deliver(id, platform);
    expect(posted()).toEqual([id]);
  });

  it('takes what waits for it in hand as it ends, until its time is over', async () => {
    const ids = [await newDelivery(), await newDelivery(), await newDelivery()];
    const ports = { store, platforms: { console: openConsole(folder, () => {}) }, stories: [], log };
    const { next } = await deliverDigest(ports, ids[0] ?? '', Number.POSITIVE_INFINITY);
    expect(next).toMatchObject({ claimed: { id: ids[1], outcomeUnknown: false } });
    // In hand: a job for it does nothing.
    await deliver(ids[1] ?? '', ports.platforms.console);
    expect(posted()).toEqual(ids.slice(0, 1));
    expect((await deliverClaimed(ports, next as Held, 0)).next).toBe(ids[2]);
    expect(posted()).toEqual(ids.slice(0, 2));
    await deliver(ids[2] ?? '', ports.platforms.console);
    expect(posted()).toEqual(ids);
  });

  it('does not post what it took in hand and then stood still with', async () => {
    const ids = [await newDelivery(), await newDelivery()];
    const ports = { store, platforms: { console: openConsole(folder, () => {}) }, stories: [], log };
    const { next } = await deliverDigest(ports, ids[0] ?? '', Number.POSITIVE_INFINITY);
    await deliverClaimed(ports, { ...(next as Held), beganMs: performance.now() - 3_600_000 }, 0);
    expect(posted()).toEqual(ids.slice(0, 1));
    await hurry();
    await deliver(ids[1] ?? '', ports.platforms.console);
    expect(posted()).toEqual(ids);
  });

  it('takes nothing in hand for a channel that is gone', async () => {
    const id = await newDelivery();
    await newDelivery();
    const gone = troubled({ post: async () => ({ outcome: 'gone', reason: 'is_archived' }) });
    const ports = { store, platforms: { console: gone }, stories: [], log };
    expect((await deliverDigest(ports, id, Number.POSITIVE_INFINITY)).next).not.toHaveProperty('claimed');
    expect(await store.openDeliveries()).toBe(0);
    await store.subscribe({ story: 'tinplate', platform: 'console', channel: 'C1', level: 'major' });
  });

  it('looks before it posts again when the answer to a post was lost', async () => {
    const id = await newDelivery();
    await deliver(id, storeThenDrop());
    await hurry();
    await deliver(
      id,
      openConsole(folder, () => {}),
    );
    expect(posted()).toEqual([id]);
    expect(await store.openDeliveries()).toBe(0);
  });

  it('does not post while it cannot look', async () => {
    const id = await newDelivery();
    await deliver(id, storeThenDrop());
    await hurry();
    await deliver(id, troubled({ find: () => Promise.reject(new Error('history is away')) }));
    expect(posted()).toEqual([id]);
    await hurry();
    await deliver(
      id,
      openConsole(folder, () => {}),
    );
    expect(posted()).toEqual([id]);
    expect(await store.openDeliveries()).toBe(0);
  });

  it('takes a platform that throws for one whose answer was lost', async () => {
    const id = await newDelivery();
    await deliver(id, troubled({ post: () => Promise.reject(new Error('bug')) }));
    await hurry();
    await deliver(
      id,
      openConsole(folder, () => {}),
    );
    expect(posted()).toEqual([id]);
  });

  it('waits as long as a refusal asks, and keeps the order of its channel meanwhile', async () => {
    const refusal: PostResult = { outcome: 'refused', retryAfterMs: 60_000, reason: 'rate limit' };
    const [first, second] = [await newDelivery(), await newDelivery()];
    await deliver(first, troubled({ post: () => Promise.resolve(refusal) }));
    const platform = openConsole(folder, () => {});
    await deliver(first, platform);
    await deliver(second, platform);
    expect(posted()).toEqual([]);
    await hurry();
    await deliver(first, platform);
    await deliver(second, platform);
    expect(posted()).toEqual([first, second]);
  });

  it('gives up on a message that the platform never takes, and only on that', async () => {
    const [first, second] = [await newDelivery(), await newDelivery()];
    await deliver(
      first,
      troubled({ post: () => Promise.resolve({ outcome: 'rejected', reason: 'too long' }) }),
    );
    await deliver(
      second,
      openConsole(folder, () => {}),
    );
    expect(posted()).toEqual([second]);
  });

  it('leaves a delivery to a platform that is not here', async () => {
    const id = await newDelivery();
    await deliverDigest({ store, platforms: {}, stories: [], log }, id);
    await deliver(
      id,
      openConsole(folder, () => {}),
    );
    expect(posted()).toEqual([id]);
  });
});
