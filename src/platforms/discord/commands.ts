/**
 * The slash commands: /story for every story, each story under its own name, and what the menu of a message offers. https://docs.discord.com/developers/interactions/application-commands
 */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Story } from '../../core/model.ts';
import { clean } from '../words/clean.ts';
import { cut } from '../words/cut.ts';
import { DISCORD_LIMITS } from './limits.ts';

export type WantedCommand = RESTPostAPIApplicationCommandsJSONBody;

export const ASK_MENU = 'Ask about this story';

/** Of a message that links an article. */
export const SINCE_MENU = 'What changed since?';

/** Where a story can be followed: text, announcement and forum channels. */
export const FOLLOWING_CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
] as const;

const CHANNEL_OPTION: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Channel,
  name: 'channel',
  description: 'Which channel; this one when left out',
  channel_types: [...FOLLOWING_CHANNELS],
};

const PUBLIC_OPTION: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'public',
  description: 'Show it to everybody here; only to you when left out',
};

const SUBCOMMANDS: readonly APIApplicationCommandSubcommandOption[] = [
  subcommand('status', 'Where the story stands, fact by fact', PUBLIC_OPTION),
  subcommand('timeline', 'What was known when', PUBLIC_OPTION),
  subcommand('sources', 'Who says so, in which words', PUBLIC_OPTION),
  subcommand(
    'ask',
    'An answer from the sources, or that they do not tell',
    {
      type: ApplicationCommandOptionType.String,
      name: 'question',
      description: 'In plain words',
      required: true,
      min_length: 2,
      max_length: DISCORD_LIMITS.question,
    },
    PUBLIC_OPTION,
  ),
  subcommand(
    'subscribe',
    'Post updates to a channel',
    {
      type: ApplicationCommandOptionType.String,
      name: 'updates',
      description: 'Which updates; those that matter when left out',
      choices: [
        { name: 'What matters', value: 'major' },
        { name: 'Every change', value: 'all' },
      ],
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'when',
      description: 'How often; as it comes when left out',
      choices: [
        { name: 'As it comes', value: 'instant' },
        { name: 'At the full hour', value: 'hourly' },
        { name: 'Once a day', value: 'daily' },
      ],
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'at',
      description: 'Of once a day: the time, as 09:00 Europe/Berlin',
      max_length: DISCORD_LIMITS.suggestion,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'facts',
      description: 'Which facts alone; every one when left out',
      max_length: DISCORD_LIMITS.question,
      autocomplete: true,
    },
    {
      type: ApplicationCommandOptionType.Role,
      name: 'mention',
      description: 'A role that each update calls',
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'crosspost',
      description: 'Of an announcement channel: publish what matters to the servers that follow it',
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'how',
      description: 'What else: certain; sources 2; quiet 22:00-07:00 Europe/Berlin',
      max_length: DISCORD_LIMITS.question,
    },
    CHANNEL_OPTION,
  ),
  subcommand('settings', 'What a channel hears of, and when', CHANNEL_OPTION),
  subcommand('unsubscribe', 'Post no more updates to a channel', CHANNEL_OPTION),
  subcommand(
    'mute',
    'Hold updates back for a while; they are told then',
    {
      type: ApplicationCommandOptionType.Integer,
      name: 'for',
      description: 'How long',
      required: true,
      choices: [
        { name: 'An hour', value: 60 },
        { name: 'Four hours', value: 240 },
        { name: 'A day', value: 1_440 },
        { name: 'A week', value: 10_080 },
        { name: 'No longer: tell me again', value: 0 },
      ],
    },
    CHANNEL_OPTION,
  ),
  subcommand(
    'answers',
    'Which questions are answered in a channel',
    {
      type: ApplicationCommandOptionType.String,
      name: 'to',
      description: 'Whose',
      required: true,
      choices: [
        { name: 'Questions in the threads of the story, and mentions', value: 'all' },
        { name: 'Mentions only', value: 'mentions' },
        { name: 'None', value: 'off' },
      ],
    },
    CHANNEL_OPTION,
  ),
  subcommand('explain', 'Why an article was posted, or was not', {
    type: ApplicationCommandOptionType.String,
    name: 'article',
    description: 'Its address',
    required: true,
    max_length: DISCORD_LIMITS.articleOption,
  }),
];

function subcommand(
  name: string,
  description: string,
  ...options: APIApplicationCommandBasicOption[]
): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, name, description, options };
}

/** For everybody who has the bot. */
export function globalCommands(): readonly WantedCommand[] {
  const which: APIApplicationCommandBasicOption = {
    type: ApplicationCommandOptionType.String,
    name: 'story',
    description: 'Which story',
    required: true,
    autocomplete: true,
  };
  const options = SUBCOMMANDS.map((each) => ({ ...each, options: [which, ...(each.options ?? [])] }));
  return [
    {
      type: ApplicationCommandType.ChatInput,
      name: 'story',
      description: 'What is known of a story, what changed, and who says so',
      options: [...options, subcommand('list', 'The stories that can be followed')],
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    },
    ...[ASK_MENU, SINCE_MENU].map((name) => ({
      type: ApplicationCommandType.Message as const,
      name,
      contexts: [InteractionContextType.Guild],
    })),
  ];
}

/** For one server: its stories under their own names, as many as Discord takes; the others are reached by /story. */
export function guildCommands(stories: readonly Pick<Story, 'slug' | 'title'>[]): readonly WantedCommand[] {
  return stories
    .filter(({ slug }) => slug !== 'story')
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
    .slice(0, DISCORD_LIMITS.commands)
    .map(({ slug, title }) => ({
      type: ApplicationCommandType.ChatInput,
      name: slug,
      description: cut(clean(title) || slug, DISCORD_LIMITS.commandDescription),
      options: [...SUBCOMMANDS],
    }));
}
