/** Reading back. https://docs.discord.com/developers/resources/message#get-channel-messages */
import { type APIMessage, makeURLSearchParams, Routes } from 'discord.js';
import type { Instant } from '../../core/model.ts';
import type { Delivery, Thread } from '../../ports.ts';
import { partId } from '../words/parts.ts';
import { endOfError } from './errors.ts';
import { DISCORD_LIMITS } from './limits.ts';
import { markOf } from './mark.ts';
import { placeOf, targetOf } from './place.ts';
import type { Sender } from './rest.ts';
import { snowflakeAt } from './snowflake.ts';

/** Our clock may be ahead of Discord's. Milliseconds. */
const CLOCK_SLACK_MS = 60_000;

/** Pages that are read before the look-up gives up. */
const MOST_PAGES = 50;

/** The id of the delivery's message. Throws when Discord cannot tell; a channel that is gone holds none. */
export async function findOnDiscord(
  sender: Sender,
  { id, channel, part = 1 }: Delivery,
  since: Instant,
  thread: Thread | undefined,
): Promise<string | undefined> {
  return lookUp(sender, async (signal) => {
    const mark = markOf(partId(id, part));
    const target = await targetOf(sender, channel, thread, signal);
    const found = await findInChannel(sender, target, mark, since, signal).catch((error: unknown) => {
      if (target !== channel && endOfError(error).outcome === 'gone') return undefined;
      throw error;
    });
    if (found !== undefined || target === channel) return found;
    // A thread that took nothing left it to its channel; a forum has no messages of its own.
    const { isForum } = await placeOf(sender, channel, signal);
    return isForum ? undefined : findInChannel(sender, channel, mark, since, signal);
  });
}

/** Tells "there is none" from "nobody knows", which is thrown with its reason. */
export async function lookUp(
  sender: Sender,
  look: (signal: AbortSignal) => Promise<string | undefined>,
): Promise<string | undefined> {
  const trouble = sender.closed();
  if (trouble !== undefined) throw new Error(trouble.reason);
  try {
    return await look(sender.deadline());
  } catch (error) {
    const end = endOfError(error);
    if (end.outcome === 'gone') return undefined;
    if (end.outcome === 'paced') throw error;
    throw new Error(end.reason, { cause: error });
  }
}

export async function findInChannel(
  sender: Sender,
  channel: string,
  mark: string,
  since: Instant,
  signal: AbortSignal,
): Promise<string | undefined> {
  let after = oldestId(since);
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = makeURLSearchParams({ limit: DISCORD_LIMITS.messagesPerPage, after: `${after}` });
    const path = Routes.channelMessages(channel);
    const messages = (await sender.rest.get(path, { query, signal })) as APIMessage[];
    const found = messages.find((message) => carries(message, mark));
    if (found !== undefined) return found.id;
    if (messages.length < DISCORD_LIMITS.messagesPerPage) return undefined;
    after = messages.map((message) => BigInt(message.id)).reduce((a, b) => (a > b ? a : b));
  }
  throw new Error(
    `there are more than ${MOST_PAGES * DISCORD_LIMITS.messagesPerPage} messages since ${since}`,
  );
}

/** The smallest id that a message can have which was posted at this time or later. */
export function oldestId(since: Instant): bigint {
  return snowflakeAt(new Date(Date.parse(since) - CLOCK_SLACK_MS).toISOString());
}

/** The mark is in the custom ids of our buttons; nothing else of 150 bits in a message is the same by chance. */
export function carries({ components }: APIMessage, mark: string): boolean {
  return JSON.stringify(components ?? []).includes(mark);
}
