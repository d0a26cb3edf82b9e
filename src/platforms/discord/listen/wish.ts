/** What somebody wants by a command, a button, a modal or the menu of a message; read from Discord's JSON alone. */
import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import type { AnswerPolicy } from '../../../ports.ts';
import type { Command } from '../../../usecases/commands/command.ts';
import { readCustomId, storyOf } from '../buttons.ts';
import { SINCE_MENU } from '../commands.ts';
import { type Option, optionOf, optionsOf, textOf } from './options.ts';
import { readSubscribe } from './read-subscribe.ts';

export type Wish =
  | {
      readonly kind: 'command';
      readonly command: Command;
      readonly isPublic: boolean;
      /** The channel that was named; the one it was asked in otherwise. */
      readonly channel: string | undefined;
    }
  /** A story is being typed, or facts of one. */
  | { readonly kind: 'suggest'; readonly typed: string; readonly factsOf?: string | undefined }
  /** What changed since the articles at these addresses. */
  | { readonly kind: 'since'; readonly links: readonly string[] }
  /** A question shall be asked in a window of its own. */
  | { readonly kind: 'window'; readonly story: string }
  /** Nothing that can be done; with what to do instead. */
  | { readonly kind: 'trouble'; readonly text: string };

/** What the field of the question is called in the window. */
export const QUESTION_FIELD = 'question';

/** Minutes that the button mutes for. */
const BUTTON_MUTE_MINUTES = 24 * 60;

const STALE: Wish = { kind: 'trouble', text: 'This button is from another time. Use /story instead.' };

/** Undefined for what is none of ours. `slugs` are the stories that are followed. */
export function readWish(interaction: APIInteraction, slugs: readonly string[]): Wish | undefined {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      if (interaction.data.type === ApplicationCommandType.ChatInput) {
        return readSlash(interaction as APIChatInputApplicationCommandInteraction, slugs);
      }
      return interaction.data.type === ApplicationCommandType.Message
        ? readMenu(interaction as APIMessageApplicationCommandInteraction)
        : undefined;
    case InteractionType.ApplicationCommandAutocomplete:
      return readTyped(interaction);
    case InteractionType.MessageComponent:
      return readButton(interaction.data.custom_id);
    case InteractionType.ModalSubmit:
      return readWindow(interaction);
    default:
      return undefined;
  }
}

function readTyped({ data }: APIApplicationCommandAutocompleteInteraction): Wish {
  const options = optionsOf(data.options);
  const isOfFacts = options.some((one) => one.name === 'facts' && 'focused' in one && one.focused);
  return isOfFacts
    ? { kind: 'suggest', typed: textOf(options, 'facts'), factsOf: storyNamed(data.name, options) }
    : { kind: 'suggest', typed: textOf(options, 'story') };
}

function storyNamed(command: string, options: readonly Option[]): string {
  return command === 'story' ? textOf(options, 'story') : command;
}

function readSlash(interaction: APIChatInputApplicationCommandInteraction, slugs: readonly string[]): Wish {
  const { data } = interaction;
  const [sub] = data.options ?? [];
  const verb = sub?.type === ApplicationCommandOptionType.Subcommand ? sub.name : '';
  const options = optionsOf(data.options);
  const story = storyNamed(data.name, options);
  const command = commandOf(
    verb,
    slugs.find((slug) => slug === story.toLowerCase()),
    story,
    options,
    interaction,
  );
  const channel = textOf(options, 'channel') || undefined;
  return { kind: 'command', command, isPublic: optionOf(options, 'public') === true, channel };
}

function commandOf(
  verb: string,
  story: string | undefined,
  named: string,
  options: readonly Option[],
  interaction: APIChatInputApplicationCommandInteraction,
): Command {
  if (verb === 'list') return { verb: 'help' };
  if (story === undefined)
    return { verb: 'help', trouble: `There is no story "${named}". Choose one of the list.` };
  switch (verb) {
    case 'status':
      return { verb: 'show', story };
    case 'timeline':
    case 'sources':
    case 'settings':
    case 'unsubscribe':
      return { verb, story };
    case 'ask':
      return { verb, story, question: textOf(options, 'question') };
    case 'subscribe':
      return readSubscribe(story, options, interaction);
    case 'mute':
      return { verb, story, minutes: Number(optionOf(options, 'for') ?? 60) };
    case 'answers':
      return { verb, story, policy: textOf(options, 'to') as AnswerPolicy };
    case 'explain':
      return { verb, story, link: textOf(options, 'article') };
    default:
      return { verb: 'help', story };
  }
}

function readButton(customId: string): Wish {
  const pressed = readCustomId(customId);
  if (pressed === undefined) return STALE;
  const { action, story } = pressed;
  if (action === 'ask') return { kind: 'window', story };
  const command: Command =
    action === 'mute'
      ? { verb: 'mute', story, minutes: BUTTON_MUTE_MINUTES }
      : { verb: action === 'status' ? 'show' : action, story };
  return { kind: 'command', command, isPublic: false, channel: undefined };
}

/** The menu of a message. To ask about a story it must be one of ours: its buttons tell which. */
function readMenu({ data }: APIMessageApplicationCommandInteraction): Wish {
  const message = data.resolved.messages[data.target_id];
  if (data.name === SINCE_MENU) return { kind: 'since', links: linksIn(message?.content ?? '') };
  const story = storyOf(message?.components);
  if (story !== undefined) return { kind: 'window', story };
  return {
    kind: 'trouble',
    text: 'This message is about no story that is followed here. Use /story ask instead.',
  };
}

function linksIn(text: string): readonly string[] {
  return text.match(/https?:\/\/[^\s<>()\]]+/g) ?? [];
}

function readWindow(interaction: Extract<APIInteraction, { type: InteractionType.ModalSubmit }>): Wish {
  const pressed = readCustomId(interaction.data.custom_id);
  const question = fieldsOf(interaction.data.components).get(QUESTION_FIELD)?.trim() ?? '';
  if (pressed === undefined) return STALE;
  if (question === '') return { kind: 'trouble', text: 'The question was empty.' };
  return {
    kind: 'command',
    command: { verb: 'ask', story: pressed.story, question },
    isPublic: false,
    channel: undefined,
  };
}

/** Fields stand in a label, or in a row as older clients send them. */
function fieldsOf(components: readonly unknown[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const holder of components as readonly Readonly<Record<string, unknown>>[]) {
    const inner = [holder.component, ...(Array.isArray(holder.components) ? holder.components : [])];
    for (const field of inner) {
      if (field?.type === ComponentType.TextInput) fields.set(String(field.custom_id), String(field.value));
    }
  }
  return fields;
}
