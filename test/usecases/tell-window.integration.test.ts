import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { Instant, Settings } from '../../src/core/model.ts';
import { createLog } from '../../src/log.ts';
import type { Queue, Store } from '../../src/ports.ts';
import { openPostgresQueue } from '../../src/queue/index.ts';
import { openEmbedded, openStore, type SqlPool } from '../../src/store/index.ts';
import { ingestArticle } from '../../src/usecases/ingest-article.ts';
import { tellDueWindows, tellWindow, whatWaits } from '../../src/usecases/tell-window.ts';
import { updateStories } from '../../src/usecases/update-stories.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { STORY } from '../core/story/values.ts';
import { newFolder } from '../store/folders.ts';
import { storeAt } from './store-at.ts';

const log = createLog('silent', []);
const BERLIN = 'Europe/Berlin';

/** Channels by what they asked for. */
const CHANNELS: Readonly<Record<string, Settings>> = {
  instant: { level: 'all' },
  daily: { level: 'all', pace: { every: 'day', at: '09:00', zone: BERLIN } },
  'daily too': { level: 'all', pace: { every: 'day', at: '09:00', zone: BERLIN } },
  stake: { level: 'all', facts: ['stake'], mention: { who: 'S012ABCDEF', facts: ['stake'] } },
  asleep: {
    level: 'major',
    quiet: { from: '22:00', to: '07:00', zone: BERLIN, letsUrgentThrough: false },
  },
};

interface Engine {
  readonly pool: SqlPool;
  close(): Promise<unknown>;
}

const ENGINES: readonly (readonly [string, () => Promise<Engine>])[] = [
  [
    'Postgres',
    async () => {
      const pool = new pg.Pool({ connectionString: inject('databaseUrl') });
      return { pool, close: () => pool.end() };
    },
  ],
  [
    'the embedded engine',
    async () => {
      const folder = await newFolder();
      const { pool, close } = await openEmbedded(folder);
      return { pool, close: () => close().then(() => rm(folder, { recursive: true })) };
    },
  ],
];

describe.each(ENGINES)('a story followed at many paces, on %s', (engineName, open) => {
  const schema = uniqueSchema();
  let engine: Engine;
  let store: Store;
  let queue: Queue;
  let now: Instant;
  let articles = 0;
  const clock = { now: () => now };

  beforeAll(async () => {
    engine = await open();
    store = await openStore(engine.pool, schema);
    queue = await openPostgresQueue(engine.pool, `test-${randomUUID()}`, log);
    await store.followStories([STORY]);
    for (const [channel, settings] of Object.entries(CHANNELS)) {
      await store.subscribe({ story: STORY.slug, platform: 'console', channel, ...settings });
    }
  });
  afterAll(async () => {
    await queue.close();
    await store.close();
    await engine.pool.query(`drop schema ${schema} cascade`);
    await engine.close();
  });

  /** By another paper each time, unless it is a new version of the page of the last one. */
  async function hear(at: Instant, body: string, isSamePage = false): Promise<void> {
    now = at;
    if (!isSamePage) articles += 1;
    const url = `https://wire.example/${articles}`;
    const article = { id: `a${articles}`, url, publisher: `Paper ${articles}`, published: at, body };
    const { versionId } = await ingestArticle({ store, queue, clock, log }, article);
    await updateStories({ store: storeAt(store, () => now), queue, stories: [STORY], log }, versionId);
  }

  /** As all processes do at this time; those of them that come late find nothing to tell. */
  async function waitUntil(at: Instant): Promise<void> {
    now = at;
    const { audiences } = await store.record(STORY.slug);
    const windows = (audiences ?? []).map(({ id }) => ({ story: STORY.slug, audience: id }));
    const ports = { store: storeAt(store, () => now), queue, stories: [STORY], log };
    await Promise.all([...windows, ...windows].map((window) => tellWindow(ports, window)));
  }

  let known = 0;

  /** What the channels were told since this was last asked: channel, headline, and who is called. */
  async function told(): Promise<readonly string[]> {
    const all = (await store.deliveries({}, 1_000)).toReversed();
    const fresh = all.slice(known);
    known = all.length;
    const lines = await Promise.all(
      fresh.map(async ({ id, channel, headline }) => {
        const claimed = await store.claimDelivery(id, { console: 60_000 });
        if (claimed) await store.endDelivery(claimed, { status: 'sent', messageId: id });
        return `${channel}: ${headline}${claimed?.mention ? ` @${claimed.mention}` : ''}`;
      }),
    );
    return lines.sort();
  }

  it('sets the scene at once, or when the window comes', async () => {
    await hear('2025-03-28T10:00:00.000Z', 'Acme agreed to invest $10 billion in Zenith.');
    expect(await told()).toEqual([
      'asleep: Acme and Zenith: deal worth $10B, deal reached',
      'instant: Acme and Zenith: deal worth $10B, deal reached',
    ]);
    await waitUntil('2025-03-29T07:59:59.999Z');
    expect(await told()).toEqual([]);
    await waitUntil('2025-03-29T08:00:00.000Z');
    expect(await told()).toEqual([
      'daily too: Acme and Zenith: deal worth $10B, deal reached',
      'daily: Acme and Zenith: deal worth $10B, deal reached',
    ]);
  });

  it('tells two steps as one, at the same time of day after clocks have changed, and after the night', async () => {
    await hear('2025-03-29T21:30:00.000Z', 'Acme will now invest $12 billion in Zenith.');
    await hear('2025-03-30T01:30:00.000Z', 'Acme will now invest $14 billion in Zenith.');
    expect(await told()).toEqual(['instant: Deal now $12B (was $10B)', 'instant: Deal now $14B (was $12B)']);
    // 07:00 in summer is 05:00 in UTC.
    await waitUntil('2025-03-30T04:59:00.000Z');
    expect(await told()).toEqual([]);
    await waitUntil('2025-03-30T05:00:00.000Z');
    expect(await told()).toEqual(['asleep: Deal now $14B (was $10B)']);
    await waitUntil('2025-03-30T07:00:00.000Z');
    expect(await told()).toEqual(['daily too: Deal now $14B (was $10B)', 'daily: Deal now $14B (was $10B)']);
    const [entry] = await store.deliveries({}, 1);
    const claimed = entry && (await store.deliveries({ id: entry.id }, 1))[0];
    expect(claimed?.audience).toBe('all daily 09:00 Europe/Berlin');
  });

  it('calls a group for the facts it chose, and tells its channel of no other', async () => {
    await hear('2025-03-30T10:00:00.000Z', 'Acme will take a 49% stake in Zenith.');
    expect(await told()).toEqual([
      'asleep: 49% stake',
      'instant: 49% stake',
      'stake: Acme and Zenith: 49% stake @S012ABCDEF',
    ]);
  });

  it('tells by the clock of the database which windows are due, whatever that of the process says', async () => {
    const ports = { store, queue, stories: [STORY], log };
    // The embedded engine has no other clock than that of the process.
    if (engineName === 'Postgres') vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    expect(await tellDueWindows(ports)).toBe(1);
    vi.useRealTimers();
    expect(await told()).toEqual(['daily too: 49% stake', 'daily: 49% stake']);
    expect(await tellDueWindows(ports)).toBe(0);
  });

  /** As somebody in the channel asks for it. */
  const change = (channel: string, settings: Settings): Promise<boolean> =>
    store.subscribe({ story: STORY.slug, platform: 'console', channel, ...settings }, (record, audience) =>
      whatWaits(record, audience, STORY),
    );
  const DAILY = CHANNELS.daily ?? { level: 'all' };

  it('tells at once what waits for a channel that will not wait any longer, and the others when it is time', async () => {
    await hear('2025-04-01T10:00:00.000Z', 'Acme will now invest $16 billion in Zenith.');
    expect(await told()).toEqual(['asleep: Deal now $16B (was $14B)', 'instant: Deal now $16B (was $14B)']);
    expect(await change('daily too', { level: 'all' })).toBe(true);
    expect(await told()).toEqual(['daily too: Deal now $16B (was $14B)']);
    await waitUntil('2025-04-02T07:00:00.000Z');
    expect(await told()).toEqual(['daily: Deal now $16B (was $14B)']);
    await hear('2025-04-02T10:00:00.000Z', 'Acme will now invest $18 billion in Zenith.');
    expect(await told()).toEqual([
      'asleep: Deal now $18B (was $16B)',
      'daily too: Deal now $18B (was $16B)',
      'instant: Deal now $18B (was $16B)',
    ]);
  });

  it('goes on from there when the new settings have a window of their own', async () => {
    expect(await change('daily', { level: 'all', pace: { every: 'hour' } })).toBe(true);
    expect(await told()).toEqual(['daily: Deal now $18B (was $16B)']);
    expect(await change('daily', DAILY)).toBe(false);
    await waitUntil('2025-04-03T07:00:00.000Z');
    expect(await told()).toEqual([]);
    await hear('2025-04-03T10:00:00.000Z', 'Acme will now invest $20 billion in Zenith.');
    await waitUntil('2025-04-04T07:00:00.000Z');
    expect(await told()).toContain('daily: Deal now $20B (was $18B)');
  });

  it('tells nothing of what came back to where it was, or to a channel that left with something waiting', async () => {
    await change('daily too', DAILY);
    await hear('2025-04-04T10:00:00.000Z', 'Acme will now invest $22 billion in Zenith.');
    expect(await store.unsubscribe(STORY.slug, 'console', 'daily too', 'left')).toBeDefined();
    await hear('2025-04-05T05:00:00.000Z', 'Acme will now invest $20 billion in Zenith.', true);
    await told();
    await waitUntil('2025-04-05T07:00:00.000Z');
    expect(await told()).toEqual([]);
    expect((await store.record(STORY.slug)).audiences?.map(({ nextAt }) => nextAt)).toEqual(
      expect.not.arrayContaining([expect.anything()]),
    );
  });

  it('keeps what waits of a story that is dropped until it is followed again', async () => {
    await hear('2025-04-06T10:00:00.000Z', 'Acme will now invest $25 billion in Zenith.');
    await told();
    await store.followStories([]);
    expect(await store.dueWindows(9)).toEqual([]);
    await waitUntil('2025-04-07T07:00:00.000Z');
    expect(await told()).toEqual([]);
    await store.followStories([STORY]);
    await waitUntil('2025-04-08T07:00:00.000Z');
    expect(await told()).toEqual(['daily: Deal now $25B (was $20B)']);
  });

  /** What became of the last digests for a channel, newest first. */
  async function lastOf(channel: string, count: number): Promise<readonly string[]> {
    const entries = await store.deliveries({ channel }, count);
    return entries.map(({ headline, status, reason }) => `${headline}: ${reason ?? status}`);
  }

  it('tells a channel that was not told a window all of it with the next, and each other what is new to it', async () => {
    await change('daily too', DAILY);
    await hear('2025-04-08T10:00:00.000Z', 'Acme will now invest $27 billion in Zenith.');
    await waitUntil('2025-04-09T07:00:00.000Z');
    const [first] = await store.deliveries({ channel: 'daily too' }, 1);
    const claimed = await store.claimDelivery(first?.id ?? '', { console: 60_000 });
    if (claimed) await store.endDelivery(claimed, { status: 'sent', messageId: 'm' });
    await hear('2025-04-09T10:00:00.000Z', 'Acme will now invest $29 billion in Zenith.');
    await waitUntil('2025-04-10T07:00:00.000Z');
    expect(await lastOf('daily too', 2)).toEqual([
      'Deal now $29B (was $27B): pending',
      'Deal now $27B (was $25B): sent',
    ]);
    expect(await lastOf('daily', 2)).toEqual([
      'Deal now $29B (was $25B): pending',
      expect.stringMatching(/^Deal now \$27B \(was \$25B\): told with #\d+$/),
    ]);
    await told();
    expect((await lastOf('daily', 1))[0]).toBe('Deal now $29B (was $25B): sent');
  });

  it('tells it nothing when the next window went back to where the channel was', async () => {
    await hear('2025-04-10T10:00:00.000Z', 'Acme will now invest $31 billion in Zenith.');
    await waitUntil('2025-04-11T07:00:00.000Z');
    await hear('2025-04-11T10:00:00.000Z', 'Acme will now invest $29 billion in Zenith.', true);
    await waitUntil('2025-04-12T07:00:00.000Z');
    expect(await lastOf('daily', 2)).toEqual([
      'Deal back to $29B (was $31B): all is as the channel was last told',
      'Deal now $31B (was $29B): all is as the channel was last told',
    ]);
    // Nothing of it is left to be posted.
    for (const { id } of await store.deliveries({ channel: 'daily' }, 2))
      expect(await store.claimDelivery(id, { console: 60_000 })).toBeUndefined();
  });

  it('tells all of four windows as one', async () => {
    for (const [day, billions] of [
      ['12', 33],
      ['13', 34],
      ['14', 35],
      ['15', 36],
    ] as const) {
      await hear(`2025-04-${day}T10:00:00.000Z`, `Acme will now invest $${billions} billion in Zenith.`);
      await waitUntil(`2025-04-${Number(day) + 1}T07:00:00.000Z`);
    }
    expect((await lastOf('daily', 1))[0]).toBe('Deal now $36B (was $29B): pending');
    const open = (await store.deliveries({ channel: 'daily' }, 9)).filter(
      ({ status }) => status === 'pending',
    );
    expect(open).toHaveLength(1);
    await told();
  });

  it('merges nothing into a window that says nothing, nor of a channel that has left the audience', async () => {
    await hear('2025-04-16T10:00:00.000Z', 'Acme will now invest $40 billion in Zenith.');
    await waitUntil('2025-04-17T07:00:00.000Z');
    await change('daily too', { level: 'all', facts: ['status'] });
    // There and back within a window: nothing to tell, while the last one waits.
    await hear('2025-04-17T10:00:00.000Z', 'Acme will now invest $42 billion in Zenith.');
    await hear('2025-04-17T11:00:00.000Z', 'Acme will now invest $40 billion in Zenith.', true);
    await waitUntil('2025-04-18T07:00:00.000Z');
    expect(await lastOf('daily', 1)).toEqual(['Deal now $40B (was $36B): pending']);
    await hear('2025-04-18T10:00:00.000Z', 'Acme will now invest $44 billion in Zenith.');
    await waitUntil('2025-04-19T07:00:00.000Z');
    expect((await lastOf('daily', 1))[0]).toBe('Deal now $44B (was $36B): pending');
    expect(await lastOf('daily too', 1)).toEqual(['Deal now $40B (was $36B): pending']);
  });
});
