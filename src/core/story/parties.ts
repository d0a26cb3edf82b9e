/** Whom a story is about, and whether a name in an article is one of them. */
import type { Name, Story } from '../model.ts';
import { bareName } from '../read/names.ts';

/** The story's parties, then its people. */
export function namesOf({ parties, people }: Pick<Story, 'parties' | 'people'>): readonly Name[] {
  return [...Object.values(parties), ...people];
}

export function formsOf({ name, aliases }: Name): readonly string[] {
  return [name, ...aliases];
}

export function isNamed(mention: string | undefined, name: Name | undefined): boolean {
  if (!mention || !name) return false;
  const sought = plain(mention);
  return plainForms(name).has(sought);
}

const FORMS = new WeakMap<Name, ReadonlySet<string>>();

/** The forms of a story's name, found once: each claim of each article is asked whether it means them. */
function plainForms(name: Name): ReadonlySet<string> {
  const forms = FORMS.get(name) ?? new Set(formsOf(name).map(plain));
  FORMS.set(name, forms);
  return forms;
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
