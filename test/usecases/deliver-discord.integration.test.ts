/** Updates that an announcement channel passes on, and one that it refuses, on a Discord of others and a real Postgres. */
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { openDiscord } from '../../src/platforms/discord/index.ts';
import { INVITED_PERMISSIONS } from '../../src/platforms/discord/permissions.ts';
import { openSender } from '../../src/platforms/discord/rest.ts';
import type { Platform, PostResult, Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/index.ts';
import { deliverDigest } from '../../src/usecases/deliver-digest.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { type DiscordServer, startDiscord, TOKEN } from '../servers/discord.ts';
import { CROSSPOSTED } from '../servers/discord-rules.ts';
import { article, digest, evidence, fact, idsOf, NOON, step, story } from '../store/examples.ts';

const log = createLog('silent', []);
const schema = uniqueSchema();
const TINPLATE = story('tinplate');
const JANE = '1400000000000000001';
const GALLEY = '1200000000000000001';
let server: DiscordServer;
let platform: Platform;
let pool: pg.Pool;
let store: Store;
let channel: string;
let count = 0;

const ROOMS = Array.from({ length: 8 }, (_, index) => `130000000000000000${index}`);

beforeAll(async () => {
  const channels = ROOMS.map((id) => ({ id, name: id, type: ChannelType.GuildAnnouncement }));
  server = await startDiscord([{ id: GALLEY, name: 'Galley', channels }]);
  pool = new pg.Pool({ connectionString: inject('databaseUrl') });
  store = await openStore(pool, schema);
  await store.followStories([TINPLATE]);
  platform = openDiscord(openSender(TOKEN, server.api, log, 20_000));
});
afterAll(async () => {
  await platform.close();
  await store.close();
  await pool.query(`drop schema ${schema} cascade`);
  await pool.end();
  await server.stop();
});
beforeEach(async () => {
  server.faults.clear();
  for (const room of ROOMS) await store.unsubscribe('tinplate', 'discord', room, 'the test is over');
  channel = ROOMS[count % ROOMS.length] ?? '';
  count += 1;
  await follow(true);
});

function follow(isCrossposted: boolean): Promise<boolean> {
  const where = { story: 'tinplate', platform: 'discord', channel } as const;
  return store.subscribe({ ...where, level: 'major', isCrossposted, setUpBy: JANE });
}

async function newDelivery(headline: string, change: 'revised' | 'corroborated' = 'revised') {
  const { versionId } = await store.saveArticle(article({ body: headline }), NOON);
  const said = digest(headline);
  const lines = said.lines.map((line) => ({ ...line, change }));
  const woken = await store.updateStory('tinplate', versionId, () =>
    step({
      evidence: [evidence()],
      facts: [fact()],
      digests: [{ audience: 'major', digest: { ...said, kind: 'update', lines } }],
    }),
  );
  return idsOf(woken)[0] ?? '';
}

/** As a worker does; the waits that a row asks for are cut short. */
async function deliver(id: string): Promise<void> {
  await pool.query(
    `update ${schema}.delivery set next_attempt_at = now(), crosspost_at = crosspost_at - interval '1 day' where id = $1`,
    [id],
  );
  await deliverDigest({ store, platforms: { discord: platform }, stories: [TINPLATE], log }, id);
}

async function stateOf(id: string) {
  const [entry] = await store.deliveries({ id }, 1);
  return entry;
}

/** The headlines that followers of the channel see, in the order of the posts; they get embeds, and no components. */
async function passedOn(): Promise<readonly string[]> {
  const messages = await server.twin.prisma.message.findMany({
    where: { channelId: channel },
    orderBy: { id: 'asc' },
  });
  return messages
    .filter(({ flags }) => (flags & CROSSPOSTED) !== 0)
    .map(({ embeds }) => JSON.parse(embeds)[0]?.title);
}

test('an update that matters is passed on; its root, and what is quiet, are not', async () => {
  await deliver(await newDelivery('A new price'));
  await deliver(await newDelivery('Others say so too', 'corroborated'));
  await deliver(await newDelivery('One more price'));
  expect(await passedOn()).toEqual(['A new price', 'One more price']);
});

test('nothing is passed on that nobody asked for', async () => {
  await follow(false);
  const id = await newDelivery('A price for us alone');
  await deliver(id);
  expect(await passedOn()).toEqual([]);
  expect(await stateOf(id)).toMatchObject({ status: 'sent' });
});

test('what died between the post and the crosspost is passed on, and posted no second time', async () => {
  await deliver(await newDelivery('A first price'));
  const { messageId: rootMessageId = '' } = await store.root('tinplate', 'discord', channel);
  const id = await newDelivery('A price before a crash');
  const claimed = await store.claimDelivery(id, { discord: 1 });
  if (!claimed) expect.fail('it is not due');
  await platform.post(claimed, { rootMessageId, loud: true });
  expect(await passedOn()).toEqual(['A first price']);
  await deliver(id);
  expect(await passedOn()).toEqual(['A first price', 'A price before a crash']);
  const posts = await server.twin.prisma.message.count({
    where: { channelId: channel, embeds: { contains: '"A price before a crash"' } },
  });
  expect(posts).toBe(1);
});

test('waiting for a turn is no attempt to pass it on', async () => {
  const id = await newDelivery('A price in line');
  const paced: PostResult = { outcome: 'paced', retryAfterMs: 0, reason: 'not its turn' };
  const inLine: Platform = { ...platform, crosspost: async () => paced };
  const ports = { store, platforms: { discord: inLine }, stories: [TINPLATE], log };
  for (let times = 0; times < 3; times += 1) await deliverDigest(ports, id);
  expect(await store.claimCrosspost(id, ['discord'], 0)).toMatchObject({ attempt: 1 });
});

test('what died after its end was recorded is passed on by the sweep', async () => {
  const id = await newDelivery('A price on record');
  // Nothing is heard of the crosspost any more.
  server.faults.add({ path: /crosspost$/, fault: { kind: 'drop' }, times: 1 });
  await deliver(id);
  expect(await stateOf(id)).toMatchObject({ status: 'sent', crosspostAt: expect.any(String) });
  expect(await passedOn()).toEqual([]);
  await pool.query(`update ${schema}.delivery set crosspost_at = now() where id = $1`, [id]);
  expect(await store.dueDeliveries(['discord'], 10)).toContain(id);
  await deliver(id);
  expect(await passedOn()).toEqual(['A price on record']);
  expect(await stateOf(id)).toMatchObject({ status: 'sent', crosspostAt: undefined });
});

test('whose answer was lost is found done', async () => {
  const id = await newDelivery('A price twice asked');
  server.faults.add({ path: /crosspost$/, fault: { kind: 'store-then-drop' }, times: 1 });
  await deliver(id);
  expect(await stateOf(id)).toMatchObject({ crosspostAt: expect.any(String) });
  await deliver(id);
  expect(await stateOf(id)).toMatchObject({ status: 'sent', crosspostAt: undefined });
  expect(await passedOn()).toEqual(['A price twice asked']);
});

test('at ten an hour the eleventh waits, and the channel itself does not', async () => {
  const ids: string[] = [];
  for (let number = 1; number <= 12; number += 1) {
    ids.push(await newDelivery(`Price ${number}`));
    await deliver(ids.at(-1) ?? '');
  }
  const said = Array.from({ length: 10 }, (_, index) => `Price ${index + 1}`);
  expect(await passedOn()).toEqual(said);
  const posts = await server.twin.prisma.message.findMany({ where: { channelId: channel } });
  expect(posts.filter(({ embeds }) => embeds.includes('"Price 12"')).length).toBe(1);
  const { status, crosspostAt = '' } = (await stateOf(ids[11] ?? '')) ?? {};
  expect(status).toBe('sent');
  const waitMs = Date.parse(crosspostAt) - Date.now();
  expect(waitMs).toBeGreaterThan(3_000_000);
  expect(waitMs).toBeLessThan(3_700_000);
});

test('a limit that names too short a wait is asked less and less often', async () => {
  const body = { message: 'Slow down', retry_after: 1_800, global: false };
  const fault = { kind: 'answer', status: 429, headers: { 'retry-after': '1' }, body } as const;
  server.faults.add({ path: /crosspost$/, fault });
  const id = await newDelivery('A price at the limit');
  for (let attempt = 0; attempt < 6; attempt += 1) await deliver(id);
  const { crosspostAt = '' } = (await stateOf(id)) ?? {};
  expect(Date.parse(crosspostAt) - Date.now()).toBeGreaterThan(30_000);
});

test('a channel that has no followers any more keeps its update', async () => {
  server.faults.add({
    path: /crosspost$/,
    fault: { kind: 'answer', status: 400, body: { code: 50_024, message: 'as Discord words it' } },
  });
  const id = await newDelivery('A price in a plain channel');
  await deliver(id);
  expect(await stateOf(id)).toMatchObject({ status: 'sent', crosspostAt: undefined });
  expect(await store.subscriptions('tinplate')).toHaveLength(1);
});

test('a permission that somebody took away ends the subscription, and who set it up is told which, once', async () => {
  await deliver(await newDelivery('A price before'));
  const refusal = { code: 50_013, message: 'as Discord words it' };
  const path = new RegExp(`/channels/${channel}/messages$`);
  server.faults.add({ method: 'POST', path, fault: { kind: 'answer', status: 403, body: refusal } });
  const permissions = `${INVITED_PERMISSIONS & ~PermissionFlagsBits.SendMessages}`;
  await server.twin.prisma.role.updateMany({ where: { guildId: GALLEY }, data: { permissions } });
  const [first, second] = [await newDelivery('A price refused'), await newDelivery('Another')];
  await deliver(first);
  await deliver(second);
  const lacking = 'it lacks Send Messages (to post the story). Allow that there';
  expect(await stateOf(first)).toMatchObject({ status: 'dead', reason: expect.stringContaining(lacking) });
  expect(await stateOf(second)).toMatchObject({ status: 'dead' });
  expect(await store.subscriptions('tinplate')).toEqual([]);
  const told = await server.twin.prisma.message.findMany({ where: { channel: { type: 1 } } });
  expect(told.map(({ components }) => components)).toEqual([expect.stringContaining(lacking)]);
});
