import { afterAll, beforeAll, expect, test } from 'vitest';
import { platformContract } from '../../contracts/platform.ts';
import type { DiscordServer } from '../../servers/discord.ts';
import { channelOf, countIn, open, startKitchen } from './places.ts';

let server: DiscordServer;
beforeAll(async () => {
  server = await startKitchen();
});
afterAll(() => server.stop());

platformContract(async () => ({
  open: () => open(server),
  channelOf,
  count: ({ channel, id }) => countIn(server, channel, id),
}));

test('who set a subscription up is told by a direct message, and nobody is pinged', async () => {
  const platform = open(server);
  await platform.notify?.(channelOf('kitchen'), '1400000000000000001', 'It ended. *Why*: @everyone left');
  await platform.notify?.(channelOf('kitchen'), '1400000000000000001', 'It ended. *Why*: @everyone left');
  const told = await server.twin.prisma.message.findMany({ where: { channelId: '1400000000000000002' } });
  expect(told).toHaveLength(1);
  const [{ content }] = JSON.parse(told[0]?.components ?? '[]')[0].components;
  expect(content).toBe(`It ended. \\*Why\\*: @\u2060everyone left\n-# <#${channelOf('kitchen')}>`);
  await platform.close();
});
