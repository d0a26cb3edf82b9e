/** Stories to follow, as somebody would file them who has read the first article of each. */

import type { NamedEntity } from '../src/core/model/names.ts';
import type { Article, Name, Story } from '../src/core/model.ts';
import { readArticle } from '../src/core/read/read-article.ts';

const NAMES = 2;
/** UTF-16 units of a text that count as its top. */
const TOP = 400;

/** Followed by the two names that its first article makes most of; undefined when it has fewer. */
export function storyOf(slug: string, first: Article): Story | undefined {
  const reading = readArticle(first);
  if (!reading.readable) return undefined;
  const [acquirer, target] = reading.names
    .filter(({ kind, mentions }) => kind !== 'other' || mentions.length > 1)
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, NAMES)
    .map(({ name, aliases }): Name => ({ name, aliases: aliases.filter(({ length }) => length > 3) }));
  if (!acquirer || !target) return undefined;
  const match = { all: [], any: [acquirer.name, target.name], none: [] };
  const parties = { acquirer, target };
  return { slug, title: slug, kind: 'deal', parties, people: [], feeds: [], match, lead: [], facts: [] };
}

function weightOf({ mentions }: NamedEntity): number {
  const inHeadline = mentions.some(({ field }) => field === 'headline');
  const onTop = mentions.some(({ field, start }) => field === 'body' && start < TOP);
  return mentions.length + (inHeadline ? 3 : 0) + (onTop ? 2 : 0);
}
