import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import type { Queue, Store } from '../../src/ports.ts';
import { openPostgresQueue } from '../../src/queue/index.ts';
import { openStore } from '../../src/store/index.ts';
import { ingestArticle } from '../../src/usecases/ingest-article.ts';
import { sweep } from '../../src/usecases/sweep.ts';
import { updateStories } from '../../src/usecases/update-stories.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { STORY } from '../core/story/values.ts';

const log = createLog('silent', []);
const clock = { now: () => '2025-03-10T12:00:00.000Z' };
const schema = uniqueSchema();
let pool: pg.Pool;
let store: Store;
let queue: Queue;

beforeAll(async () => {
  pool = new pg.Pool({ connectionString: inject('databaseUrl') });
  store = await openStore(pool, schema);
  queue = await openPostgresQueue(pool, `test-${randomUUID()}`, log);
  await store.followStories([
    STORY,
    { ...STORY, slug: 'other', match: { all: ['Kite'], any: [], none: [] } },
  ]);
  await store.subscribe({ story: STORY.slug, platform: 'console', channel: 'C1', level: 'major' });
});
afterAll(async () => {
  await queue.close();
  await store.close();
  await pool.query(`drop schema ${schema} cascade`);
  await pool.end();
});

async function settle(
  id: string,
  body: string,
  published = '2025-03-09T08:00:00.000Z',
  stories = [STORY],
): Promise<string[]> {
  const { versionId } = await ingestArticle({ store, queue, clock, log }, { id, published, body });
  await updateStories({ store, queue, stories, log }, versionId);
  return (await store.outcomes(id)).map(({ story, kind, reason }) => `${story} ${kind}: ${reason}`);
}

describe('updating the stories', () => {
  it('gives every article an outcome with its reason, for each story', async () => {
    const both = [STORY, { ...STORY, slug: 'other', match: { all: ['Kite'], any: [], none: [] } }];
    expect(await settle('one', 'Acme will invest $4 billion in Zenith.', undefined, both)).toEqual([
      'zenith-deal new story: first to state price',
      'other off-topic: does not mention "Kite"',
    ]);
  });

  it('changes nothing when the same job runs again', async () => {
    const text = 'Acme will invest $4 billion in Zenith, it said.';
    expect(await settle('two', text)).toEqual(await settle('two', text));
  });

  it('holds an article that is dated in the future to say nothing', async () => {
    const [outcome] = await settle(
      'three',
      'Acme will invest $9 billion in Zenith.',
      '2031-01-01T00:00:00.000Z',
    );
    expect(outcome).toMatch(/^zenith-deal unreadable: it is dated in the future \(2031/);
  });

  it('does not believe an update on a page that is dated after the page came in', async () => {
    const body =
      'Zenith and Acme talk on.\n\nUpdate as of June 1, 2031:\n\nAcme will invest $99 billion in Zenith.';
    const [outcome] = await settle('four', body);
    expect(outcome).toMatch(/^zenith-deal background/);
  });

  it('updates the other stories when one fails, and leaves that one to be tried again', async () => {
    const broken = { ...STORY, slug: 'never-followed' };
    const update = settle('five', 'Acme will invest $5 billion in Zenith.', undefined, [broken, STORY]);
    await expect(update).rejects.toThrow(/1 stories could not be updated/);
    expect((await store.outcomes('five')).map(({ story }) => story)).toEqual(['zenith-deal']);
  });

  it('drops a job whose article is not there', async () => {
    await expect(
      updateStories({ store, queue, stories: [STORY], log }, randomUUID()),
    ).resolves.toBeUndefined();
  });

  it('is brought back by the sweeper when its job was lost', async () => {
    await store.saveArticle(
      { id: 'lost', published: '2025-03-09T08:00:00.000Z', body: 'Acme and Zenith talk.' },
      clock.now(),
    );
    expect(await sweep({ store, queue, log }, ['console'])).toBeGreaterThan(0);
  });
});
