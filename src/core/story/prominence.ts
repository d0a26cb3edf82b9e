/** How prominent the names of a story are in an article: its own subject, or a line in somebody else's story. */
import type { Article, Field, Name, Reading, Story } from '../model.ts';
import { wordPlaces } from './has-words.ts';
import type { Statement } from './memory/statements.ts';
import { formsOf, namesOf } from './parties.ts';

/** Where one of the names stands. */
export interface Prominence {
  readonly name: string;
  readonly inHeadline: boolean;
  /** Among the first sentences of the text. */
  readonly inLead: boolean;
  /** Which sentences of the text name it, of how many. */
  readonly places: readonly number[];
  readonly of: number;
}

/** Sentences of the text that tell what is new. */
export const LEAD = 3;

/** Of the names that an article of the story has to have: those asked for always, else all that the file has. */
export function prominenceOf(
  article: Article,
  reading: Reading,
  body: readonly Statement[],
  story: Story,
): readonly Prominence[] {
  return soughtNames(story).map((name) => {
    const places = placesOf(name, article, reading);
    const named = body.flatMap(({ sentence }, index) =>
      places.body.some((at) => at >= sentence.start && at < sentence.end) ? [index] : [],
    );
    return {
      name: name.name,
      inHeadline: places.headline.length > 0,
      inLead: (named[0] ?? LEAD) < LEAD,
      places: named,
      of: body.length,
    };
  });
}

function soughtNames(story: Story): readonly Name[] {
  const { all, any } = story.match;
  const own = namesOf(story);
  const sought = new Map<string, Name>();
  for (const words of all.length > 0 ? all : [...own.map(({ name }) => name), ...any]) {
    const { name, aliases } = nameOf(words, own, story.people);
    const forms = [...(sought.get(name)?.aliases ?? aliases), words];
    sought.set(name, { name, aliases: forms });
  }
  return [...sought.values()];
}

/** Whom words of the file call so: by a form of the name, or by the last one; else they are a name of their own. */
function nameOf(words: string, own: readonly Name[], people: readonly Name[]): Name {
  return (
    own.find((name) => formsOf(name).includes(words)) ??
    people.find(({ name }) => name.endsWith(` ${words}`)) ?? { name: words, aliases: [] }
  );
}

/** Where a form of the name begins, and where the article takes it up in a short form of its own. */
function placesOf(
  name: Name,
  article: Article,
  reading: Reading,
): Readonly<Record<Field, readonly number[]>> {
  const forms = [...new Set(formsOf(name))];
  const places: Record<Field, number[]> = { headline: [], body: [] };
  for (const form of forms) {
    places.headline.push(...wordPlaces(article.headline ?? '', form));
    places.body.push(...wordPlaces(article.body, form));
  }
  if (!reading.readable) return places;
  for (const entity of reading.names) {
    if (!forms.includes(entity.name) && !entity.aliases.some((alias) => forms.includes(alias))) continue;
    for (const { field, start } of entity.mentions) places[field].push(start);
  }
  return places;
}
