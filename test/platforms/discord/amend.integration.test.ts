/** A message that shows what was corrected since, on a Discord of others. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Delivery, Platform, PostResult } from '../../../src/ports.ts';
import type { DiscordServer } from '../../servers/discord.ts';
import type { Fault } from '../../servers/fault-proxy.ts';
import { digest, line } from '../examples.ts';
import { newDelivery, open, rootIn, startKitchen } from './places.ts';

const TOLD = digest([line()]);
const CORRECTED = digest([
  line({ corrected: { kind: 'corrected', to: '$12M', at: '2031-03-05T09:00:00.000Z' } }),
]);
const ROLE = '1350000000000000001';

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

async function posted(channel: string, more: Partial<Delivery> = {}, loud = true) {
  const delivery = { ...newDelivery(channel), digest: TOLD, ...more };
  const rootMessageId = idOf(await platform.roots?.post(rootIn(channel)));
  const messageId = idOf(await platform.post(delivery, { rootMessageId, loud }));
  return { amended: { ...delivery, digest: CORRECTED }, rootMessageId, messageId };
}

function messageOf(id: string) {
  return server.twin.prisma.message.findUniqueOrThrow({ where: { id } });
}

const edits = () => server.faults.seen().filter(({ method }) => method === 'PATCH');

function refuse(code: number, status = 400): Fault {
  return { kind: 'answer', status, body: { code, message: 'as Discord words it', errors: {} } };
}

test.each([
  ['in its channel', 'kitchen', true],
  ['in the thread of its root', 'kitchen', false],
  ['in a post of a forum', 'board', false],
] as const)('%s it is edited, however often, and posted no second time', async (_where, channel, loud) => {
  const { amended, rootMessageId, messageId } = await posted(channel, {}, loud);
  const before = await server.twin.prisma.message.count();
  for (let time = 0; time < 2; time += 1) {
    const result = await platform.amend?.(amended, messageId, [rootMessageId]);
    expect(result).toEqual({ outcome: 'posted', messageId });
  }
  const { components, embeds } = await messageOf(messageId);
  expect(components).toContain('~~about $14M~~ · *corrected 5 Mar 2031:* **$12M**');
  expect(embeds).toBe('[]');
  expect(await server.twin.prisma.message.count()).toBe(before);
});

test('what is an embed, to be passed on, stays one', async () => {
  const { amended, rootMessageId, messageId } = await posted('news', { isCrossposted: true });
  await platform.amend?.({ ...amended, isCrossposted: false }, messageId, [rootMessageId]);
  const { components, embeds } = await messageOf(messageId);
  expect(embeds).toContain('~~about $14M~~ · *corrected 5 Mar 2031:* **$12M**');
  expect(components).not.toContain('about $14M');
});

test('the role that was called with it is not called again', async () => {
  const { amended, rootMessageId, messageId } = await posted('kitchen', { mention: ROLE });
  await platform.amend?.(amended, messageId, [rootMessageId]);
  const [edit] = edits();
  expect(edit?.body).toContain(`<@&${ROLE}>`);
  expect(JSON.parse(edit?.body ?? '')).toMatchObject({ allowed_mentions: { parse: [] } });
  expect(edit?.body).not.toContain('"roles"');
});

test('in a thread that was folded up it is edited, once that is unfolded', async () => {
  const { amended, rootMessageId, messageId } = await posted('kitchen', {}, false);
  server.faults.add({ method: 'PATCH', path: /\/messages\/\d+$/, fault: refuse(50_083), times: 1 });
  expect(await platform.amend?.(amended, messageId, [rootMessageId])).toEqual({
    outcome: 'posted',
    messageId,
  });
  expect(edits().map(({ path, body }) => [path.replace(/^.*\/v10/, ''), body.includes('corrected')])).toEqual(
    [
      [`/channels/${rootMessageId}/messages/${messageId}`, true],
      [`/channels/${rootMessageId}`, false],
      [`/channels/${rootMessageId}/messages/${messageId}`, true],
    ],
  );
});

test.each([
  [
    'that somebody deleted is over',
    { method: 'GET', path: /\/messages\/\d+$/, fault: refuse(10_008, 404) },
    'rootless',
  ],
  [
    'that is deleted just now is over',
    { method: 'PATCH', path: /./, fault: refuse(10_008, 404) },
    'rootless',
  ],
  ['whose channel is gone is over', { path: /./, fault: refuse(50_001, 403) }, 'gone'],
  [
    'that is passed on and edited too often waits',
    { method: 'PATCH', path: /./, fault: refuse(20_022) },
    'unknown',
  ],
  ['whose edit got no answer waits', { method: 'PATCH', path: /./, fault: { kind: 'drop' } }, 'unknown'],
] as const)('one %s', async (_what, rule, outcome) => {
  const { amended, rootMessageId, messageId } = await posted('kitchen');
  server.faults.add(rule);
  expect(await platform.amend?.(amended, messageId, [rootMessageId])).toMatchObject({ outcome });
});

test('without a root that is known, only the channel is looked through', async () => {
  const { amended, messageId } = await posted('kitchen', {}, false);
  expect(await platform.amend?.(amended, messageId, [])).toMatchObject({ outcome: 'rootless' });
});
