/** What "subscribe" is asked for, by its options; they say what the words behind "subscribe" say elsewhere. */
import {
  type APIChatInputApplicationCommandInteraction,
  PermissionFlagsBits as Bits,
} from 'discord-api-types/v10';
import type { Command } from '../../../usecases/commands/command.ts';
import { parseWords } from '../../../usecases/commands/parse-command.ts';
import { type Option, optionOf, textOf } from './options.ts';

const ROLE_ELSEWHERE =
  'What is crossposted is read in other servers, where nobody has the role; leave "mention" or "crosspost" out.';

export function readSubscribe(
  story: string,
  options: readonly Option[],
  interaction: APIChatInputApplicationCommandInteraction,
): Command {
  const at = textOf(options, 'at');
  const when = textOf(options, 'when') || (at === '' ? 'instant' : 'daily');
  const role = textOf(options, 'mention');
  const trouble = troubleWithTime(when, at) ?? troubleWithRole(role, interaction);
  if (trouble !== undefined) return { verb: 'help', story, trouble };
  const facts = wordsOf(textOf(options, 'facts'));
  const { command } = parseWords(story, [
    'subscribe',
    textOf(options, 'updates') || 'major',
    ...(when === 'daily' ? ['daily', ...wordsOf(at)] : [when]),
    ...(facts.length === 0 ? [] : ['facts', ...facts]),
    ...(role === '' ? [] : ['mention', role]),
    ...wordsOf(textOf(options, 'how')),
  ]);
  if (command.verb !== 'subscribe' || optionOf(options, 'crosspost') !== true) return command;
  return command.mention === undefined
    ? { ...command, isCrossposted: true }
    : { verb: 'help', story, trouble: ROLE_ELSEWHERE };
}

function troubleWithTime(when: string, at: string): string | undefined {
  if (when === 'daily' && at === '') return 'Once a day at what time? Fill in "at", as 09:00 Europe/Berlin.';
  if (when !== 'daily' && at !== '') return '"at" is the time of once a day; choose that, or leave "at" out.';
  return undefined;
}

/** A mention that Discord would show and not ring for helps nobody; the role of everybody has the id of its server. */
function troubleWithRole(
  role: string,
  { data, guild_id: guild, app_permissions: permissions }: APIChatInputApplicationCommandInteraction,
): string | undefined {
  if (role === '') return undefined;
  if (role === guild) return 'Everybody is not called; choose a role that people take for it.';
  const mayCallAll = (BigInt(permissions) & (Bits.MentionEveryone | Bits.Administrator)) !== 0n;
  const { name, mentionable = true } = data.resolved?.roles?.[role] ?? {};
  return mentionable || mayCallAll
    ? undefined
    : `The role ${name} cannot be called: turn on "Allow anyone to @mention this role" in its settings.`;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
