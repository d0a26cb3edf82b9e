import { randomUUID } from 'node:crypto';
import { ChannelType } from 'discord-api-types/v10';
import { createLog } from '../../../src/log.ts';
import { openDiscord } from '../../../src/platforms/discord/index.ts';
import { markOf } from '../../../src/platforms/discord/mark.ts';
import { openSender } from '../../../src/platforms/discord/rest.ts';
import type { Delivery, Platform, RootView } from '../../../src/ports.ts';
import { type DiscordServer, startDiscord, TOKEN } from '../../servers/discord.ts';
import { KETTLE_DEAL } from '../examples.ts';

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

export function rootView(channel = 'kitchen', headline = 'Price now about $14M'): RootView {
  return {
    id: randomUUID(),
    channel: channelOf(channel),
    board: {
      story: 'kettle-deal',
      title: 'Pearl Oven and Tin Kettle',
      lines: [
        {
          fact: 'price',
          label: 'Price',
          now: 'about $14M',
          since: '2031-03-04T08:30:00.000Z',
          certainty: 'probable',
          origins: 2,
          against: [],
          before: [{ value: 'over $10M', since: '2031-03-02T10:00:00.000Z', citations: [] }],
          citations: [],
        },
      ],
      asOf: '2031-03-04T09:00:00.000Z',
    },
    news: { headline, at: '2031-03-04T09:00:00.000Z' },
  };
}
