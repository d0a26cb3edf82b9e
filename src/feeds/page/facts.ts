/** Title, dates, names and address of a page: from JSON-LD, else meta elements, else what it shows. */
import { canonicalUrl } from '../../core/identity/canonical-url.ts';
import type { Instant } from '../../core/model.ts';
import { readDate } from '../feed/read-date.ts';
import { shorten, tidyLine } from '../html/tidy-text.ts';
import { resolveAddress, webAddress } from '../web-address.ts';
import type { Described } from './json-ld.ts';
import type { Page } from './page.ts';
import type { Head } from './read-head.ts';

/** Names of one thing, the surest first. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dcterms.created',
  'dc.date.issued',
  'dc.date',
  'dcterms.date',
  'pubdate',
  'publish-date',
  'publication_date',
  'cxenseparse:recs:publishtime',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'revised',
];
const AUTHOR = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'cxenseparse:author',
];
const PUBLISHER = ['og:site_name', 'application-name', 'dc.publisher', 'publisher'];
const TITLE = ['og:title', 'twitter:title', 'dc.title'];
const DESCRIPTION = ['og:description', 'description', 'twitter:description', 'dc.description'];

const LONGEST = { title: 1_000, name: 300, description: 5_000, url: 2_000 } as const;

export function factsOf(
  head: Head,
  described: Described | undefined,
  url: string,
): Omit<Page, 'kind' | 'text' | 'warnings'> {
  const publisher = nameOfSite(described?.publisher ?? first(head, PUBLISHER));
  const title = described?.headline ?? first(head, TITLE) ?? head.shown.heading ?? head.shown.title;
  const authors = described?.authors.length
    ? described.authors.join(', ')
    : (authorOf(head) ?? nameIn(head.shown.author));
  return {
    url: addressOf(head, described, url),
    title: title && shorten(withoutSite(title, publisher), LONGEST.title),
    byline: authors && shorten(authors, LONGEST.name),
    publisher: publisher && shorten(publisher, LONGEST.name),
    description: shortened(first(head, DESCRIPTION), LONGEST.description),
    language: head.language ?? first(head, ['og:locale'])?.replace('_', '-'),
    published: described?.published ?? firstDate(head, PUBLISHED),
    shownDate: shownDate(head, url),
    modified: described?.modified ?? firstDate(head, MODIFIED),
  };
}

/**
 * The canonical address, when it is one of the same site and not its front page: else any page could pass itself off
 * as a version of another's.
 */
function addressOf(head: Head, described: Described | undefined, url: string): string | undefined {
  const base = resolveAddress(head.base ?? '', url) ?? url;
  for (const named of [head.canonical, head.metas.get('og:url'), described?.url]) {
    const address = webAddress(named, base);
    if (address && address.length <= LONGEST.url && (url === '' || isSameSite(address, url))) return address;
  }
  return webAddress(url, '');
}

function isSameSite(address: string, url: string): boolean {
  const [named, fetched] = [new URL(canonicalUrl(address)), new URL(canonicalUrl(url))];
  if (named.pathname === '/' && named.search === '' && fetched.pathname !== '/') return false;
  const [a, b] = [named.hostname, fetched.hostname];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function first({ metas }: Head, names: readonly string[]): string | undefined {
  return names.map((name) => metas.get(name)).find((value) => value !== undefined);
}

function firstDate({ metas }: Head, names: readonly string[]): Instant | undefined {
  return names.map((name) => readDate(metas.get(name))).find((date) => date !== undefined);
}

/** What the page shows, else the day in its address: "/2026/06/11/". */
function shownDate({ shown }: Head, url: string): Instant | undefined {
  const [, year, month, day] = /\/(20\d{2})[/-](\d{2})[/-](\d{2})(?=[/_.-]|$)/.exec(url) ?? [];
  return (
    readDate(shown.moment) ?? dateIn(shown.date) ?? (year ? readDate(`${year}-${month}-${day}`) : undefined)
  );
}

/** "Published on 11 June 2026 at 9:00" has words around its date. */
function dateIn(text: string | undefined): Instant | undefined {
  const words =
    /\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th|er|\.)?\s(?:de\s)?\p{L}{3,}\.?,?\s(?:de\s)?\d{4}|\p{L}{3,}\.?\s\d{1,2},?\s\d{4}/u.exec(
      text ?? '',
    )?.[0];
  return readDate(words?.replace(/\.\s/g, (end) => (/\p{L}/u.test(words) ? end : '.')));
}

/** "By Jane Roe" is Jane Roe. */
function nameIn(text: string | undefined): string | undefined {
  const name = text?.replace(/^(?:written\s)?(?:by|von|par|por|door|af|av)[:\s]+/i, '').trim();
  return name && name.length <= 60 && !/\d/.test(name) ? name : undefined;
}

/** Some write the address of the author's page. */
function authorOf({ metas }: Head): string | undefined {
  return AUTHOR.map((name) => metas.get(name)).find(
    (value) => value !== undefined && !/^https?:|@|^www\./i.test(value),
  );
}

/** "Acme Wire | News, Weather, Sports" is the Acme Wire. */
function nameOfSite(written: string | undefined): string | undefined {
  return written?.split(/\s[|\u2013\u2014\u00B7]\s/)[0]?.trim() || undefined;
}

/** "Orvex closes mill | Acme Wire" is "Orvex closes mill". */
function withoutSite(title: string, publisher: string | undefined): string {
  const line = tidyLine(title);
  const end =
    publisher && line.toLowerCase().endsWith(publisher.toLowerCase())
      ? line.slice(0, -publisher.length)
      : line;
  const bare = end.replace(/\s+[|\u2013\u2014\u00B7\u00BB-]\s*$/, '');
  return bare === end || bare.trim() === '' ? line : bare.trim();
}

function shortened(text: string | undefined, longest: number): string | undefined {
  return text === undefined ? undefined : shorten(text, longest);
}
