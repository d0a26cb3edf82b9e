/**
 * "What changed since?", asked of any message that links an article.
 * https://docs.slack.dev/interactivity/implementing-shortcuts#messages
 */
import type { AllMiddlewareArgs, App, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { messageOf } from '../../../errors.ts';
import { WHAT_CHANGED } from '../manifest.ts';
import { renderReply } from '../render-reply.ts';
import type { SlackDesk } from './desk.ts';

type Asked = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

export function listenToShortcut(app: App, desk: SlackDesk): void {
  app.shortcut<MessageShortcut>({ callback_id: WHAT_CHANGED, type: 'message_action' }, (args) =>
    answerShortcut(args, desk),
  );
}

async function answerShortcut({ ack, shortcut, respond }: Asked, { since, log }: SlackDesk): Promise<void> {
  await ack();
  try {
    const reply = await since(linksIn(shortcut.message.text ?? ''));
    await respond({ response_type: 'ephemeral', replace_original: false, ...renderReply(reply) });
  } catch (error) {
    log.error({ reason: messageOf(error) }, 'Shortcut failed');
  }
}

/** Slack puts every address in angle brackets. */
function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/<(https?:[^|>]+)/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
}
