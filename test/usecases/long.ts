/** Digests of many lines, and what Slack and Discord, of others and with trouble in front, hold of them. */
import { ChannelType } from 'discord-api-types/v10';
import type { Digest } from '../../src/core/model.ts';
import { createLog } from '../../src/log.ts';
import { openDiscord } from '../../src/platforms/discord/index.ts';
import { openSender } from '../../src/platforms/discord/rest.ts';
import type { Platform } from '../../src/ports.ts';
import { startTroubledSlack } from '../platforms/slack/places.ts';
import { startDiscord, TOKEN } from '../servers/discord.ts';
import type { FaultProxy } from '../servers/fault-proxy.ts';
import { digest } from '../store/examples.ts';

/** Lines that are called L00, L01 ...; each with a quote of its own. */
export function longDigest(headline: string, count: number, kind: Digest['kind'] = 'update'): Digest {
  const said = digest(headline);
  const lines = said.lines.flatMap((line) =>
    labels(count).map((label) => {
      const quote = `${label.replace('L', 'Of number ')} the director said: ${'it is as it was agreed, '.repeat(14)}`;
      const span = { field: 'body' as const, start: 0, end: quote.length, text: quote };
      const citation = { quote, source: 'Example Wire', at: said.asOf, articleId: 'wire-1', span };
      return { ...line, label, change: 'revised' as const, citations: [citation] };
    }),
  );
  return { ...said, kind, lines };
}

export function labels(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `L${`${index}`.padStart(2, '0')}`);
}

/** A message that has lines of a digest: their labels, and where it stands. */
export interface ToldMessage {
  readonly id: string;
  readonly labels: readonly string[];
  readonly at: 'thread' | 'thread, loud' | 'channel' | 'channel, quiet';
}

export interface Place {
  readonly name: 'slack' | 'discord';
  readonly open: () => Platform;
  readonly proxy: FaultProxy;
  /** Requests that make a message. */
  readonly posts: RegExp;
  /** As the worker of test/servers/deliverer.ts takes them. */
  readonly api: string;
  readonly tokens: string;
  readonly newChannel: () => Promise<string>;
  /** In the order of the posts; the root is not among them. */
  readonly told: (channel: string) => Promise<readonly ToldMessage[]>;
  readonly deleteRoot: (channel: string, messageId: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function slackPlace(): Promise<Place> {
  const slack = await startTroubledSlack();
  const { client, team, botToken, proxy } = slack;
  let rooms = 0;
  const idOf = (address: string): string => address.replace(/^.*\//, '');
  return {
    name: 'slack',
    open: slack.open,
    proxy,
    posts: /chat\.postMessage$/,
    api: `${proxy.url}/api/`,
    tokens: `${team}=${botToken}`,
    newChannel: async () => {
      rooms += 1;
      const { channel } = await client.conversations.create({ name: `long-${rooms}` });
      return `${team}/${channel?.id}`;
    },
    told: async (address) => {
      const channel = idOf(address);
      const { messages: roots = [] } = await client.conversations.history({ channel, limit: 1000 });
      const told: ToldMessage[] = [];
      for (const { ts = '' } of roots.reverse()) {
        const { messages = [] } = await client.conversations.replies({ channel, ts, limit: 1000 });
        told.push(
          ...messages.slice(1).map((message) => ({
            id: message.ts ?? '',
            labels: labelsIn(message.blocks),
            at: 'reply_broadcast' in message ? ('thread, loud' as const) : ('thread' as const),
          })),
        );
      }
      return told.filter((message) => message.labels.length > 0);
    },
    deleteRoot: async (address, ts) => {
      await client.chat.delete({ channel: idOf(address), ts });
      // As Slack answers a reply to what is not there; the emulator takes it.
      const body = { ok: false, error: 'thread_not_found' };
      const fault = { kind: 'answer', status: 200, body } as const;
      proxy.add({ path: /postMessage/, body: new RegExp(`thread_ts=${ts}`), fault });
    },
    stop: slack.stop,
  };
}

/** https://docs.discord.com/developers/resources/message#message-object-message-flags */
const SILENT = 1 << 12;

export async function discordPlace(): Promise<
  Place & Pick<Awaited<ReturnType<typeof startDiscord>>, 'twin'>
> {
  const ids = Array.from({ length: 12 }, (_, index) => `${1_300_000_000_000_000_000n + BigInt(index)}`);
  const channels = ids.map((id) => ({ id, name: id, type: ChannelType.GuildAnnouncement }));
  const { twin, faults, api, stop } = await startDiscord([
    { id: '1200000000000000001', name: 'Galley', channels },
  ]);
  return {
    name: 'discord',
    twin,
    open: () => openDiscord(openSender(TOKEN, api, createLog('silent', []), 20_000)),
    proxy: faults,
    posts: /\/messages$/,
    api,
    tokens: TOKEN,
    newChannel: async () => ids.shift() ?? '',
    told: async (channel) => {
      const threads = await twin.prisma.channel.findMany({ where: { parentId: channel } });
      const places = [channel, ...threads.map(({ id }) => id)];
      const messages = await twin.prisma.message.findMany({ where: { channelId: { in: places } } });
      return messages
        .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
        .map(({ id, components, embeds, channelId, flags }) => {
          const isQuiet = (flags & SILENT) !== 0;
          return { id, labels: labelsIn([components, embeds]), at: placeOf(channelId === channel, isQuiet) };
        })
        .filter((message) => message.labels.length > 0);
    },
    deleteRoot: async (channel, messageId) => {
      await twin.prisma.message.deleteMany({ where: { channelId: { in: [channel, messageId] } } });
      await twin.prisma.channel.deleteMany({ where: { id: messageId } });
    },
    stop,
  };
}

function placeOf(isInChannel: boolean, isQuiet: boolean): ToldMessage['at'] {
  if (!isInChannel) return 'thread';
  return isQuiet ? 'channel, quiet' : 'channel';
}

function labelsIn(shown: unknown): readonly string[] {
  return JSON.stringify(shown).match(/\bL\d\d\b/g) ?? [];
}
