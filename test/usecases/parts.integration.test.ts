/** Digests that take several messages, on platforms of others with trouble in front of them, and a real Postgres. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, test } from 'vitest';
import type { Digest } from '../../src/core/model.ts';
import { createLog } from '../../src/log.ts';
import { openConsole } from '../../src/platforms/console/index.ts';
import type { Platform, PlatformName, Store } from '../../src/ports.ts';
import { openStore } from '../../src/store/index.ts';
import { deliverDigest } from '../../src/usecases/deliver-digest.ts';
import { uniqueSchema } from '../contracts/store.ts';
import { CROSSPOSTED } from '../servers/discord-rules.ts';
import { article, evidence, fact, idsOf, NOON, step, story } from '../store/examples.ts';
import { type Child, start } from '../store/processes.ts';
import { discordPlace, labels, longDigest, type Place, slackPlace } from './long.ts';

const log = createLog('silent', []);
const TINPLATE = story('tinplate');
/** A worker starts in two seconds, on a busy machine in many. Milliseconds. */
const PATIENCE = 900_000;

let schema: string;
let pool: pg.Pool;
let store: Store;
let count = 0;

async function openOwnStore(): Promise<void> {
  schema = uniqueSchema();
  pool = new pg.Pool({ connectionString: inject('databaseUrl') });
  store = await openStore(pool, schema);
  await store.followStories([TINPLATE]);
}

async function closeOwnStore(): Promise<void> {
  await store.close();
  await pool.query(`drop schema ${schema} cascade`);
  await pool.end();
}

async function newDelivery(said: Digest): Promise<string> {
  count += 1;
  const { versionId } = await store.saveArticle(article({ body: `text ${count}` }), NOON);
  const woken = await store.updateStory('tinplate', versionId, () =>
    step({ evidence: [evidence()], facts: [fact()], digests: [{ audience: 'major', digest: said }] }),
  );
  return idsOf(woken)[0] ?? '';
}

async function stateOf(id: string) {
  const [entry] = await store.deliveries({ id }, 1);
  if (entry === undefined) expect.fail(`no delivery ${id}`);
  return entry;
}

/** As a worker does; the waits that a row asks for are cut short. */
async function deliver(platform: Platform, id: string): Promise<void> {
  await pool.query(`update ${schema}.delivery set next_attempt_at = now() where id = $1`, [id]);
  await deliverDigest({ store, platforms: { [platform.name]: platform }, stories: [TINPLATE], log }, id);
}

async function deliverAll(platform: Platform, ids: readonly string[]): Promise<void> {
  for (let round = 0; round < 40; round += 1) {
    for (const id of ids) await deliver(platform, id);
    const states = await Promise.all(ids.map(stateOf));
    if (states.every(({ status }) => status === 'sent')) return;
  }
  expect.fail('not everything was sent after 40 rounds');
}

/** In the body of a request: as JSON, or as a form. */
function partOfThree(number: number): RegExp {
  return new RegExp(`${number}(?: |%20)of(?: |%20)3`);
}

describe.each([
  { name: 'slack', openPlace: slackPlace, lines: 40 },
  { name: 'discord', openPlace: discordPlace, lines: 22 },
] as const)('a digest of three messages on $name', ({ name, openPlace, lines }) => {
  let place: Place;
  let platform: Platform;
  let channel: string;

  beforeAll(async () => {
    await openOwnStore();
    place = await openPlace();
    platform = place.open();
  });
  afterAll(async () => {
    await platform.close();
    await place.stop();
    await closeOwnStore();
  });
  beforeEach(async () => {
    place.proxy.clear();
    if (channel) await store.unsubscribe('tinplate', name, channel, 'the test is over');
    channel = await place.newChannel();
    await store.subscribe({ story: 'tinplate', platform: name, channel, level: 'major' });
  });

  const toldLabels = async () => (await place.told(channel)).flatMap((message) => message.labels);

  it('arrives whole and in order, the first message loud and the others next to it', async () => {
    const said = longDigest('Much is new', lines);
    expect(platform.parts?.(said)).toBe(3);
    const id = await newDelivery(said);
    await deliver(platform, id);
    expect(await toldLabels()).toEqual(labels(lines));
    const [loud, quiet] = name === 'slack' ? ['thread, loud', 'thread'] : ['channel', 'channel, quiet'];
    expect((await place.told(channel)).map(({ at }) => at)).toEqual([loud, quiet, quiet]);
    const ids = (await place.told(channel)).map((message) => message.id);
    expect(await stateOf(id)).toMatchObject({ status: 'sent', attempts: 1, messageId: ids[0], partIds: ids });
  });

  it('stands in the thread alone, when it does not concern all', async () => {
    await deliver(platform, await newDelivery(longDigest('The scene', lines, 'scene')));
    expect((await place.told(channel)).map(({ at }) => at)).toEqual(['thread', 'thread', 'thread']);
    expect(await toldLabels()).toEqual(labels(lines));
  });

  it('gets each message once though answers and requests are lost, and the next update waits for the last', async () => {
    const first = await newDelivery(longDigest('Much is new', lines));
    const second = await newDelivery(longDigest('More is new', lines));
    place.proxy.add({ path: place.posts, method: 'POST', fault: { kind: 'store-then-drop' }, every: 2 });
    place.proxy.add({ path: place.posts, method: 'POST', fault: { kind: 'drop' }, every: 3 });
    await deliverAll(platform, [first, second]);
    expect(await toldLabels()).toEqual([...labels(lines), ...labels(lines)]);
    const ids = (await place.told(channel)).map((message) => message.id);
    const known = await Promise.all([first, second].map(stateOf));
    expect(known.flatMap(({ partIds }) => partIds)).toEqual(ids);
    expect(place.proxy.seen().filter(({ fault }) => fault !== undefined).length).toBeGreaterThan(2);
  });

  it('makes no second message while the platform cannot tell of the first', async () => {
    const id = await newDelivery(longDigest('Much is new', lines));
    place.proxy.add({
      path: place.posts,
      method: 'POST',
      fault: { kind: 'store-then-drop' },
      every: 3,
      times: 1,
    });
    await deliver(platform, id);
    expect(await place.told(channel)).toHaveLength(2);
    expect(await stateOf(id)).toMatchObject({ status: 'sending', messageId: undefined });
    place.proxy.add({ path: /replies|messages\?/, fault: { kind: 'drop' }, times: 1 });
    await deliver(platform, id);
    expect(await place.told(channel)).toHaveLength(2);
    await deliver(platform, id);
    expect(await toldLabels()).toEqual(labels(lines));
  });

  it('goes on under a new root when somebody deletes the old one in between, and says nothing again', async () => {
    const id = await newDelivery(longDigest('The scene', lines, 'scene'));
    // The root, and the first message: the second is refused.
    const refused = { kind: 'answer', status: 503 } as const;
    place.proxy.add({ path: place.posts, method: 'POST', body: partOfThree(2), fault: refused, times: 1 });
    await deliver(platform, id);
    const [before] = await place.told(channel);
    expect(before?.labels.length).toBeGreaterThan(3);
    const { messageId: root = '' } = await store.root('tinplate', name, channel);
    await place.deleteRoot(channel, root);
    for (let round = 0; round < 3; round += 1) await deliver(platform, id);
    expect(await stateOf(id)).toMatchObject({ status: 'sent' });
    expect((await store.root('tinplate', name, channel)).messageId).not.toBe(root);
    const after = (await toldLabels()).filter((label) => !before?.labels.includes(label));
    expect([...(before?.labels ?? []), ...after]).toEqual(labels(lines));
    expect(new Set(await toldLabels()).size).toBe((await toldLabels()).length);
  });

  it('ends with the message in hand when its channel leaves the story, and says why', async () => {
    const id = await newDelivery(longDigest('Much is new', lines));
    const leaving: Platform = {
      ...platform,
      post: async (delivery, thread) => {
        if (delivery.part === 2) await store.unsubscribe('tinplate', name, channel, 'unsubscribed by U1');
        return platform.post(delivery, thread);
      },
    };
    await deliver(leaving, id);
    expect(await place.told(channel)).toHaveLength(2);
    expect(await stateOf(id)).toMatchObject({
      ...{ status: 'dead', messageId: undefined, partIds: [expect.any(String), expect.any(String)] },
      reason: 'the channel no longer follows the story',
    });
    const { rows } = await pool.query(`select message_id from ${schema}.root where channel = $1`, [channel]);
    expect(rows).toEqual([]);
    await deliver(platform, id);
    expect(await place.told(channel)).toHaveLength(2);
  });

  it('gets each message once though its worker is killed in between', { timeout: PATIENCE }, async () => {
    await deliver(platform, await newDelivery(longDigest('The scene', 1, 'scene')));
    const id = await newDelivery(longDigest('Much is new', lines));
    const args = [inject('databaseUrl'), schema, inject('redisUrl'), name, place.api, place.tokens];
    let worker: Child | undefined;
    const startWorker = () => {
      worker = start('../servers/deliverer.ts', ...args);
    };
    const kill = async () => {
      worker?.process.kill('SIGKILL');
      await worker?.ended;
      // A lease is longer than a test.
      const lapsed = `update ${schema}.delivery set lease_until = now() - interval '1 s' where lease is not null`;
      await pool.query(lapsed);
    };
    try {
      // The first is stored, and the worker has not heard of it.
      place.proxy.add({ path: place.posts, method: 'POST', fault: { kind: 'slow answer', ms: 600_000 } });
      startWorker();
      while ((await place.told(channel)).length < 2) await sleep(5);
      await kill();
      expect(await stateOf(id)).toMatchObject({ status: 'sending', partIds: [] });
      // The second is on record, and nothing of the third.
      place.proxy.clear();
      place.proxy.add({ path: place.posts, method: 'POST', body: partOfThree(3), fault: { kind: 'drop' } });
      startWorker();
      while ((await stateOf(id)).partIds.length < 2) await sleep(5);
      await kill();
      expect(await place.told(channel)).toHaveLength(3);
      place.proxy.clear();
      startWorker();
      while ((await stateOf(id)).status !== 'sent') await sleep(20);
    } finally {
      await kill();
    }
    expect(await toldLabels()).toEqual([...labels(1), ...labels(lines)]);
    expect(await place.told(channel)).toHaveLength(4);
  });
});

describe('a digest of three messages on discord', () => {
  const LINES = 22;
  let place: Awaited<ReturnType<typeof discordPlace>>;
  let platform: Platform;
  let channel: string;

  beforeAll(async () => {
    await openOwnStore();
    place = await discordPlace();
    platform = place.open();
  });
  afterAll(async () => {
    await platform.close();
    await place.stop();
    await closeOwnStore();
  });
  beforeEach(async () => {
    place.proxy.clear();
    channel = await place.newChannel();
  });
  afterEach(() => store.unsubscribe('tinplate', 'discord', channel, 'the test is over'));

  const follow = (isCrossposted: boolean) =>
    store.subscribe({ story: 'tinplate', platform: 'discord', channel, level: 'major', isCrossposted });
  const inChannel = () =>
    place.twin.prisma.message.findMany({ where: { channelId: channel }, orderBy: { id: 'asc' } });
  const told = async () => {
    const messages = await place.told(channel);
    expect(messages).toHaveLength(3);
    return messages.flatMap((message) => message.labels);
  };

  it('is whole and in order, whichever form each of its messages is taken in', async () => {
    await follow(false);
    const id = await newDelivery(longDigest('Much is new', LINES));
    const refused = {
      kind: 'answer',
      status: 400,
      body: { code: 50_035, message: 'as Discord words it' },
    } as const;
    place.proxy.add({ path: place.posts, body: /"flags":36864.*2 of 3/, fault: refused, times: 1 });
    await deliver(platform, id);
    expect(await told()).toEqual(labels(LINES));
    const posted = await inChannel();
    expect(posted.slice(1).map(({ embeds }) => embeds !== '[]')).toEqual([false, true, false]);
  });

  it('is left to the channel when its thread takes nothing', async () => {
    await follow(false);
    await deliver(platform, await newDelivery(longDigest('The scene', 1, 'scene')));
    const { messageId: root } = await store.root('tinplate', 'discord', channel);
    const [first] = await place.told(channel);
    expect(first?.at).toBe('thread');
    const locked = {
      kind: 'answer',
      status: 400,
      body: { code: 160_005, message: 'as Discord words it' },
    } as const;
    place.proxy.add({ method: 'POST', path: new RegExp(`/${root}/messages$`), fault: locked });
    place.proxy.add({ method: 'POST', path: place.posts, fault: { kind: 'store-then-drop' }, every: 2 });
    await deliverAll(platform, [await newDelivery(longDigest('More of it', LINES, 'scene'))]);
    const messages = (await place.told(channel)).slice(1);
    expect(messages.map(({ at }) => at)).toEqual(['channel', 'channel, quiet', 'channel, quiet']);
    expect(messages.flatMap((message) => message.labels)).toEqual(labels(LINES));
  });

  it('is passed on whole, and goes on where an answer was lost', async () => {
    await follow(true);
    const id = await newDelivery(longDigest('Much is new', LINES));
    place.proxy.add({ path: /crosspost$/, fault: { kind: 'store-then-drop' }, every: 2, times: 1 });
    await deliver(platform, id);
    expect(await told()).toEqual(labels(LINES));
    const passedOn = async () =>
      (await inChannel()).filter(({ flags }) => (flags & CROSSPOSTED) !== 0).length;
    expect([await passedOn(), (await stateOf(id)).crosspostAt]).toEqual([2, expect.any(String)]);
    await pool.query(`update ${schema}.delivery set crosspost_at = now()`);
    await deliver(platform, id);
    expect([await passedOn(), (await stateOf(id)).crosspostAt]).toEqual([3, undefined]);
  });
});

test('on the console the longest digest is one message, whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'writethru-parts-'));
  await openOwnStore();
  try {
    const platform: PlatformName = 'console';
    await store.subscribe({ story: 'tinplate', platform, channel: 'C1', level: 'major' });
    const id = await newDelivery(longDigest('Much is new', 200));
    await deliver(
      openConsole(folder, () => {}),
      id,
    );
    const posted = readFileSync(join(folder, 'C1.jsonl'), 'utf8').split('\n').slice(0, -1);
    expect(posted.map((line) => JSON.parse(line).digest.lines.length)).toEqual([200]);
    expect(await stateOf(id)).toMatchObject({ status: 'sent', partIds: [] });
  } finally {
    await closeOwnStore();
    rmSync(folder, { recursive: true });
  }
});
