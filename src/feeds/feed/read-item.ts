/** One item or entry of an XML feed. */
import type { Instant } from '../../core/model.ts';
import type { PlainHtml } from '../html/read-html.ts';
import { shorten, tidyLine } from '../html/tidy-text.ts';
import { webAddress } from '../web-address.ts';
import type { FeedItem } from './feed.ts';
import { itemId } from './item-id.ts';
import { FEED_LIMITS } from './limits.ts';
import { linkOf } from './links.ts';
import { childrenNamed, elements, firstText, textOf } from './node.ts';
import { readDate } from './read-date.ts';
import { readWords, type Typing } from './read-words.ts';
import type { Node } from './read-xml.ts';

/** Names of one thing, the surest first. */
export const TITLE = ['title', 'dc:title', 'media:title', 'itunes:title'];
export const PUBLISHED = [
  'pubdate',
  'published',
  'issued',
  'dcterms:issued',
  'dc:date',
  'created',
  'dcterms:created',
];
export const UPDATED = ['updated', 'modified', 'dcterms:modified', 'lastbuilddate', 'dc:date'];
const SUMMARY = [
  'description',
  'summary',
  'abstract',
  'dc:description',
  'itunes:summary',
  'media:description',
  'itunes:subtitle',
];
const CONTENT = ['content:encoded', 'content', 'fullitem', 'xhtml:body', 'body', 'xhtml:div'];
const AUTHOR = ['author', 'dc:creator', 'dc:author', 'itunes:author', 'creator', 'managingeditor'];

export function readItem(node: Node, typing: Typing): FeedItem {
  const groups = childrenNamed(node, ['media:group']);
  const guid = firstText(node, ['guid']) ?? idOf(node) ?? node.attributes['rdf:about']?.trim();
  const url = linkOf(node) ?? permalinkOf(node);
  const title = firstWords([node, ...groups], TITLE, typing);
  const [summaries, summedUp] = summariesOf(node);
  const content = firstWords([node], [...CONTENT, ...summedUp], typing);
  const summary = firstWords([node, ...groups], summaries, typing) ?? content;
  const item = {
    url: url && url.length <= FEED_LIMITS.url ? url : undefined,
    title: title && shorten(tidyLine(title.text), FEED_LIMITS.title),
    summary: summary && shorten(summary.text, FEED_LIMITS.summary),
    summaryHtml: htmlWithin(summary, FEED_LIMITS.summary),
    content: content && shorten(content.text, FEED_LIMITS.content),
    contentHtml: htmlWithin(content, FEED_LIMITS.content),
    author: authorOf(node),
    source: sourceOf(node),
    published: firstDate(node, PUBLISHED),
    updated: firstDate(node, UPDATED) ?? readDate(node.attributes.lastmod),
  };
  return { id: itemId(guid, item), ...item };
}

/** Of a description and a summary the first is the summary, the second what it sums up. */
function summariesOf(node: Node): readonly [summary: readonly string[], content: readonly string[]] {
  const [first, second] = elements(node).filter(({ name }) => name === 'description' || name === 'summary');
  if (!first || !second || first.name === second.name) return [SUMMARY, []];
  return [[first.name, ...SUMMARY], [second.name]];
}

/** The first that has words. */
export function firstWords(
  nodes: readonly Node[],
  names: readonly string[],
  typing: Typing,
): PlainHtml | undefined {
  for (const child of nodes.flatMap((node) => childrenNamed(node, names))) {
    const words = readWords(child, typing);
    if (words.text !== '') return words;
  }
  return undefined;
}

export function firstDate(node: Node, names: readonly string[]): Instant | undefined {
  const dates = names.flatMap((name) => {
    const read = childrenNamed(node, [name]).map((child) => readDate(textOf(child)));
    // A date that is given twice was put right.
    return read.filter((date) => date !== undefined).slice(-1);
  });
  return dates[0];
}

/** Markup cannot be cut; what is too long is told as plain text only. */
export function htmlWithin(words: PlainHtml | undefined, longest: number): string | undefined {
  return words && words.html.length <= longest ? words.html : undefined;
}

/** Atom's ids are whole addresses; one that begins at the root of its site is meant on that site. */
export function idOf(node: Node): string | undefined {
  const [id] = childrenNamed(node, ['id']);
  const text = id && textOf(id).trim();
  return text?.startsWith('/') ? (webAddress(text, id?.base ?? '') ?? text) : text;
}

/** A guid is an address unless it says that it is none. https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt */
function permalinkOf(node: Node): string | undefined {
  const [guid] = childrenNamed(node, ['guid']);
  if (!guid || guid.attributes.ispermalink?.trim().toLowerCase() === 'false') return undefined;
  const text = textOf(guid).trim();
  return /^https?:/i.test(text) ? webAddress(text, guid.base) : undefined;
}

/** "Jane Roe, John Doe"; "jane@example.com (Jane Roe)" is Jane Roe. */
function authorOf(node: Node): string | undefined {
  const names = childrenNamed(node, AUTHOR).map((one) => firstText(one, ['name']) ?? textOf(one));
  return joinNames(names);
}

export function joinNames(names: readonly string[]): string | undefined {
  const people = names.map((written) => {
    const name = tidyLine(written);
    const bracketed = /^\S+@\S+\s*\((.+)\)$/.exec(name)?.[1] ?? name;
    return bracketed.replace(/\s*[<(]?(?:mailto:)?[^\s<>()]+@[^\s<>()]+[>)]?/g, '').trim();
  });
  const named = [...new Set(people.filter((name) => name !== ''))];
  return named.length === 0 ? undefined : shorten(named.join(', '), FEED_LIMITS.name);
}

/** RSS: <source url>title</source>; Atom: a <source> with the title and links of the feed it came from. */
function sourceOf(node: Node): FeedItem['source'] {
  const [source] = childrenNamed(node, ['source']);
  if (!source) return undefined;
  const title = tidyLine(
    firstText(source, ['title']) ?? (source.children.length === 1 ? textOf(source) : ''),
  );
  const url = webAddress(source.attributes.url, source.base) ?? linkOf(source);
  return title || url ? { title: title ? shorten(title, FEED_LIMITS.name) : undefined, url } : undefined;
}
