/**
 * The form behind the App Home's button. It opens before anything is looked up, since what opens it is good for three
 * seconds; what is sent in is checked as if anybody had written it. https://docs.slack.dev/surfaces/modals
 */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { messageOf } from '../../../errors.ts';
import type { Command } from '../../../usecases/commands/command.ts';
import { parseSlackAddress, slackAddress } from '../address.ts';
import {
  FOLLOW_FIELDS,
  FOLLOW_FORM,
  FOLLOW_STORY,
  renderFollowed,
  renderFollowForm,
  WISHES,
} from '../render-follow.ts';
import type { SlackDesk } from './desk.ts';
import { showHome } from './home.ts';

export function listenToFollowing(app: App, desk: SlackDesk): void {
  const { stories, run, log } = desk;

  app.action<BlockAction<ButtonAction>>(FOLLOW_STORY, async ({ ack, body, client }) => {
    await ack();
    try {
      await client.views.open({ trigger_id: body.trigger_id, view: renderFollowForm(stories) });
    } catch (error) {
      log.error({ reason: messageOf(error) }, 'The form could not be opened');
    }
  });

  app.view(FOLLOW_FORM, async ({ ack, view, body, client, context }) => {
    const team = context.teamId ?? '';
    const wish = wishOf(view.state.values, team, desk);
    if ('errors' in wish) {
      await ack({ response_action: 'errors', errors: wish.errors });
      return;
    }
    await ack({ response_action: 'update', view: renderFollowed('One moment …') });
    const user = body.user.id;
    // Whoever closed the form has seen enough.
    const tell = (text: string) =>
      client.views.update({ view_id: view.id, view: renderFollowed(text) }).catch(() => undefined);
    try {
      const reply = await run({ platform: 'slack', channel: wish.channel, user }, wish.command);
      await tell(reply.kind === 'done' ? reply.text : 'This story is no longer followed.');
    } catch (error) {
      log.error({ reason: messageOf(error) }, 'The form could not be carried out');
      await tell('That did not work. Please try again.');
    }
    await showHome(user, team, client, desk);
  });
}

type Wish =
  | { readonly channel: string; readonly command: Command }
  | { readonly errors: Record<string, string> };

interface Answered {
  readonly selected_option?: { readonly value: string } | null;
  readonly selected_conversation?: string | null;
}

function wishOf(
  values: Readonly<Record<string, Readonly<Record<string, Answered>>>>,
  team: string,
  { stories }: SlackDesk,
): Wish {
  const answer = (field: string): Answered => values[field]?.[field] ?? {};
  const slug = answer(FOLLOW_FIELDS.story).selected_option?.value;
  const story = stories.find((one) => one.slug === slug)?.slug;
  const channel = slackAddress({ team, channel: answer(FOLLOW_FIELDS.channel).selected_conversation ?? '' });
  const level = answer(FOLLOW_FIELDS.wish).selected_option?.value;
  if (story === undefined)
    return refuse(FOLLOW_FIELDS.story, 'This story is no longer followed; choose another.');
  if (parseSlackAddress(channel) === undefined) return refuse(FOLLOW_FIELDS.channel, 'Choose a channel.');
  switch (level) {
    case 'none':
      return { channel, command: { verb: 'unsubscribe', story } };
    case 'major':
    case 'all':
      return { channel, command: { verb: 'subscribe', story, level } };
    default:
      return refuse(FOLLOW_FIELDS.wish, `Choose one of ${Object.keys(WISHES).length}.`);
  }
}

function refuse(field: string, why: string): Wish {
  return { errors: { [field]: why } };
}
