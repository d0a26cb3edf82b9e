/** Where the messages of a story stand. https://docs.discord.com/developers/resources/channel */
import { type APIChannel, type APIThreadChannel, ChannelType, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Thread } from '../../ports.ts';
import { DISCORD_LIMITS } from './limits.ts';
import type { Place, Sender } from './rest.ts';
import { isCode } from './send.ts';

/** A channel keeps its type, but that text and announcements may change into each other. */
export async function placeOf(sender: Sender, channel: string, signal: AbortSignal): Promise<Place> {
  const known = sender.places.get(channel);
  if (known !== undefined) return known;
  const found = (await sender.rest.get(Routes.channel(channel), { signal })) as APIChannel;
  const place = {
    isForum: found.type === ChannelType.GuildForum,
    guild: 'guild_id' in found ? found.guild_id : undefined,
    parent: isThread(found) ? (found.parent_id ?? undefined) : undefined,
  };
  sender.places.set(channel, place);
  return place;
}

function isThread(channel: APIChannel): channel is APIThreadChannel {
  const { PublicThread, PrivateThread, AnnouncementThread } = ChannelType;
  return [PublicThread, PrivateThread, AnnouncementThread].some((type) => type === channel.type);
}

/** Nobody follows a thread by itself, so what all should see stands in the channel, as a reply to the root. */
export async function targetOf(
  sender: Sender,
  channel: string,
  thread: Thread | undefined,
  signal: AbortSignal,
): Promise<string> {
  if (thread === undefined) return channel;
  const { isForum } = await placeOf(sender, channel, signal);
  return thread.loud && !isForum ? channel : thread.rootMessageId;
}

/** Minutes without a word until Discord folds a thread up; a new message unfolds it. The longest there is. */
export const ARCHIVE_MINUTES = 10_080;

/**
 * The thread under a root message; it has the id of the message. One that is there already is as good as a new one.
 * False when there is no such message.
 */
export async function openThread(
  sender: Sender,
  channel: string,
  rootMessageId: string,
  name: string,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const body = { name: name.slice(0, DISCORD_LIMITS.threadName), auto_archive_duration: ARCHIVE_MINUTES };
    await sender.rest.post(Routes.threads(channel, rootMessageId), { body, signal });
    return true;
  } catch (error) {
    if (isCode(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)) return true;
    if (isCode(error, RESTJSONErrorCodes.UnknownMessage)) return false;
    throw error;
  }
}
