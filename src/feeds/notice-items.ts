/** What a feed tells anew: compares a fetch with what was seen before. Pure; the caller keeps `seen`. */
import { createHash } from 'node:crypto';
import { canonicalUrl } from '../core/identity/canonical-url.ts';
import { ownText } from '../core/identity/own-text.ts';
import { placeVersion } from '../core/identity/place-version.ts';
import type { FeedItem } from './feed/feed.ts';

/**
 * Key of an item -> hashes of its versions, oldest first; keys in the order they were last in the feed. Plain data, so
 * that it can be stored as JSON: `Object.fromEntries(seen)`.
 */
export type Seen = ReadonlyMap<string, readonly string[]>;

export type ItemPart = 'title' | 'summary' | 'content';

export type Noticed =
  | { readonly kind: 'new'; readonly item: FeedItem }
  | { readonly kind: 'edited'; readonly item: FeedItem; readonly parts: readonly ItemPart[] }
  /** It says again what it said before its last edit. */
  | { readonly kind: 'back'; readonly item: FeedItem; readonly parts: readonly ItemPart[] };

/** Items that are remembered: twice the largest feed that is read, so that one which comes back is not told again. */
const REMEMBERED = 4_000;
/** Versions of one item; older ones are no longer told from new ones. */
const VERSIONS = 20;

const PARTS: readonly ItemPart[] = ['title', 'summary', 'content'];

/** An item that is only dated anew is not noticed, nor one that is twice in the feed. */
export function noticeItems(
  seen: Seen,
  items: readonly FeedItem[],
): { readonly noticed: readonly Noticed[]; readonly seen: Seen } {
  const next = new Map(seen);
  const noticed: Noticed[] = [];
  const keys = keysOf(items);
  const done = new Set<string>();
  // Oldest first, as they were published: feeds have the newest on top.
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const [item, key] = [items[index], keys[index]];
    if (!item || !key || done.has(key)) continue;
    done.add(key);
    const versions = next.get(key) ?? [];
    const hash = versionHash(item);
    const place = placeVersion(versions, hash);
    next.delete(key);
    next.set(key, place.kind === 'same' ? versions : [...versions, hash].slice(-VERSIONS));
    if (versions.length === 0) noticed.push({ kind: 'new', item });
    else if (place.kind !== 'same')
      noticed.push({
        kind: place.kind === 'back' ? 'back' : 'edited',
        item,
        parts: changedParts(versions.at(-1) ?? '', hash),
      });
  }
  const forgotten = Math.max(0, next.size - REMEMBERED);
  return { noticed, seen: new Map([...next].slice(forgotten)) };
}

/** The id; with the address where the feed gives one id to several pages. */
function keysOf(items: readonly FeedItem[]): string[] {
  const pages = new Map<string, Set<string>>();
  for (const { id, url } of items)
    pages.set(id, (pages.get(id) ?? new Set()).add(url ? canonicalUrl(url) : ''));
  return items.map(({ id, url }) =>
    (pages.get(id)?.size ?? 0) > 1 ? `${id} ${url ? canonicalUrl(url) : ''}` : id,
  );
}

/** One short hash a part, so that it can be told which one was edited. */
function versionHash(item: FeedItem): string {
  return PARTS.map((part) => {
    const text = ownText(item[part] ?? '');
    return createHash('sha256').update(text).digest('hex').slice(0, 16);
  }).join('.');
}

function changedParts(before: string, after: string): ItemPart[] {
  const [old, now] = [before.split('.'), after.split('.')];
  return PARTS.filter((_, index) => old[index] !== now[index]);
}
