/** The few blocks that our messages are made of. Nothing in them is parsed: see render.ts. */
import type { ActionsBlock, KnownBlock, RichTextBlock, RichTextElement, RichTextText } from '@slack/types';

export function headerBlock(text: string): KnownBlock {
  return { type: 'header', text: { type: 'plain_text', text, emoji: false } };
}

export function contextBlock(text: string): KnownBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] };
}

/** Calls a user group. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block#user-group-element-type */
export function callBlock(usergroup: string): KnownBlock {
  return richText([section([{ type: 'usergroup', usergroup_id: usergroup }])]);
}

export function richText(elements: RichTextBlock['elements']): RichTextBlock {
  return { type: 'rich_text', elements };
}

export function words(text: string, style: RichTextText['style'] = {}): RichTextText {
  return Object.keys(style).length === 0 ? { type: 'text', text } : { type: 'text', text, style };
}

export function section(elements: RichTextElement[]): RichTextBlock['elements'][number] {
  return { type: 'rich_text_section', elements };
}

export interface Button {
  readonly label: string;
  readonly action: string;
  readonly value: string;
}

export function buttons(all: readonly Button[]): ActionsBlock {
  return {
    type: 'actions',
    elements: all.map(({ label, action, value }) => ({
      type: 'button',
      text: { type: 'plain_text', text: label, emoji: false },
      action_id: action,
      value,
    })),
  };
}

/** Characters of a block as Slack is sent it. */
export function jsonLength(value: unknown): number {
  return JSON.stringify(value).length;
}
