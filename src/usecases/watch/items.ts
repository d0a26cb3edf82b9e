/** Which items of a feed are news: by their ids, and by what they say. Dates do not count. */
import { createHash } from 'node:crypto';
import type { FeedItem, ItemMark } from '../../ports/watches.ts';

/** UTF-16 units; shorter texts ("Morning briefing") are the same on many days. */
const LONG_ENOUGH = 120;

export function markOf(item: FeedItem): ItemMark {
  return { key: sha256(item.id), hash: sha256(wordsOf(item)) };
}

/**
 * Those that are new and those whose title or text was edited, in the order of the feed. An item under a new id that
 * says at length what another one said is neither: its feed gave it another id, another address, or another date.
 */
export function newsAmong(items: readonly FeedItem[], known: readonly ItemMark[]): readonly FeedItem[] {
  const hashes = new Map(known.map(({ key, hash }) => [key, hash]));
  const said = new Set(known.map(({ hash }) => hash));
  return items.filter((item) => {
    const { key, hash } = markOf(item);
    const before = hashes.get(key);
    if (before !== undefined) return before !== hash;
    const isRepeat = said.has(hash) && wordsOf(item).length >= LONG_ENOUGH;
    said.add(hash);
    return !isRepeat;
  });
}

/** The first of each id. */
export function withoutDoubles(items: readonly FeedItem[]): readonly FeedItem[] {
  return [...new Map(items.toReversed().map((item) => [item.id, item])).values()].toReversed();
}

export function dateOf({ published, updated }: FeedItem): string {
  return published ?? updated ?? '';
}

function wordsOf({ title, summary, content }: FeedItem): string {
  return JSON.stringify([title, summary, content].map((text) => text?.replace(/\s+/g, ' ').trim() ?? ''));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
