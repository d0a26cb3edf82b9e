import { randomUUID } from 'node:crypto';
import { ChannelType } from 'discord-api-types/v10';
import { createLog } from '../../../src/log.ts';
import { openDiscord } from '../../../src/platforms/discord/index.ts';
import { markOf } from '../../../src/platforms/discord/mark.ts';
import { openSender } from '../../../src/platforms/discord/rest.ts';
import type { Delivery, Platform, RootView } from '../../../src/ports.ts';
import { type DiscordServer, startDiscord, TOKEN } from '../../servers/discord.ts';
import { KETTLE_DEAL, rootView } from '../examples.ts';

/** Channels have names in the tests; Discord has numbers. */
const CHANNELS: Readonly<Record<string, { readonly id: string; readonly type: ChannelType }>> = {
  kitchen: { id: '1300000000000000001', type: ChannelType.GuildText },
  pantry: { id: '1300000000000000002', type: ChannelType.GuildText },
  board: { id: '1300000000000000003', type: ChannelType.GuildForum },
  news: { id: '1300000000000000004', type: ChannelType.GuildAnnouncement },
};

const log = createLog('silent', []);

export function startKitchen(): Promise<DiscordServer> {
  const channels = Object.entries(CHANNELS).map(([name, channel]) => ({ ...channel, name }));
  return startDiscord([{ id: '1200000000000000001', name: 'Galley', channels }]);
}

export function channelOf(name: string): string {
  return CHANNELS[name]?.id ?? name;
}

/** With patience: a machine that runs tests is slow. */
export function open({ api }: Pick<DiscordServer, 'api'>, timeoutMs = 20_000): Platform {
  return openDiscord(openSender(TOKEN, api, log, timeoutMs));
}

export function newDelivery(channel = 'kitchen'): Delivery {
  return {
    id: randomUUID(),
    story: 'kettle-deal',
    platform: 'discord',
    channel: channelOf(channel),
    seq: 1,
    digest: KETTLE_DEAL,
  };
}

/** How many messages of the delivery or root a reader sees in a channel or thread. */
export async function countIn({ twin }: DiscordServer, channel: string, id: string): Promise<number> {
  const messages = await twin.prisma.message.findMany({ where: { channelId: channel } });
  return messages.filter(({ components }) => components.includes(markOf(id))).length;
}

export function rootIn(channel = 'kitchen', headline?: string): RootView {
  return rootView(channelOf(channel), headline);
}
