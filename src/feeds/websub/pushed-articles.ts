/** The articles of a pushed feed. */
import type { Article, Instant } from '../../core/model.ts';
import type { FeedItem } from '../feed/feed.ts';
import { parseFeed } from '../parse-feed.ts';

const LONGEST_ID = 300;

/**
 * Items with their whole text, oldest first. One that is only summed up is left to the next poll, which reads its page:
 * a summary would pass for a version of the article from which most was taken back.
 */
export function pushedArticles(
  body: Uint8Array,
  contentType: string | undefined,
  topic: string,
  now: Instant,
): { readonly articles: readonly Article[] } | { readonly problem: string } {
  const feed = parseFeed(body, contentType, topic);
  if ('problem' in feed) return feed;
  const publisher = feed.publisher ?? feed.title;
  const articles = feed.items.flatMap((item) => articleOf(item, publisher, now));
  return { articles: articles.toSorted((a, b) => (a.published < b.published ? -1 : 1)) };
}

function articleOf(item: FeedItem, publisher: string | undefined, now: Instant): Article[] {
  const { id, url, title, content, author, updated } = item;
  if (content === undefined || content.trim() === '') return [];
  const published = item.published ?? updated ?? now;
  return [
    {
      id: (url ?? id).slice(0, LONGEST_ID),
      url,
      publisher: item.source?.title ?? publisher,
      headline: title,
      byline: author,
      published,
      modified: updated !== undefined && updated > published ? updated : undefined,
      body: content,
    },
  ];
}
