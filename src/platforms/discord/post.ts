/** A digest to its channel or thread. https://docs.discord.com/developers/resources/message#create-message */
import { MessageFlags, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Delivery, PostResult, Thread } from '../../ports.ts';
import { endOfPost } from './lacking.ts';
import type { DiscordMessage } from './message.ts';
import { openThread, placeOf, targetOf } from './place.ts';
import { renderDiscord } from './render.ts';
import { renderEmbed } from './render-embed.ts';
import { threadName } from './render-root.ts';
import type { Sender } from './rest.ts';
import { isCode, send } from './send.ts';

const ROOTLESS: PostResult = { outcome: 'rootless', reason: 'the root message, or its thread, was deleted' };

/** A thread that takes nothing, while the channel may: locked, not to be opened, too many of them, not allowed. */
const THREAD_REFUSED: readonly number[] = [
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.MaximumActiveThreads,
  RESTJSONErrorCodes.MissingPermissions,
];

export async function postToDiscord(
  sender: Sender,
  { id, channel, digest, mention, isCrossposted = false, part = 1 }: Delivery,
  thread: Thread | undefined,
): Promise<PostResult> {
  const trouble = sender.closed();
  if (trouble !== undefined) return trouble;
  const signal = sender.deadline();
  const isPassedOn = isCrossposted && thread?.loud === true;
  const embed = renderEmbed(digest, id, mention, part);
  // Components stay behind when a message is crossposted: https://github.com/discord/discord-api-docs/issues/3079
  const forms = isPassedOn
    ? ([embed] as const)
    : ([renderDiscord(digest, id, mention, part), embed] as const);
  const postTo = async (target: string, reference: DiscordMessage): Promise<PostResult> => {
    const messageId = await send(forms, (form) => {
      const body = { ...(part === 1 ? form : quietly(form)), ...reference };
      return sender.rest.post(Routes.channelMessages(target), { body, signal });
    });
    return { outcome: 'posted', messageId };
  };
  try {
    if (thread === undefined) return await postTo(channel, {});
    // Nor is a reply ever crossposted.
    const reply = isPassedOn ? {} : replyTo(thread.rootMessageId);
    const target = await targetOf(sender, channel, thread, signal);
    if (target === channel) return await postTo(channel, reply);
    const open = () => openThread(sender, channel, target, threadName(digest), signal);
    try {
      return await postInThread(() => postTo(target, {}), open);
    } catch (error) {
      const { isForum } = await placeOf(sender, channel, signal);
      if (isForum || !THREAD_REFUSED.some((code) => isCode(error, code))) throw error;
      return await postTo(channel, reply);
    }
  } catch (error) {
    if (thread !== undefined && isCode(error, RESTJSONErrorCodes.UnknownChannel)) return ROOTLESS;
    return endOfPost(sender, channel, error, signal);
  }
}

/** The first update under a root finds no thread, and opens it. */
async function postInThread(
  post: () => Promise<PostResult>,
  open: () => Promise<boolean>,
): Promise<PostResult> {
  try {
    return await post();
  } catch (error) {
    if (!isCode(error, RESTJSONErrorCodes.UnknownChannel)) throw error;
  }
  // A forum post that is gone has no message to open a thread at, either.
  return (await open()) ? post() : ROOTLESS;
}

/** What goes on with a digest stands next to its first message, and rings nobody's phone again. */
function quietly(form: DiscordMessage): DiscordMessage {
  return { ...form, flags: (form.flags ?? 0) | MessageFlags.SuppressNotifications };
}

/** A reply shows what it belongs to; without its root it is still news. */
function replyTo(rootMessageId: string): DiscordMessage {
  return { message_reference: { message_id: rootMessageId, fail_if_not_exists: false } };
}
