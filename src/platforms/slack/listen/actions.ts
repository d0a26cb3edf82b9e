/** The buttons under a story: each is a command that needs no typing. https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  ButtonAction,
  SlackActionMiddlewareArgs,
} from '@slack/bolt';
import { messageOf } from '../../../errors.ts';
import { parseWords } from '../../../usecases/commands/parse-command.ts';
import { slackAddress } from '../address.ts';
import { FOLLOW_STORY } from '../render-follow.ts';
import { renderReply } from '../render-reply.ts';
import type { SlackDesk } from './desk.ts';
import { respondOrTell } from './respond.ts';

type Pressed = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** Every listener that fits would run. */
const OF_STORIES = { type: 'block_actions', action_id: new RegExp(`^(?!${FOLLOW_STORY}$)`) } as const;

export function listenToActions(app: App, desk: SlackDesk): void {
  app.action<BlockAction<ButtonAction>>(OF_STORIES, (args) => answerButton(args, desk));
}

/** The value of a button is the slug of its story; only whoever pressed it sees the answer. */
async function answerButton(
  { ack, action, body, client, respond }: Pressed,
  { stories, run, log }: SlackDesk,
): Promise<void> {
  await ack();
  const team = body.team?.id;
  const channel = body.channel?.id;
  const story = stories.find(({ slug }) => slug === action.value)?.slug;
  if (team === undefined || channel === undefined || story === undefined) {
    await respond({
      response_type: 'ephemeral',
      replace_original: false,
      text: 'This story is no longer followed.',
    });
    return;
  }
  const { command } = parseWords(story, [action.action_id]);
  try {
    const place = {
      platform: 'slack',
      channel: slackAddress({ team, channel }),
      user: body.user.id,
    } as const;
    const reply = await run(place, command);
    const asker = { channel, user: body.user.id };
    await respondOrTell(respond, client, asker, { response_type: 'ephemeral', ...renderReply(reply) });
  } catch (error) {
    log.error({ action: action.action_id, reason: messageOf(error) }, 'Button failed');
  }
}
