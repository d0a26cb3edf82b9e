/** The article that a page describes in JSON-LD. https://schema.org/NewsArticle, https://schema.org/LiveBlogPosting */
import { z } from 'zod';
import type { Instant } from '../../core/model.ts';
import { readDate } from '../feed/read-date.ts';
import { readHtml } from '../html/read-html.ts';
import { tidyLine } from '../html/tidy-text.ts';

export interface Described {
  readonly kind: 'article' | 'live blog';
  readonly headline?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: Instant | undefined;
  readonly modified?: Instant | undefined;
  readonly authors: readonly string[];
  readonly publisher?: string | undefined;
  readonly body?: string | undefined;
  readonly updates: readonly Update[];
}

/** One entry of a live blog. */
export interface Update {
  readonly at?: Instant | undefined;
  readonly headline?: string | undefined;
  readonly text?: string | undefined;
}

const ARTICLE = /(?:Article|BlogPosting|Report|NewsPosting|OpinionPiece|Review|SocialMediaPosting)$/;
const LIVE = /LiveBlogPosting$/;
/** Objects that are looked at; a page describes a few dozen. */
const MOST_OBJECTS = 2_000;

const text = z.string().transform(tidyLine).optional().catch(undefined);
const date = z.string().transform(readDate).optional().catch(undefined);
const html = z
  .string()
  .transform((value) => readHtml(value, '').text)
  .optional()
  .catch(undefined);
/** A name, an object with one, or a list of either. */
const names = z
  .preprocess(
    (value) => (Array.isArray(value) ? value : [value]),
    z.array(z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]).catch('')),
  )
  .transform((list) => list.map(tidyLine).filter((name) => name !== '' && !/^https?:/.test(name)))
  .catch([]);
const address = z
  .union([z.string(), z.object({ '@id': z.string() }).transform((object) => object['@id'])])
  .optional()
  .catch(undefined);

const Entry = z.object({ headline: text, articleBody: html, datePublished: date, dateModified: date });
const Article = z.object({
  headline: text,
  name: text,
  url: address,
  mainEntityOfPage: address,
  datePublished: date,
  dateModified: date,
  author: names,
  publisher: names,
  articleBody: html,
  liveBlogUpdate: z
    .preprocess(
      (value) => (Array.isArray(value) || value === undefined ? value : [value]),
      z.array(Entry.catch({})),
    )
    .optional()
    .catch(undefined),
});

export function describedArticle(blocks: readonly string[]): Described | undefined {
  const found = blocks.flatMap((block) => articlesIn(parse(block)));
  // A live blog is listed beside the articles of its entries.
  const one = found.find(({ type }) => LIVE.test(type)) ?? found[0];
  if (!one) return undefined;
  const article = Article.parse(one.value);
  return {
    kind: LIVE.test(one.type) ? 'live blog' : 'article',
    headline: article.headline ?? article.name,
    url: article.url ?? article.mainEntityOfPage,
    published: article.datePublished,
    modified: article.dateModified,
    authors: article.author,
    publisher: article.publisher[0],
    body: article.articleBody,
    updates: (article.liveBlogUpdate ?? []).map((entry) => ({
      at: entry.datePublished ?? entry.dateModified,
      headline: entry.headline,
      text: entry.articleBody,
    })),
  };
}

/** Many pages have line breaks in their strings, a comment around them, or a semicolon at the end. */
function parse(block: string): unknown {
  const bare = block
    .replace(/^\s*(?:<!--|\/\*.*?\*\/|\/\/.*?\n|<!\[CDATA\[)+/s, '')
    .replace(/(?:-->|\]\]>|;|\/\/\s*)+\s*$/, '');
  for (const attempt of [bare, bare.replace(/[^\P{Cc}]/gu, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or none.
    }
  }
  return undefined;
}

function articlesIn(root: unknown): { readonly type: string; readonly value: object }[] {
  const found: { type: string; value: object }[] = [];
  const waiting: unknown[] = [root];
  for (let count = 0; waiting.length > 0 && count < MOST_OBJECTS; count += 1) {
    const value = waiting.shift();
    if (Array.isArray(value)) waiting.push(...value.slice(0, MOST_OBJECTS));
    else if (typeof value === 'object' && value !== null) {
      const types = '@type' in value ? [value['@type']].flat() : [];
      const type = types.find((name) => typeof name === 'string' && (LIVE.test(name) || ARTICLE.test(name)));
      if (typeof type === 'string') found.push({ type, value });
      else if ('@graph' in value) waiting.push(value['@graph']);
      else if ('mainEntity' in value) waiting.push(value.mainEntity);
    }
  }
  return found;
}
