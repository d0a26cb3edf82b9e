/** Stories, and facts of one, for what is being typed. https://docs.discord.com/developers/interactions/application-commands#autocomplete */
import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { clean } from '../../words/clean.ts';
import { cut } from '../../words/cut.ts';
import { DISCORD_LIMITS } from '../limits.ts';
import type { DiscordDesk } from './desk.ts';

/** Those whose name or title holds every word that was typed; names that begin with it first. */
export function suggestStories(
  stories: readonly Pick<DiscordDesk['stories'][number], 'slug' | 'title'>[],
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

/** Facts stand one behind the other; the last word is the one that is being typed. */
export function suggestFacts(
  { factKinds = [] }: Partial<DiscordDesk['stories'][number]>,
  typed: string,
): APIApplicationCommandOptionChoice<string>[] {
  const words = typed.toLowerCase().split(/[\s,]+/u);
  const [chosen, last = ''] = [words.slice(0, -1).filter((word) => word !== ''), words.at(-1)];
  return factKinds
    .filter(({ id, label }) => !chosen.includes(id) && `${id} ${label}`.toLowerCase().includes(last))
    .map(({ id }) => [...chosen, id].join(' '))
    .filter((value) => value.length <= DISCORD_LIMITS.suggestion)
    .slice(0, DISCORD_LIMITS.suggestions)
    .map((value) => ({ name: value, value }));
}
