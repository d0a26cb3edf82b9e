/**
 * An answer to a command goes to its response_url, which is good for half an hour and five answers; what comes later, or
 * finds it closed, is said to whoever asked. https://docs.slack.dev/interactivity/handling-user-interaction
 */
import { RespondError, type RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { SlackMessage } from '../render.ts';
import { persist } from './persist.ts';

/** HTTP. */
const CLOSED: readonly number[] = [404, 410];

export async function respondOrTell(
  respond: RespondFn,
  client: WebClient,
  { channel, user }: { readonly channel: string; readonly user: string },
  message: SlackMessage & { readonly response_type: 'ephemeral' | 'in_channel' },
): Promise<void> {
  const { response_type, ...said } = message;
  try {
    await respond({ replace_original: false, ...message });
  } catch (error) {
    // Anything but a closed address may have been shown.
    if (!(error instanceof RespondError && CLOSED.includes(error.statusCode))) throw error;
    await persist(() =>
      response_type === 'in_channel'
        ? client.chat.postMessage({ channel, ...said })
        : client.chat.postEphemeral({ channel, user, ...said }),
    );
  }
}
