/**
 * Slash commands. Each is acknowledged before anything is looked up; one listener takes all, so that the command of a
 * story that left digests/ gets help instead of silence. https://docs.slack.dev/interactivity/implementing-slash-commands
 */
import type { AllMiddlewareArgs, App, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { messageOf } from '../../../errors.ts';
import { parseCommand } from '../../../usecases/commands/parse-command.ts';
import { slackAddress } from '../address.ts';
import { renderReply } from '../render-reply.ts';
import type { SlackDesk } from './desk.ts';
import { respondOrTell } from './respond.ts';

export function listenToCommands(app: App, desk: SlackDesk): void {
  app.command(/.*/, (args) => answerCommand(args, desk));
}

async function answerCommand(
  { ack, command, client, respond }: SlackCommandMiddlewareArgs & AllMiddlewareArgs,
  { stories, run, log }: SlackDesk,
): Promise<void> {
  await ack();
  const { command: asked, isPublic } = parseCommand(
    command.command,
    command.text ?? '',
    stories.map(({ slug }) => slug),
  );
  const place = {
    platform: 'slack',
    channel: slackAddress({ team: command.team_id, channel: command.channel_id }),
    user: command.user_id,
    workspace: command.team_id,
  } as const;
  try {
    const reply = await run(place, asked);
    const asker = { channel: command.channel_id, user: command.user_id };
    await respondOrTell(respond, client, asker, {
      response_type: isPublic ? 'in_channel' : 'ephemeral',
      ...renderReply(reply),
    });
  } catch (error) {
    log.error({ command: command.command, verb: asked.verb, reason: messageOf(error) }, 'Command failed');
    await respond({ response_type: 'ephemeral', text: 'That did not work. Please try again.' });
  }
}
