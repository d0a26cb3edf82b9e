import type { WebClient } from '@slack/web-api';
import type { PostResult } from '../../ports.ts';
import { failureOf } from './errors.ts';
import type { SlackMessage } from './render.ts';

/**
 * Shows this in a message that is there. What is left out stays as it was: its metadata, its thread, its copy in the channel.
 * https://docs.slack.dev/reference/methods/chat.update
 */
export async function amendOnSlack(
  client: WebClient,
  channel: string,
  ts: string,
  { text, blocks, parse, link_names }: SlackMessage,
): Promise<PostResult> {
  try {
    await client.chat.update({ channel, ts, text, blocks, parse, link_names });
    return { outcome: 'posted', messageId: ts };
  } catch (error) {
    return failureOf(error);
  }
}
