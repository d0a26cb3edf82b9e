/** What a page says about itself beside its text: meta elements, links, JSON-LD, and where it shows a date and a name. */
import { parseMarkup } from '../html/parse-markup.ts';
import { tidyLine } from '../html/tidy-text.ts';
import { PAGE_LIMITS } from './limits.ts';

export interface Head {
  /** Content of meta elements by property, name or itemprop, lower case; the first of each. */
  readonly metas: ReadonlyMap<string, string>;
  readonly canonical?: string | undefined;
  readonly base?: string | undefined;
  readonly language?: string | undefined;
  readonly jsonLd: readonly string[];
  /** The words of the first element of each kind that has some. */
  readonly shown: Readonly<Partial<Record<Shown, string>>>;
}

/** `moment` is a date that was written for machines. */
export type Shown = 'title' | 'heading' | 'moment' | 'date' | 'author';

const JSON_LD = /^application\/(?:ld\+json|json\+ld)/i;
/** Blocks of JSON-LD; more is a shop. */
const MOST_BLOCKS = 50;
/** UTF-16 units of a date or a name that is shown. */
const LONGEST_SHOWN = 100;

const DATE = /(?:^|[\s_-])(?:date|datum|published|pubdate|posted|datetime|fecha)(?:$|[\s_-])/i;
const AUTHOR = /(?:^|[\s_-])(?:byline|author|author-?name|autor|auteur)(?:$|[\s_-])/i;

interface Taking {
  readonly what: Shown | 'json';
  readonly words: string[];
  /** Elements that were open when it began. */
  readonly depth: number;
}

export function readHead(html: string): Head {
  const metas = new Map<string, string>();
  const links: { canonical?: string | undefined; base?: string | undefined; language?: string | undefined } =
    {};
  const jsonLd: string[] = [];
  const shown: Partial<Record<Shown, string>> = {};
  let taking: Taking[] = [];
  let depth = 0;
  parseMarkup(
    html,
    {
      onopentag(tag, attributes) {
        depth += 1;
        if (tag === 'meta') addMeta(metas, attributes);
        else if (tag === 'html') links.language ??= attributes.lang;
        else if (tag === 'base') links.base ??= attributes.href;
        else if (tag === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? ''))
          links.canonical ??= attributes.href;
        if (tag === 'time') shown.moment ??= attributes.datetime ?? '';
        const what = whatIs(tag, attributes);
        if (what === 'json' || (what && shown[what] === undefined)) taking.push({ what, words: [], depth });
      },
      ontext(data) {
        for (const { words } of taking) words.push(data);
      },
      onclosetag() {
        const ended = taking.filter((one) => one.depth >= depth);
        if (ended.length > 0) taking = taking.filter((one) => one.depth < depth);
        for (const one of ended) end(one);
        depth -= 1;
      },
    },
    {},
  );
  return { metas, ...links, jsonLd, shown };

  function end({ what, words }: Taking): void {
    const text = words.join('');
    if (what === 'json') {
      if (jsonLd.length < MOST_BLOCKS && text.length <= PAGE_LIMITS.json) jsonLd.push(text);
      return;
    }
    const line = tidyLine(text.slice(0, PAGE_LIMITS.title));
    const isShort = what === 'title' || what === 'heading' || line.length <= LONGEST_SHOWN;
    if (line !== '' && isShort) shown[what] ??= line;
  }
}

function whatIs(
  tag: string,
  { type = '', rel = '', itemprop = '', class: classes = '' }: Readonly<Record<string, string>>,
): Taking['what'] | undefined {
  if (tag === 'script') return JSON_LD.test(type) ? 'json' : undefined;
  if (tag === 'title') return 'title';
  if (tag === 'h1') return 'heading';
  if (tag === 'body' || tag === 'article' || tag === 'main') return undefined;
  if (rel === 'author' || itemprop === 'author' || AUTHOR.test(classes)) return 'author';
  return tag === 'time' || /^datePublished$/i.test(itemprop) || DATE.test(classes) ? 'date' : undefined;
}

function addMeta(
  metas: Map<string, string>,
  { content, ...attributes }: Readonly<Record<string, string>>,
): void {
  const value = tidyLine(content ?? '');
  if (value === '') return;
  for (const name of [attributes.property, attributes.name, attributes.itemprop]) {
    const key = name?.trim().toLowerCase();
    if (key && !metas.has(key)) metas.set(key, value);
  }
}
