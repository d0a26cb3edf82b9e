/** What an announcement channel passes on to the servers that follow it. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Delivery, Platform, PostResult } from '../../../src/ports.ts';
import type { DiscordServer } from '../../servers/discord.ts';
import { CROSSPOSTED } from '../../servers/discord-rules.ts';
import type { Fault } from '../../servers/fault-proxy.ts';
import { channelOf, newDelivery, open, rootIn, startKitchen } from './places.ts';

let server: DiscordServer;
let platform: Platform;
beforeAll(async () => {
  server = await startKitchen();
});
afterAll(() => server.stop());
beforeEach(() => {
  platform = open(server);
});
afterEach(async () => {
  server.faults.clear();
  await platform.close();
});

function idOf(result: PostResult | undefined): string {
  if (result?.outcome !== 'posted') expect.fail(JSON.stringify(result));
  return result.messageId;
}

async function posted(more: Partial<Delivery>, loud = true): Promise<string> {
  const rootMessageId = idOf(await platform.roots?.post(rootIn('news')));
  return idOf(await platform.post({ ...newDelivery('news'), ...more }, { rootMessageId, loud }));
}

const crosspost = (messageId: string, channel = 'news') =>
  platform.crosspost?.(channelOf(channel), messageId);

async function isCrossposted(id: string): Promise<boolean> {
  const { flags } = await server.twin.prisma.message.findUniqueOrThrow({ where: { id } });
  return (flags & CROSSPOSTED) !== 0;
}

test('an update is crossposted once, however often it is asked', async () => {
  const messageId = await posted({ isCrossposted: true });
  expect(await isCrossposted(messageId)).toBe(false);
  for (let time = 0; time < 3; time += 1) {
    expect(await crosspost(messageId)).toEqual({ outcome: 'posted', messageId });
  }
  expect(await isCrossposted(messageId)).toBe(true);
});

test('after a lost answer nobody knows, and asked again it is done', async () => {
  const messageId = await posted({ isCrossposted: true });
  server.faults.add({ path: /crosspost$/, fault: { kind: 'store-then-drop' }, times: 1 });
  expect(await crosspost(messageId)).toMatchObject({ outcome: 'unknown' });
  expect(await crosspost(messageId)).toEqual({ outcome: 'posted', messageId });
});

test('what will be crossposted is no reply, for Discord takes none; what is quiet stays in the thread', async () => {
  expect(await crosspost(await posted({}))).toEqual({
    outcome: 'rejected',
    reason: 'Discord does not crosspost a message of this type',
  });
  const quiet = await posted({ isCrossposted: true }, false);
  expect(await crosspost(quiet)).toEqual({ outcome: 'rejected', reason: 'the message was deleted' });
});

test('another kind of channel has no followers', async () => {
  const messageId = idOf(await platform.post(newDelivery('kitchen')));
  expect(await crosspost(messageId, 'kitchen')).toMatchObject({ outcome: 'gone' });
});

test('at the limit of an hour it waits for as long as Discord says, and posts do not', async () => {
  const fault: Fault = {
    kind: 'answer',
    status: 429,
    headers: { 'retry-after': '1800' },
    body: { message: 'Slow down', retry_after: 1_800, global: false },
  };
  const messageId = await posted({ isCrossposted: true });
  server.faults.add({ path: /crosspost$/, fault });
  expect(await crosspost(messageId)).toMatchObject({ outcome: 'refused', retryAfterMs: 1_800_050 });
  expect(await platform.post(newDelivery('news'))).toMatchObject({ outcome: 'posted' });
});
