/** An item of a feed as an article: what is known of it before its page is read. */
import type { Article, Instant } from '../core/model.ts';
import type { Feed, FeedItem } from './feed/feed.ts';

/** `receivedAt` dates an item that has no date. `publisher` is what the story file calls the feed's publisher. */
export function articleOf(
  item: FeedItem,
  feed: Pick<Feed, 'publisher' | 'self' | 'link'>,
  receivedAt: Instant,
  publisher: string | undefined,
): Article {
  const published = item.published ?? item.updated ?? receivedAt;
  return {
    id: articleId(item, feed),
    url: item.url,
    // An item that a feed took from elsewhere is not the feed's own.
    publisher: item.source?.title ?? publisher ?? feed.publisher,
    headline: item.title,
    byline: item.author,
    // A date to come is a mistake, or the day of what is announced.
    published: published > receivedAt ? receivedAt : published,
    modified:
      item.updated && item.updated > published && item.updated <= receivedAt ? item.updated : undefined,
    body: item.content ?? item.summary ?? '',
  };
}

/** Ids like "42" are one feed's own: they get its address before them. */
function articleId(item: FeedItem, feed: Pick<Feed, 'self' | 'link'>): string {
  if (/^(?:https?:|tag:|urn:|sha256:)/i.test(item.id)) return item.id;
  const home = feed.self ?? feed.link;
  return home ? `${home}#${item.id}`.slice(0, 300) : item.id;
}
