import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Platform, PostResult, Roots } from '../../../src/ports.ts';
import type { DiscordServer } from '../../servers/discord.ts';
import { channelOf, countIn, newDelivery, open, rootIn, startKitchen } from './places.ts';

const LONG_AGO = '2000-01-01T00:00:00.000Z';

let server: DiscordServer;
let platform: Platform;
let roots: Roots;
beforeAll(async () => {
  server = await startKitchen();
});
afterAll(() => server.stop());
beforeEach(() => {
  platform = open(server);
  if (!platform.roots) throw new Error('Discord has roots');
  roots = platform.roots;
});
afterEach(async () => {
  server.faults.clear();
  await platform.close();
});

function idOf(result: PostResult): string {
  if (result.outcome !== 'posted') expect.fail(`${result.outcome}: ${result.reason}`);
  return result.messageId;
}

async function messageOf(id: string) {
  return server.twin.prisma.message.findUniqueOrThrow({ where: { id } });
}

const created = (path: RegExp) =>
  server.faults.seen().filter((each) => each.method === 'POST' && path.test(each.path)).length;

describe.each(['kitchen', 'news', 'board'])('in %s', (channel) => {
  test('a root is posted, found, and shown anew in the same message', async () => {
    const view = rootIn(channel);
    const messageId = idOf(await roots.post(view));
    expect(await roots.find(view, new Date(Date.now() - 5_000).toISOString())).toBe(messageId);
    expect(await roots.find(rootIn(channel), LONG_AGO)).toBeUndefined();
    expect((await messageOf(messageId)).components).toContain('Price now about $14M');

    const anew = { ...view, news: { ...view.news, headline: 'Both have signed' } };
    expect(await roots.update(anew, messageId)).toEqual({ outcome: 'posted', messageId });
    expect(await roots.update(anew, messageId)).toEqual({ outcome: 'posted', messageId });
    expect((await messageOf(messageId)).components).toContain('Both have signed');
    // An edit leaves the message to be found.
    expect(await roots.find(view, LONG_AGO)).toBe(messageId);
  });

  test('quiet updates stand in the thread of the root, which has its id, and are found there', async () => {
    const rootMessageId = idOf(await roots.post(rootIn(channel)));
    const thread = { rootMessageId, loud: false };
    const [first, second] = [newDelivery(channel), newDelivery(channel)];
    for (const each of [first, second]) idOf(await platform.post(each, thread));
    for (const each of [first, second]) {
      expect(await countIn(server, rootMessageId, each.id)).toBe(1);
      expect(await platform.find(each, LONG_AGO, thread)).toEqual(expect.any(String));
    }
    expect(created(/\/threads$/)).toBe(1);
    const { name, type } = await server.twin.prisma.channel.findUniqueOrThrow({
      where: { id: rootMessageId },
    });
    expect({ name, type }).toEqual({ name: 'Pearl Oven and Tin Kettle', type: 11 });
  });

  test('without its root a quiet update waits for a new one', async () => {
    const thread = { rootMessageId: '1399999999999999998', loud: false };
    const given = newDelivery(channel);
    expect(await platform.post(given, thread)).toMatchObject({ outcome: 'rootless' });
    expect(await platform.find(given, LONG_AGO, thread)).toBeUndefined();
    expect(await roots.update(rootIn(channel), '1399999999999999998')).toMatchObject({
      outcome: 'rootless',
    });
  });

  test('after a lost answer the root is found, not posted again', async () => {
    const view = rootIn(channel);
    const path = /\/channels\/\d+\/(?:messages|threads)$/;
    server.faults.add({ method: 'POST', path, fault: { kind: 'store-then-drop' }, times: 1 });
    expect(await roots.post(view)).toMatchObject({ outcome: 'unknown' });
    const found = await roots.find(view, new Date().toISOString());
    expect(found).toEqual(expect.any(String));
    expect(await roots.update(view, found ?? '')).toEqual({ outcome: 'posted', messageId: found });
  });
});

test('a loud update stands in the channel, as a reply to the root', async () => {
  const rootMessageId = idOf(await roots.post(rootIn()));
  const given = newDelivery();
  const thread = { rootMessageId, loud: true };
  const messageId = idOf(await platform.post(given, thread));
  const { channelId, messageReference } = await messageOf(messageId);
  expect(channelId).toBe(channelOf('kitchen'));
  expect(JSON.parse(messageReference ?? '')).toMatchObject({ message_id: rootMessageId });
  expect(await platform.find(given, LONG_AGO, thread)).toBe(messageId);
});

test('in a forum a loud update stands in the post of its story', async () => {
  const rootMessageId = idOf(await roots.post(rootIn('board')));
  const given = newDelivery('board');
  const messageId = idOf(await platform.post(given, { rootMessageId, loud: true }));
  expect((await messageOf(messageId)).channelId).toBe(rootMessageId);
});

test('a thread that is there already is as good as a new one', async () => {
  const rootMessageId = idOf(await roots.post(rootIn()));
  server.faults.add({
    method: 'POST',
    path: new RegExp(`/channels/${rootMessageId}/messages$`),
    fault: { kind: 'answer', status: 404, body: { code: 10_003, message: 'Unknown Channel' } },
    times: 1,
  });
  await fetch(`${server.api}/v10/channels/${channelOf('kitchen')}/messages/${rootMessageId}/threads`, {
    method: 'POST',
    headers: { authorization: 'Bot token-of-the-discord-tests' },
    body: JSON.stringify({ name: 'Made by somebody else' }),
  });
  const given = newDelivery();
  idOf(await platform.post(given, { rootMessageId, loud: false }));
  expect(created(/\/threads$/)).toBe(2);
  expect(await countIn(server, rootMessageId, given.id)).toBe(1);
});

test.each([
  [160_005, 'is locked'],
  [50_083, 'is archived for good'],
  [50_013, 'may not be opened'],
])('with %d the thread %s: the update stands in the channel, and is found there', async (code) => {
  const rootMessageId = idOf(await roots.post(rootIn()));
  server.faults.add({
    method: 'POST',
    path: new RegExp(`/channels/${rootMessageId}/messages$`),
    fault: { kind: 'answer', status: 403, body: { code, message: 'as Discord words it' } },
  });
  const given = newDelivery();
  const thread = { rootMessageId, loud: false };
  const messageId = idOf(await platform.post(given, thread));
  expect((await messageOf(messageId)).channelId).toBe(channelOf('kitchen'));
  expect(await platform.find(given, LONG_AGO, thread)).toBe(messageId);
});

test('a post of somebody else whose first message was deleted does not hide ours', async () => {
  const other = idOf(await roots.post(rootIn('board')));
  const view = rootIn('board');
  const ours = idOf(await roots.post(view));
  await server.twin.prisma.message.delete({ where: { id: other } });
  await server.twin.prisma.channel.update({
    where: { id: other },
    data: { createdAt: new Date(Date.now() + 1_000) },
  });
  expect(await roots.find(view, new Date(Date.now() - 5_000).toISOString())).toBe(ours);
});

test('a forum post that is locked takes nothing more', async () => {
  const rootMessageId = idOf(await roots.post(rootIn('board')));
  server.faults.add({
    method: 'POST',
    path: new RegExp(`/channels/${rootMessageId}/messages$`),
    fault: { kind: 'answer', status: 403, body: { code: 160_005, message: 'as Discord words it' } },
  });
  const result = await platform.post(newDelivery('board'), { rootMessageId, loud: false });
  expect(result).toMatchObject({ outcome: 'gone', reason: expect.stringContaining('locked') });
});

test('where components V2 are refused, a root is an embed, and stays one', async () => {
  server.faults.add({
    path: /messages/,
    body: /"flags":32768/,
    fault: { kind: 'answer', status: 400, body: { code: 50_035, message: 'Invalid Form Body' } },
  });
  const view = rootIn();
  const messageId = idOf(await roots.post(view));
  expect((await messageOf(messageId)).embeds).toContain('Price now about $14M');
  expect(await roots.update(view, messageId)).toMatchObject({ outcome: 'posted' });
  expect(await roots.find(view, LONG_AGO)).toBe(messageId);
});
