/** To the servers that follow an announcement channel. https://docs.discord.com/developers/resources/message#crosspost-message */
import { RESTJSONErrorCodes, Routes } from 'discord.js';
import type { PostResult } from '../../ports.ts';
import { endOfPost } from './lacking.ts';
import type { Sender } from './rest.ts';
import { isCode } from './send.ts';

/** Only plain messages of the channel itself are taken: no replies, nothing of a thread. Done before is done. */
export async function crosspostOnDiscord(
  sender: Sender,
  channel: string,
  messageId: string,
): Promise<PostResult> {
  const trouble = sender.closed();
  if (trouble !== undefined) return trouble;
  const signal = sender.deadline();
  try {
    await sender.rest.post(Routes.channelMessageCrosspost(channel, messageId), { signal });
    return { outcome: 'posted', messageId };
  } catch (error) {
    if (isCode(error, RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted)) {
      return { outcome: 'posted', messageId };
    }
    if (isCode(error, RESTJSONErrorCodes.UnknownMessage)) {
      return { outcome: 'rejected', reason: 'the message was deleted' };
    }
    if (isCode(error, RESTJSONErrorCodes.InvalidMessageType)) {
      return { outcome: 'rejected', reason: 'Discord does not crosspost a message of this type' };
    }
    return endOfPost(sender, channel, error, signal);
  }
}
