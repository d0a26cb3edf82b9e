/** Workers that post to a Discord of others are killed at any point; what Discord holds in the end is counted. */
import { ChannelType } from 'discord-api-types/v10';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/index.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { type DiscordServer, startDiscord, TOKEN } from '../servers/discord.ts';
import { article, digest, evidence, fact, NOON, step, story } from '../store/examples.ts';
import { start } from '../store/processes.ts';

const KILLS = 10;
const UPDATES = 8;
/** A worker lives for this many requests at most. */
const MOST_REQUESTS = 12;
const TEXT_ROOMS = ['1300000000000000001', '1300000000000000002'];
const FORUM = '1300000000000000003';

const schema = uniqueSchema();
let server: DiscordServer;
let pool: pg.Pool;
let store: Store;

beforeAll(async () => {
  const channels = [
    ...TEXT_ROOMS.map((id) => ({ id, name: id, type: ChannelType.GuildText })),
    { id: FORUM, name: 'forum', type: ChannelType.GuildForum },
  ];
  server = await startDiscord([{ id: '1200000000000000001', name: 'Galley', channels }]);
  pool = new pg.Pool({ connectionString: inject('databaseUrl') });
  store = await openStore(pool, schema);
  await store.followStories([story('tinplate')]);
  for (const channel of [...TEXT_ROOMS, FORUM]) {
    await store.subscribe({ story: 'tinplate', platform: 'discord', channel, level: 'major' });
  }
});
afterAll(async () => {
  await store.close();
  await pool.query(`drop schema ${schema} cascade`);
  await pool.end();
  await server.stop();
});

/** The waits and leases that a killed worker leaves behind are cut short. */
async function hurry(): Promise<void> {
  await pool.query(
    `update ${schema}.delivery set next_attempt_at = now(),
       lease_until = case when lease is null then null else now() - interval '1 second' end
     where status in ('pending', 'sending')`,
  );
}

/** Every second update is a minor step, which goes into the thread. */
async function newUpdate(number: number): Promise<void> {
  const { versionId } = await store.saveArticle(article({ body: `text ${number}` }), NOON);
  const kind = number === 0 ? 'scene' : 'update';
  const { lines, ...rest } = digest(`Update ${number}`);
  const quiet = lines.map((line) => ({ ...line, change: 'refined' as const }));
  const content = { ...rest, lines: number % 2 === 0 ? lines : quiet, kind } as const;
  await store.updateStory('tinplate', versionId, () =>
    step({ evidence: [evidence()], facts: [fact()], digests: [{ audience: 'major', digest: content }] }),
  );
}

/** The updates that stand in a channel or thread, in order. */
async function updatesIn(channelId: string): Promise<readonly number[]> {
  const messages = await server.twin.prisma.message.findMany({ where: { channelId } });
  return messages
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
    .flatMap(({ components }) => {
      const head = /### Update (\d+)"/.exec(components)?.[1];
      return head === undefined ? [] : [Number(head)];
    });
}

async function rootsIn(where: { channelId: string } | { channel: { parentId: string } }) {
  const messages = await server.twin.prisma.message.findMany({ where });
  return messages.filter(({ components }) => components.includes('-# latest, '));
}

test('every update is there once, in order, under one root', { timeout: 300_000 }, async () => {
  for (let number = 0; number < UPDATES; number += 1) await newUpdate(number);
  // Time for a kill between what Discord has stored and what the worker hears of it; and answers that never come.
  const path = /\/(?:messages|threads)(?:\/\d+)?$/;
  for (let lost = 0; lost < 6; lost += 1) {
    server.faults.add({ method: 'POST', path, fault: { kind: 'slow answer', ms: 40 }, times: 7 });
    server.faults.add({ method: 'POST', path, fault: { kind: 'store-then-drop' }, times: 1 });
  }
  let killed = 0;
  while (killed < KILLS && (await store.openDeliveries()) > 0) {
    const args = [inject('databaseUrl'), schema, server.api, TOKEN];
    const worker = start('../usecases/child-deliver-discord.ts', ...args);
    const seen = server.faults.seen().length;
    const life = Math.floor(Math.random() * MOST_REQUESTS);
    const stop = setInterval(() => {
      if (server.faults.seen().length - seen >= life) worker.process.kill('SIGKILL');
    }, 2);
    const { signal, stderr } = await worker.ended;
    clearInterval(stop);
    expect(stderr).toBe('');
    if (signal === 'SIGKILL') killed += 1;
    await hurry();
  }
  expect(killed).toBeGreaterThan(KILLS / 2);
  const last = start(
    '../usecases/child-deliver-discord.ts',
    inject('databaseUrl'),
    schema,
    server.api,
    TOKEN,
  );
  // A living worker keeps its leases; only waits are cut short.
  const hurrying = setInterval(() => {
    void pool.query(`update ${schema}.delivery set next_attempt_at = now() where lease is null`);
  }, 50);
  const { code } = await last.ended;
  clearInterval(hurrying);
  expect(code).toBe(0);

  const { rows } = await pool.query(`select distinct status from ${schema}.delivery`);
  expect(rows).toEqual([{ status: 'sent' }]);
  for (const room of TEXT_ROOMS) {
    const roots = await rootsIn({ channelId: room });
    expect(roots).toHaveLength(1);
    expect(await updatesIn(room)).toEqual([2, 4, 6]);
    expect(await updatesIn(roots[0]?.id ?? '')).toEqual([0, 1, 3, 5, 7]);
    expect(roots[0]?.components).toContain(`Update ${UPDATES - 1}`);
  }
  const posts = await rootsIn({ channel: { parentId: FORUM } });
  expect(posts).toHaveLength(1);
  expect(await updatesIn(posts[0]?.channelId ?? '')).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});
