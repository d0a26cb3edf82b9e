/** The buttons under a message, and what their custom ids say. https://docs.discord.com/developers/components/reference#button */
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Part } from '../words/divide-lines.ts';
import { DISCORD_LIMITS } from './limits.ts';
import { markOf } from './mark.ts';

const LABELS = {
  status: 'Where it stands',
  timeline: 'Timeline',
  sources: 'Sources',
  ask: 'Ask…',
  mute: 'Mute',
} as const;

export type ButtonAction = keyof typeof LABELS;

const ACTIONS: readonly ButtonAction[] = ['status', 'timeline', 'sources', 'ask', 'mute'];

/** Under what shows where the story stands. */
export const BOARD_ACTIONS: readonly ButtonAction[] = ['timeline', 'sources', 'ask', 'mute'];

export interface Pressed {
  readonly action: ButtonAction;
  readonly story: string;
}

/** Leaves room for the longest action, two colons and the mark. */
const LONGEST_STORY = DISCORD_LIMITS.customId - DISCORD_LIMITS.nonce - 10;

/** The row and its buttons. */
export const BUTTON_COMPONENTS = 1 + ACTIONS.length;

/** The delivery's mark is in every custom id, so that the message can be found again by it. */
export function storyButtons(
  story: string,
  deliveryId: string | undefined,
  actions: readonly ButtonAction[] = ACTIONS,
): APIActionRowComponent<APIButtonComponentWithCustomId> {
  const mark = deliveryId === undefined ? '' : markOf(deliveryId);
  return {
    type: ComponentType.ActionRow,
    components: actions.map((action) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: LABELS[action],
      custom_id: customIdOf(action, story, mark),
    })),
  };
}

/** All stand under the last message of a digest; the others have one, to be found by. */
export function partButtons(
  story: string,
  id: string | undefined,
  { number, of }: Pick<Part, 'number' | 'of'>,
): APIActionRowComponent<APIButtonComponentWithCustomId> {
  return storyButtons(story, id, number === of ? ACTIONS : ['sources']);
}

/** A slug stays as it is; nothing else may break the id. */
export function customIdOf(action: ButtonAction, story: string, mark: string): string {
  return `${action}:${story.replace(/[^a-z0-9-]/g, '').slice(0, LONGEST_STORY)}:${mark}`;
}

/** What was pressed; undefined when the button is none of ours. */
export function readCustomId(customId: string): Pressed | undefined {
  const [action = '', story = ''] = customId.split(':');
  return action in LABELS && story !== '' ? { action: action as ButtonAction, story } : undefined;
}

/** The story that a message of ours is about, by its buttons. */
export function storyOf(components: unknown): string | undefined {
  const [, customId = ''] = /"custom_id":"([^"]+)"/.exec(JSON.stringify(components ?? [])) ?? [];
  return readCustomId(customId)?.story;
}
