import { createHash } from 'node:crypto';
import type { FeedItem } from './feed.ts';
import { FEED_LIMITS } from './limits.ts';

/** The same for the same item every time: what the feed calls it, else its address, else what it says. */
export function itemId(given: string | undefined, item: Omit<FeedItem, 'id'>): string {
  const id = given || item.url;
  if (id && id.length <= FEED_LIMITS.id) return id;
  // Not by its date, which some feeds write anew at every fetch.
  return `sha256:${hash(id ?? JSON.stringify([item.title ?? '', item.title ? '' : (item.summary ?? item.content ?? '')]))}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
