/** What `explain` tells of channels, of a bot whose data folder holds each case there is. */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { onRecord } from '../../src/cli/on-record.ts';
import { SPACES } from '../../src/cli/spaces.ts';
import { type Config, readConfig } from '../../src/config.ts';
import type { Settings } from '../../src/core/model.ts';
import { createLog } from '../../src/log.ts';
import { openEmbedded, openStore } from '../../src/store/index.ts';
import { tellWindow } from '../../src/usecases/tell-window.ts';
import { updateStories } from '../../src/usecases/update-stories.ts';
import { STORY } from '../core/story/values.ts';
import { freePort } from '../servers/server.ts';
import { newFolder } from '../store/folders.ts';
import { storeAt } from '../usecases/store-at.ts';

const log = createLog('silent', []);
/** Nobody is woken: nothing is posted here. */
const queue = {
  add: async () => {},
  waiting: async () => 0,
  repeat: async () => {},
  work: async () => {},
  metrics: async () => '',
  close: async () => {},
};
const DAILY: Settings = { level: 'all', pace: { every: 'day', at: '09:00', zone: 'Europe/Berlin' } };
const NIGHT = { from: '22:00', to: '07:00', zone: 'Europe/Berlin', letsUrgentThrough: false };
const CHANNELS: Readonly<Record<string, Settings>> = {
  daily: DAILY,
  asleep: { level: 'all', quiet: NIGHT },
  leaving: { level: 'all', pace: { every: 'hour' } },
  sure: { level: 'all', certainty: 'asserted' },
  two: { level: 'all', origins: 2 },
  stake: { level: 'all', facts: ['stake'] },
};

let dataDir: string;
let config: Config;

beforeAll(async () => {
  dataDir = await newFolder();
  config = readConfig({ DATA_DIR: dataDir });
  const { pool, close } = await openEmbedded(join(dataDir, SPACES.bot));
  const store = await openStore(pool, SPACES.bot);
  const at = (now: string) => ({ store: storeAt(store, () => now), queue, stories: [STORY], log });
  const hear = async (id: string, now: string, body: string): Promise<void> => {
    const one = { id, url: `https://wire.example/${id}`, publisher: `Paper ${id}`, published: now, body };
    const { versionId } = await store.saveArticle(one, now);
    await updateStories(at(now), versionId);
  };
  await store.followStories([STORY]);
  for (const [channel, settings] of Object.entries(CHANNELS))
    await store.subscribe({ story: STORY.slug, platform: 'console', channel, ...settings });
  const daily = { story: STORY.slug, audience: 'all daily 09:00 Europe/Berlin' };
  const asleep = { story: STORY.slug, audience: 'all quiet 22:00-07:00 Europe/Berlin strict' };
  await hear('scene', '2025-03-10T10:00:00.000Z', 'Acme agreed to invest $10 billion in Zenith.');
  await tellWindow(at('2025-03-11T08:00:00.000Z'), daily);
  await hear('night', '2025-03-11T22:00:00.000Z', 'Acme may invest $14 billion in Zenith.');
  await hear('sure', '2025-03-11T23:00:00.000Z', 'Acme will now invest $14 billion in Zenith.');
  await hear('sure', '2025-03-12T05:00:00.000Z', 'Acme will now invest $10 billion in Zenith.');
  await tellWindow(at('2025-03-12T06:00:00.000Z'), asleep);
  await tellWindow(at('2025-03-12T08:00:00.000Z'), daily);
  await store.unsubscribe(STORY.slug, 'console', 'leaving', 'left');
  await hear('late', '2025-03-12T22:00:00.000Z', 'Acme will now invest $20 billion in Zenith.');
  const waiting = { id: 'waiting', published: '2025-03-13T08:00:00.000Z', body: 'Acme and Zenith talk.' };
  await store.saveArticle(waiting, waiting.published);
  await close();
});
afterAll(() => rm(dataDir, { recursive: true }));

const told = async (article: string): Promise<string> =>
  (
    await onRecord(
      { command: 'explain', article, space: 'bot', columns: 80, ink: 'plain' },
      'bot',
      config,
      log,
    )
  ).replace(/\n {4,}/g, ' ');

test('where it went at once, with which digest it went later, and why not where it did not go', async () => {
  const text = await told('scene');
  expect(text).toContain('· console asleep: waits since');
  expect(text).toContain('all daily 09:00 Europe/Berlin: told next by #2\n  · console daily: waits');
  expect(text).toContain('all sources 2: nothing told, not what it asked for: price new (1 of 2 sources)');
  expect(text).toContain('all facts stake: nothing told, not what it asked for: price new (not chosen)');
  expect(text).toContain('all hourly: nothing was told, since no channel asks for that any more');
});

test('that it came, before it is read', async () => {
  expect(await told('waiting')).toContain('is on record, and not taken to a story: it waits to be read');
});

test('what came back to where it was, and what waits still', async () => {
  const text = await told('sure');
  expect(text).toContain(
    'all quiet 22:00-07:00 Europe/Berlin strict: nothing was told then: all had come back to where it was',
  );
  expect(await told('late')).toContain(
    'all quiet 22:00-07:00 Europe/Berlin strict: still waits, until 2025-03-13 06:00 UTC',
  );
});

test('the record can be looked at while the queue is away', async () => {
  const server = new pg.Client(inject('databaseUrl'));
  await server.connect();
  const name = `record_${randomUUID().replaceAll('-', '')}`;
  await server.query(`create database ${name}`);
  const url = new URL(inject('databaseUrl'));
  url.pathname = name;
  const away = readConfig({ DATABASE_URL: url.href, REDIS_URL: `redis://127.0.0.1:${await freePort()}` });
  const request = { command: 'deliveries', options: {}, columns: 80, ink: 'plain' } as const;
  expect(await onRecord(request, 'bot', away, log)).toBe('no such delivery is on record');
  await server.query(`drop database ${name}`);
  await server.end();
});
