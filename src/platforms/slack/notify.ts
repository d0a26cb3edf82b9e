import type { WebClient } from '@slack/web-api';
import { richText, section, words } from './blocks.ts';
import { slackMessage } from './render.ts';
import { fallbackOf } from './render-board.ts';

/** A direct message: to post to a user is to post to the conversation with that user. */
export async function notifyOnSlack(client: WebClient, user: string, text: string): Promise<void> {
  const blocks = [richText([section([words(text)])])];
  await client.chat.postMessage({ channel: user, ...slackMessage(fallbackOf([], text), blocks) });
}
