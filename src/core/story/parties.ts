/** Whom a story is about, and whether a name in an article is one of them. */
import type { Name, Story } from '../model.ts';
import { bareName } from '../read/names.ts';

/** The story's parties, then its people. */
export function namesOf({ parties, people }: Pick<Story, 'parties' | 'people'>): readonly Name[] {
  return [...Object.values(parties), ...people];
}

export function isNamed(mention: string | undefined, name: Name | undefined): boolean {
  if (!mention || !name) return false;
  const sought = plain(mention);
  return [name.name, ...name.aliases].some((known) => plain(known) === sought);
}

/** Without legal form, accents, and the many kinds of apostrophe and hyphen. */
function plain(name: string): string {
  return bareName(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`]/gu, "'")
    .replace(/[‐‑–]/gu, '-')
    .toLowerCase();
}

/** "Alexandr Wang" and plain "Wang" are the same person within a story that follows him. */
export function isPerson(mention: string, name: Name): boolean {
  return isNamed(mention, name) || name.name.split(' ').at(-1) === mention;
}
