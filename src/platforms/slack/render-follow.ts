/** The form in which a story is followed, followed otherwise, or left. https://docs.slack.dev/surfaces/modals */
import type { ModalView, PlainTextOption } from '@slack/types';
import { clean } from '../words/clean.ts';
import { cut } from '../words/cut.ts';
import { richText, section, words } from './blocks.ts';
import { SLACK_LIMITS } from './limits.ts';

/** The button that opens the form, and the form. */
export const FOLLOW_STORY = 'follow_story';
export const FOLLOW_FORM = 'follow_form';

/** Its questions: ids of the blocks, and of what stands in each. */
export const FOLLOW_FIELDS = { story: 'story', channel: 'channel', wish: 'wish' } as const;

/** What can be wished of a channel and a story, as a command of the same words would. */
export const WISHES = {
  major: 'Follow: tell what matters',
  all: 'Follow: tell every change',
  none: 'Do not follow it any more',
} as const;

/** Stories beyond what a select may list are followed by "/story". */
export function renderFollowForm(
  stories: readonly { readonly slug: string; readonly title: string }[],
): ModalView {
  const listed = stories.slice(0, SLACK_LIMITS.selectOptions);
  const wishes = Object.entries(WISHES).map(([value, label]) => option(label, value));
  return {
    ...frame('Follow a story'),
    callback_id: FOLLOW_FORM,
    submit: { type: 'plain_text', text: 'Save' },
    blocks: [
      {
        ...question(FOLLOW_FIELDS.story, 'Story'),
        element: {
          type: 'static_select',
          action_id: FOLLOW_FIELDS.story,
          options: listed.map(({ slug, title }) => option(clean(title) || slug, slug)),
        },
      },
      {
        ...question(FOLLOW_FIELDS.channel, 'Channel'),
        hint: { type: 'plain_text', text: 'The bot must be in it: type “/invite @Writethru” there.' },
        element: {
          type: 'conversations_select',
          action_id: FOLLOW_FIELDS.channel,
          filter: { include: ['public', 'private'], exclude_bot_users: true },
        },
      },
      {
        ...question(FOLLOW_FIELDS.wish, 'What shall it hear?'),
        element: {
          type: 'radio_buttons',
          action_id: FOLLOW_FIELDS.wish,
          options: wishes,
          ...(wishes[0] && { initial_option: wishes[0] }),
        },
      },
    ],
  };
}

/** What became of it, in the form's place. */
export function renderFollowed(text: string): ModalView {
  return { ...frame('Follow a story'), blocks: [richText([section([words(text)])])] };
}

function frame(title: string) {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: title },
    close: { type: 'plain_text', text: 'Close' },
  } as const;
}

function question(id: string, label: string) {
  return { type: 'input', block_id: id, label: { type: 'plain_text', text: label } } as const;
}

function option(text: string, value: string): PlainTextOption {
  return { text: { type: 'plain_text', text: cut(text, SLACK_LIMITS.optionText), emoji: false }, value };
}
