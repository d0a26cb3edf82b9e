/** A digest anew in its message. https://docs.discord.com/developers/resources/message#edit-message */
import { type APIMessage, MessageFlags, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Delivery, PostResult } from '../../ports.ts';
import { endOfError } from './errors.ts';
import type { DiscordMessage } from './message.ts';
import { placeOf } from './place.ts';
import { renderDiscord } from './render.ts';
import { renderEmbed } from './render-embed.ts';
import type { Sender } from './rest.ts';
import { isCode } from './send.ts';

const DELETED: PostResult = { outcome: 'rootless', reason: 'the message was deleted' };

/** An update stands in its channel, or in the thread of the root that it had then, which outlives its root. */
export async function amendOnDiscord(
  sender: Sender,
  { id, channel, digest, mention, part }: Delivery,
  messageId: string,
  rootMessageIds: readonly string[],
): Promise<PostResult> {
  const trouble = sender.closed();
  if (trouble !== undefined) return trouble;
  const signal = sender.deadline();
  try {
    const { isForum } = await placeOf(sender, channel, signal);
    const places = [...(isForum ? [] : [channel]), ...rootMessageIds];
    for (const place of places) {
      const message = await messageIn(sender, place, messageId, signal);
      if (message === undefined) continue;
      const render = isComponents(message) ? renderDiscord : renderEmbed;
      await edit(sender, place, messageId, render(digest, id, mention, part), signal);
      return { outcome: 'posted', messageId };
    }
    return DELETED;
  } catch (error) {
    if (isCode(error, RESTJSONErrorCodes.UnknownMessage)) return DELETED;
    return endOfError(error);
  }
}

async function messageIn(
  { rest }: Sender,
  place: string,
  messageId: string,
  signal: AbortSignal,
): Promise<APIMessage | undefined> {
  try {
    return (await rest.get(Routes.channelMessage(place, messageId), { signal })) as APIMessage;
  } catch (error) {
    const absent = [RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel];
    if (absent.some((code) => isCode(error, code))) return undefined;
    throw error;
  }
}

/** What is posted in one form stays in it: one cannot be made the other, or is not passed on. */
function isComponents({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
}

/** Whoever was called was called when it was posted. */
async function edit(
  { rest }: Sender,
  place: string,
  messageId: string,
  { nonce: _nonce, enforce_nonce: _enforced, ...form }: DiscordMessage,
  signal: AbortSignal,
): Promise<void> {
  const body = { ...form, allowed_mentions: { parse: [] } };
  const patch = () => rest.patch(Routes.channelMessage(place, messageId), { body, signal });
  try {
    await patch();
  } catch (error) {
    if (!isCode(error, RESTJSONErrorCodes.InvalidActionOnArchivedThread)) throw error;
    await rest.patch(Routes.channel(place), { body: { archived: false }, signal });
    await patch();
  }
}
