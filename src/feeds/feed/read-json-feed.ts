/** JSON Feed 1.0 and 1.1. https://www.jsonfeed.org/version/1.1/ */
import { z } from 'zod';
import { readHtml } from '../html/read-html.ts';
import { shorten, tidyLine, tidyText } from '../html/tidy-text.ts';
import { webAddress } from '../web-address.ts';
import type { Feed, FeedItem, FeedProblem } from './feed.ts';
import { itemId } from './item-id.ts';
import { FEED_LIMITS } from './limits.ts';
import { readDate } from './read-date.ts';
import { htmlWithin, joinNames } from './read-item.ts';

/** A member of a wrong type is as good as none. */
const text = z.string().optional().catch(undefined);
const people = z
  .array(z.object({ name: text }).catch({}))
  .optional()
  .catch(undefined);
const person = z.object({ name: text }).optional().catch(undefined);

const Item = z.object({
  id: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  url: text,
  external_url: text,
  title: text,
  summary: text,
  content_text: text,
  content_html: text,
  date_published: text,
  date_modified: text,
  authors: people,
  author: person,
});

const JsonFeed = z.object({
  version: text,
  title: text,
  description: text,
  home_page_url: text,
  feed_url: text,
  language: text,
  hubs: z
    .array(z.object({ url: text }).catch({}))
    .optional()
    .catch(undefined),
  items: z.array(z.unknown()),
});

export function readJsonFeed(json: string, url: string): Feed | FeedProblem {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { problem: 'this is JSON that breaks off or is malformed; check the address, or fetch it again' };
  }
  const parsed = JsonFeed.safeParse(value);
  if (!parsed.success)
    return { problem: 'this is JSON, but no JSON Feed: it has no list of "items"; check the address' };
  const feed = parsed.data;
  const items = feed.items.slice(0, FEED_LIMITS.items).map((item) => Item.safeParse(item));
  const readable = items.flatMap(({ data }) => (data ? [data] : []));
  const left = feed.items.length - readable.length;
  return {
    format: 'json',
    title: line(feed.title, FEED_LIMITS.title),
    id: feed.feed_url,
    summary: words(feed.description, FEED_LIMITS.summary),
    link: webAddress(feed.home_page_url, url),
    hub: feed.hubs?.map((hub) => webAddress(hub.url, url)).find((hub) => hub),
    self: webAddress(feed.feed_url, url),
    language: feed.language,
    items: readable.map((item) => itemOf(item, url)),
    warnings: left > 0 ? [`${left} of its items are no objects, or too many; they are left out`] : [],
  };
}

function itemOf(item: z.infer<typeof Item>, base: string): FeedItem {
  const link = webAddress(item.url, base) ?? webAddress(item.external_url, base);
  const content = item.content_html === undefined ? undefined : readHtml(item.content_html, base);
  const read = {
    url: link && link.length <= FEED_LIMITS.url ? link : undefined,
    title: line(item.title, FEED_LIMITS.title),
    summary: words(item.summary, FEED_LIMITS.summary),
    content:
      words(item.content_text, FEED_LIMITS.content) ??
      (content && shorten(content.text, FEED_LIMITS.content)),
    contentHtml: htmlWithin(content, FEED_LIMITS.content),
    author: joinNames([...(item.authors ?? []), item.author ?? {}].map(({ name }) => name ?? '')),
    published: readDate(item.date_published),
    updated: readDate(item.date_modified),
  };
  return { id: itemId(item.id?.trim(), read), ...read };
}

function line(value: string | undefined, longest: number): string | undefined {
  const tidy = tidyLine(value ?? '');
  return tidy === '' ? undefined : shorten(tidy, longest);
}

function words(value: string | undefined, longest: number): string | undefined {
  const tidy = tidyText(value ?? '');
  return tidy === '' ? undefined : shorten(tidy, longest);
}
