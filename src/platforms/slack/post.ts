import type { ChatPostMessageArguments, WebClient } from '@slack/web-api';
import type { Delivery, PostResult, Thread } from '../../ports.ts';
import { failureOf } from './errors.ts';
import { renderSlack } from './render.ts';

/** https://docs.slack.dev/reference/methods/chat.postMessage */
export async function postToSlack(
  client: WebClient,
  channel: string,
  { id, digest, mention, part = 1 }: Delivery,
  thread: Thread | undefined,
): Promise<PostResult> {
  const message = { channel, ...renderSlack(digest, id, mention, part) };
  if (thread === undefined) return send(client, message);
  const reply = { ...message, thread_ts: thread.rootMessageId };
  // The channel sees the first; whoever opens its thread sees what follows.
  return send(client, thread.loud && part === 1 ? { ...reply, reply_broadcast: true } : reply);
}

export async function send(client: WebClient, message: ChatPostMessageArguments): Promise<PostResult> {
  try {
    const { ts } = await client.chat.postMessage(message);
    return ts === undefined
      ? { outcome: 'unknown', reason: 'Slack answered without the id of the message' }
      : { outcome: 'posted', messageId: ts };
  } catch (error) {
    return failureOf(error);
  }
}
