/** A channel that took posts refuses one: the delivery tells which permission somebody took away. */

import { PermissionFlagsBits as Bits, ChannelType } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { INVITED_PERMISSIONS } from '../../../src/platforms/discord/permissions.ts';
import type { Platform } from '../../../src/ports.ts';
import type { DiscordServer } from '../../servers/discord.ts';
import type { Fault } from '../../servers/fault-proxy.ts';
import { channelOf, newDelivery, open, rootIn, startKitchen } from './places.ts';

const GALLEY = '1200000000000000001';

let server: DiscordServer;
let platform: Platform;
beforeAll(async () => {
  server = await startKitchen();
  const permissions = `${INVITED_PERMISSIONS}`;
  await server.twin.prisma.role.updateMany({ where: { guildId: GALLEY }, data: { permissions } });
});
afterAll(() => server.stop());
beforeEach(() => {
  platform = open(server);
});
afterEach(async () => {
  server.faults.clear();
  await platform.close();
});

function refuse(code: number): Fault {
  return { kind: 'answer', status: 403, body: { code, message: 'as Discord words it' } };
}

/** Discord tells what is denied in a channel; the twin has no overwrites. */
function deny(name: string, type: ChannelType, denied: bigint): void {
  const id = channelOf(name);
  const body = {
    id,
    type,
    guild_id: GALLEY,
    permission_overwrites: [{ id: GALLEY, type: 0, allow: '0', deny: `${denied}` }],
  };
  const path = new RegExp(`/channels/${id}$`);
  server.faults.add({ method: 'GET', path, fault: { kind: 'answer', status: 200, body } });
}

test.each([
  ['Send Messages', Bits.SendMessages],
  ['Send Messages in Threads', Bits.SendMessagesInThreads],
  ['Create Public Threads', Bits.CreatePublicThreads],
  ['Read Message History', Bits.ReadMessageHistory],
  ['Embed Links', Bits.EmbedLinks],
])('%s is named when it is missing, and nothing else', async (name, bit) => {
  server.faults.add({ method: 'POST', path: /messages$/, fault: refuse(50_013) });
  deny('kitchen', ChannelType.GuildText, bit);
  const result = await platform.post(newDelivery());
  expect(result).toMatchObject({ outcome: 'gone' });
  expect(result).toHaveProperty(
    'reason',
    expect.stringMatching(new RegExp(`it lacks ${name} \\([^)]*\\)\\. Allow that .*\\(50013\\)$`)),
  );
});

test('all that are missing are named, also when it is the root that is refused', async () => {
  server.faults.add({ method: 'POST', path: /threads$/, fault: refuse(50_013) });
  deny('board', ChannelType.GuildForum, Bits.SendMessages | Bits.SendMessagesInThreads);
  expect(await platform.roots?.post(rootIn('board'))).toMatchObject({
    outcome: 'gone',
    reason: expect.stringContaining(
      'it lacks Send Messages in Threads (to post updates and answers), Send Messages (to post the story).',
    ),
  });
});

test('a channel that the bot cannot see tells nothing else', async () => {
  server.faults.add({ path: /channels/, fault: refuse(50_001) });
  expect(await platform.post(newDelivery())).toMatchObject({
    outcome: 'gone',
    reason: expect.stringContaining('it lacks View Channel (to reach the channel).'),
  });
});

test('a server that has sent the bot away is told as that', async () => {
  expect(await platform.roots?.post(rootIn())).toMatchObject({ outcome: 'posted' });
  server.faults.add({ path: /channels/, fault: refuse(50_001) });
  server.faults.add({ path: /roles$/, fault: refuse(50_001) });
  expect(await platform.post(newDelivery())).toEqual({
    outcome: 'gone',
    reason: 'the bot is no longer in this server; invite it again (50001)',
  });
});

test.each<[string, Fault]>([
  ['cannot be told', { kind: 'drop' }],
  [
    'is nothing that the bot needs',
    { kind: 'answer', status: 200, body: [{ id: GALLEY, permissions: '8' }] },
  ],
])('what %s is left at what the code says', async (_what, fault) => {
  server.faults.add({ method: 'POST', path: /messages$/, fault: refuse(50_013) });
  server.faults.add({ method: 'GET', path: /roles$/, fault });
  expect(await platform.post(newDelivery())).toMatchObject({
    outcome: 'gone',
    reason: expect.stringContaining('allow it Send Messages, Send Messages in Threads'),
  });
});
