import { generateSnowflake } from 'discord-digital-twin';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Platform } from '../../../src/ports.ts';
import type { DiscordServer } from '../../servers/discord.ts';
import type { Fault } from '../../servers/fault-proxy.ts';
import { freePort } from '../../servers/server.ts';
import { countIn, newDelivery, open, startKitchen } from './places.ts';

const LONG_AGO = '2000-01-01T00:00:00.000Z';
const CREATE = { method: 'POST', path: /\/channels\/\d+\/messages$/ };

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
  vi.useRealTimers();
  server.faults.clear();
  await platform.close();
});

/** What has to wait ten minutes is not waited for; what reads the clock takes it for then. */
function atTime(ms: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: ms });
}

function refuse(status: number, code: number, headers: Readonly<Record<string, string>> = {}): Fault {
  return { kind: 'answer', status, headers, body: { code, message: 'as Discord words it', errors: {} } };
}

function creates(): number {
  return server.faults.seen().filter(({ method, path }) => method === 'POST' && CREATE.path.test(path))
    .length;
}

test.each<[string, Fault]>([
  ['an answer that was lost', { kind: 'store-then-drop' }],
  ['an answer that came too late', { kind: 'slow answer', ms: 60_000 }],
])('after %s the post is found, and sent again it is still one', async (_what, fault) => {
  const hasty = open(server, 800);
  const given = newDelivery();
  const before = new Date().toISOString();
  server.faults.add({ ...CREATE, fault, times: 1 });
  expect(await hasty.post(given)).toMatchObject({ outcome: 'unknown' });
  await vi.waitFor(async () => expect(await platform.find(given, LONG_AGO)).toBeDefined(), {
    timeout: 60_000,
  });
  const found = await platform.find(given, before);
  expect(await platform.post(given)).toEqual({ outcome: 'posted', messageId: found });
  expect(await countIn(server, given.channel, given.id)).toBe(1);
  await hasty.close();
});

test.each<[string, Fault]>([
  ['a line that dropped', { kind: 'drop' }],
  ['an error of the server', { kind: 'answer', status: 500, body: { message: 'oops' } }],
  [
    'a gateway in front of it',
    { kind: 'answer', status: 502, headers: { 'content-type': 'text/html' }, body: 'x' },
  ],
  ['a refusal that we do not know', refuse(400, 999_999)],
  ['an earlier message that was deleted', refuse(404, 10_008)],
])('after %s nobody knows, and one request was sent', async (_what, fault) => {
  server.faults.add({ ...CREATE, fault });
  expect(await platform.post(newDelivery())).toMatchObject({
    outcome: 'unknown',
    reason: expect.stringMatching(/./),
  });
  expect(creates()).toBe(1);
});

test.each([
  [403, 50_001, 'View Channel'],
  [403, 50_013, 'Send Messages'],
  [404, 10_003, 'was deleted'],
  [404, 10_004, 'invite it again'],
  [403, 50_007, 'takes no messages'],
  [400, 50_008, 'choose another'],
  [400, 50_024, 'choose a text'],
  [400, 50_083, 'archived'],
  [400, 160_005, 'unlock'],
])('after %d with code %d the channel is gone, and it says what to do', async (status, code, words) => {
  server.faults.add({ ...CREATE, fault: refuse(status, code) });
  const result = await platform.post(newDelivery());
  expect(result).toMatchObject({ outcome: 'gone', reason: expect.stringContaining(words) });
  expect(creates()).toBe(1);
});

test('a channel that is not there is gone, and nothing is found in it', async () => {
  const given = newDelivery('1399999999999999999');
  expect(await platform.post(given)).toMatchObject({ outcome: 'gone' });
  expect(await platform.find(given, LONG_AGO)).toBeUndefined();
});

test('a limit of one channel holds back only that channel, for exactly as long as it says', async () => {
  const headers = { 'retry-after': '1.5', 'x-ratelimit-scope': 'shared' };
  server.faults.add({ ...CREATE, fault: refuse(429, 0, headers), times: 1 });
  const limited = await platform.post(newDelivery('kitchen'));
  expect(limited).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('shared') });
  // The library adds 50 ms, for clocks that differ.
  expect(limited).toHaveProperty('retryAfterMs', 1_550);
  expect(await platform.post(newDelivery('pantry'))).toMatchObject({ outcome: 'posted' });
});

test('a bucket that is known to be empty is not asked', async () => {
  const headers = {
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset-after': '600',
    'x-ratelimit-bucket': 'abc',
  };
  const fault: Fault = { kind: 'answer', status: 200, headers, body: { id: '1' } };
  server.faults.add({ ...CREATE, fault, times: 2 });
  // The first answer tells the library of the bucket, the second that it is empty.
  await platform.post(newDelivery('kitchen'));
  await platform.post(newDelivery('kitchen'));
  const held = await platform.post(newDelivery('kitchen'));
  expect(held).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('user') });
  expect(creates()).toBe(2);
  expect(held).toHaveProperty('retryAfterMs', expect.closeTo(560_000, -5));
  atTime(Date.now() + 600_100);
  expect(await platform.post(newDelivery('kitchen'))).toMatchObject({ outcome: 'posted' });
});

test('a global limit holds back every channel until it has passed', async () => {
  const headers = { 'retry-after': '600', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' };
  server.faults.add({ ...CREATE, fault: refuse(429, 0, headers), times: 1 });
  expect(await platform.post(newDelivery('kitchen'))).toMatchObject({ outcome: 'refused' });
  const held = await platform.post(newDelivery('pantry'));
  expect(held).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('global') });
  expect(creates()).toBe(1);
  atTime(Date.now() + 600_100);
  expect(await platform.post(newDelivery('pantry'))).toMatchObject({ outcome: 'posted' });
});

test('a token that is refused once is not sent again', async () => {
  server.faults.add({ ...CREATE, fault: refuse(401, 0), times: 1 });
  const refused = { outcome: 'refused', reason: expect.stringContaining('DISCORD_TOKEN') };
  expect(await platform.post(newDelivery())).toMatchObject(refused);
  expect(await platform.post(newDelivery())).toMatchObject(refused);
  await expect(platform.find(newDelivery(), LONG_AGO)).rejects.toThrow('DISCORD_TOKEN');
  expect(server.faults.seen()).toHaveLength(1);
});

test('a server that cannot be reached has got nothing', async () => {
  const nowhere = open({ api: `http://127.0.0.1:${await freePort()}/api` });
  expect(await nowhere.post(newDelivery())).toMatchObject({
    outcome: 'refused',
    reason: expect.stringContaining('reached'),
  });
  await nowhere.close();
});

test('where components V2 are refused, an embed is posted, and found', async () => {
  const given = newDelivery();
  server.faults.add({ ...CREATE, body: /"flags":32768/, fault: refuse(400, 50_035) });
  const result = await platform.post(given);
  expect(result).toMatchObject({ outcome: 'posted' });
  expect(await platform.find(given, LONG_AGO)).toBe(result.outcome === 'posted' ? result.messageId : '');
  expect(await countIn(server, given.channel, given.id)).toBe(1);
});

test('a message that is refused in every form is rejected, and the channel is not', async () => {
  server.faults.add({ ...CREATE, fault: refuse(400, 50_035) });
  const rejected = { outcome: 'rejected', reason: expect.stringContaining('report') };
  expect(await platform.post(newDelivery())).toMatchObject(rejected);
  expect(creates()).toBe(2);
});

test('a post is found behind hundreds of others, and not when it is older than what is asked for', async () => {
  const given = newDelivery('pantry');
  const before = Date.now();
  const posted = await platform.post(given);
  const chatter = Array.from({ length: 230 }, () => ({
    id: generateSnowflake(),
    channelId: given.channel,
    authorId: server.twin.botUserId,
  }));
  await server.twin.prisma.message.createMany({ data: chatter });
  const last = newDelivery('pantry');
  const lastPosted = await platform.post(last);
  const messageIdOf = (result: typeof posted) =>
    result.outcome === 'posted' ? result.messageId : expect.fail(result.reason);
  expect(await platform.find(last, LONG_AGO)).toBe(messageIdOf(lastPosted));
  expect(await platform.find(given, new Date(before).toISOString())).toBe(messageIdOf(posted));
  expect(await platform.find(given, new Date(before + 120_000).toISOString())).toBeUndefined();
});

test('a history that cannot be read is no answer', async () => {
  server.faults.add({ method: 'GET', path: /messages/, fault: { kind: 'answer', status: 503 } });
  await expect(platform.find(newDelivery(), LONG_AGO)).rejects.toThrow(/./);
});

test('no message pings anybody', async () => {
  await platform.post(newDelivery());
  const bodies = server.faults.seen().map(({ body }) => JSON.parse(body));
  expect(bodies.map(({ allowed_mentions }) => allowed_mentions)).toEqual([{ parse: [] }]);
});
