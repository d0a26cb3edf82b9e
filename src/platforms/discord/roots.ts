/** The root message of a story: a message of the channel, or a post of the forum; kept current by edits. */
import { type APIMessage, type APIThreadChannel, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Instant } from '../../core/model.ts';
import type { PostResult, Roots, RootView } from '../../ports.ts';
import { carries, findInChannel, lookUp, oldestId } from './find.ts';
import { endOfPost } from './lacking.ts';
import { markOf } from './mark.ts';
import { ARCHIVE_MINUTES, placeOf } from './place.ts';
import { renderRoot, threadName } from './render-root.ts';
import type { Sender } from './rest.ts';
import { isCode, send } from './send.ts';

export function discordRoots(sender: Sender): Roots {
  return {
    post: (view) => ended(sender, view, (signal) => postRoot(sender, view, signal)),
    find: (view, since) =>
      lookUp(sender, async (signal) => {
        const { isForum, guild } = await placeOf(sender, view.channel, signal);
        if (isForum && guild !== undefined) return findInForum(sender, guild, view, since, signal);
        return findInChannel(sender, view.channel, markOf(view.id), since, signal);
      }),
    update: (view, messageId) => ended(sender, view, (signal) => updateRoot(sender, view, messageId, signal)),
  };
}

async function ended(
  sender: Sender,
  { channel }: RootView,
  act: (signal: AbortSignal) => Promise<PostResult>,
): Promise<PostResult> {
  const trouble = sender.closed();
  if (trouble !== undefined) return trouble;
  const signal = sender.deadline();
  return act(signal).catch((error: unknown) => endOfPost(sender, channel, error, signal));
}

/**
 * A forum post takes no nonce (https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel),
 * so it stands on being looked for alone.
 */
async function postRoot(sender: Sender, view: RootView, signal: AbortSignal): Promise<PostResult> {
  const { isForum } = await placeOf(sender, view.channel, signal);
  const messageId = await send(renderRoot(view), (form) => {
    if (!isForum) return sender.rest.post(Routes.channelMessages(view.channel), { body: form, signal });
    const { nonce: _nonce, enforce_nonce: _enforced, ...message } = form;
    const body = { name: threadName(view.board), auto_archive_duration: ARCHIVE_MINUTES, message };
    return sender.rest.post(Routes.threads(view.channel), { body, signal });
  });
  return { outcome: 'posted', messageId };
}

async function updateRoot(
  sender: Sender,
  view: RootView,
  messageId: string,
  signal: AbortSignal,
): Promise<PostResult> {
  const { isForum } = await placeOf(sender, view.channel, signal);
  const path = Routes.channelMessage(isForum ? messageId : view.channel, messageId);
  try {
    await send(renderRoot(view), ({ nonce: _nonce, enforce_nonce: _enforced, ...body }) =>
      sender.rest.patch(path, { body, signal }),
    );
    return { outcome: 'posted', messageId };
  } catch (error) {
    const isLost =
      isCode(error, RESTJSONErrorCodes.UnknownMessage) ||
      (isForum && isCode(error, RESTJSONErrorCodes.UnknownChannel));
    if (isLost) return { outcome: 'rootless', reason: 'the root message was deleted' };
    throw error;
  }
}

/** Threads fold up after an hour at the earliest, so a post that was tried just now is among the active ones. */
async function findInForum(
  sender: Sender,
  guild: string,
  { id, channel }: RootView,
  since: Instant,
  signal: AbortSignal,
): Promise<string | undefined> {
  const list = await sender.rest.get(Routes.guildActiveThreads(guild), { signal });
  const { threads } = list as { threads: APIThreadChannel[] };
  const oldest = oldestId(since);
  for (const thread of threads.filter((each) => each.parent_id === channel && BigInt(each.id) >= oldest)) {
    const first = await firstOf(sender, thread.id, signal);
    if (first !== undefined && carries(first, markOf(id))) return thread.id;
  }
  return undefined;
}

/** Undefined when somebody deleted it, which leaves the thread. */
async function firstOf(
  { rest }: Sender,
  thread: string,
  signal: AbortSignal,
): Promise<APIMessage | undefined> {
  try {
    return (await rest.get(Routes.channelMessage(thread, thread), { signal })) as APIMessage;
  } catch (error) {
    if (isCode(error, RESTJSONErrorCodes.UnknownMessage)) return undefined;
    throw error;
  }
}
