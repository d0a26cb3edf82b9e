/**
 * Mentions anywhere, whatever is said to the bot alone, and questions in the thread of a story. Slack sends a mention twice, as two events with ids of their
 * own, so a message is known by its place and time. https://docs.slack.dev/reference/events/app_mention
 */
import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { messageOf } from '../../../errors.ts';
import { slackAddress } from '../address.ts';
import { renderReply } from '../render-reply.ts';
import type { SlackDesk } from './desk.ts';
import { persist } from './persist.ts';

/** A reader who waits this long wants to see that something happens. Milliseconds. */
const SHOW_WORK_AFTER_MS = 700;

interface Said {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  readonly thread: string | undefined;
  readonly text: string;
}

export function listenToQuestions(app: App, desk: SlackDesk): void {
  app.event('app_mention', async ({ event, client, context }) => {
    if (event.bot_id !== undefined || event.subtype !== undefined || event.edited !== undefined) return;
    const { user, channel, ts, thread_ts: thread, text } = event;
    const team = context.teamId;
    if (user === undefined || team === undefined) return;
    await answerMessage({ team, channel, user, ts, thread, text }, true, client, desk, context.botUserId);
  });

  app.message(async ({ message, client, context }) => {
    // Edits, joins and what bots say have a subtype or a bot id; a reply that the channel sees too is a reply.
    if (message.subtype !== undefined && message.subtype !== 'thread_broadcast') return;
    if ('bot_id' in message && message.bot_id !== undefined) return;
    const { user, channel, ts, thread_ts: thread, text } = message;
    const team = context.teamId;
    // What is said to the bot alone is said to it.
    const isDirect = message.channel_type === 'im';
    if ((thread === undefined && !isDirect) || text === undefined || team === undefined) return;
    const isMention =
      isDirect || (context.botUserId !== undefined && text.includes(`<@${context.botUserId}>`));
    await answerMessage(
      { team, channel, user, ts, thread, text },
      isMention,
      client,
      desk,
      context.botUserId,
    );
  });
}

async function answerMessage(
  said: Said,
  isMention: boolean,
  client: WebClient,
  { hear, log }: SlackDesk,
  botUserId: string | undefined,
): Promise<void> {
  const { channel, ts, thread, user, team } = said;
  const place = {
    platform: 'slack',
    channel: slackAddress({ team, channel }),
    user,
    workspace: team,
  } as const;
  const text = plainText(said.text, botUserId);
  const stopShowing = showWork(client, channel, ts);
  try {
    const reply = await hear(place, { id: ts, thread, text, isMention }, stopShowing.begin);
    if (reply === undefined) return;
    // A question in a channel opens a thread; one to the bot alone is answered where it stands.
    const thread_ts = thread ?? (channel.startsWith('D') ? undefined : ts);
    const message = { channel, ...renderReply(reply) };
    const told = thread_ts === undefined ? message : { ...message, thread_ts };
    await persist(() => client.chat.postMessage(told));
  } catch (error) {
    log.error(
      { channel: place.channel, message: ts, reason: messageOf(error) },
      'Question could not be answered',
    );
  } finally {
    await stopShowing.end();
  }
}

/** Without the mention of the bot; addresses without what Slack puts around them. */
function plainText(text: string, botUserId: string | undefined): string {
  return text
    .replaceAll(`<@${botUserId}>`, ' ')
    .replace(/<(https?:[^|>]*)(?:\|[^>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** Eyes on the message for as long as an answer takes, if that is long; without the scope, nothing is shown. */
function showWork(client: WebClient, channel: string, timestamp: string) {
  const reaction = { channel, timestamp, name: 'eyes' };
  let shown: Promise<unknown> | undefined;
  let timer: NodeJS.Timeout | undefined;
  return {
    begin: (): void => {
      timer = setTimeout(() => {
        shown = client.reactions.add(reaction).catch(() => undefined);
      }, SHOW_WORK_AFTER_MS);
    },
    end: async (): Promise<void> => {
      clearTimeout(timer);
      if (shown === undefined) return;
      await shown;
      await client.reactions.remove(reaction).catch(() => undefined);
    },
  };
}
