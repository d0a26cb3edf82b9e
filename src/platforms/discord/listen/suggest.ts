/** Stories for what is being typed. https://docs.discord.com/developers/interactions/application-commands#autocomplete */
import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { clean } from '../../words/clean.ts';
import { cut } from '../../words/cut.ts';
import { DISCORD_LIMITS } from '../limits.ts';
import type { DiscordDesk } from './desk.ts';

/** Those whose name or title holds every word that was typed; names that begin with it first. */
export function suggestStories(
  stories: DiscordDesk['stories'],
  typed: string,
): APIApplicationCommandOptionChoice<string>[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const begins = (slug: string): boolean => slug.startsWith(words[0] ?? '');
  return stories
    .filter(({ slug, title }) => words.every((word) => `${slug} ${title}`.toLowerCase().includes(word)))
    .toSorted((a, b) => Number(begins(b.slug)) - Number(begins(a.slug)) || (a.slug < b.slug ? -1 : 1))
    .slice(0, DISCORD_LIMITS.suggestions)
    .map(({ slug, title }) => ({ name: cut(clean(title) || slug, DISCORD_LIMITS.suggestion), value: slug }));
}
