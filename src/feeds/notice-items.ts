/** What a feed tells anew: compares a fetch with what was seen before. Pure; the caller keeps `seen`. */
import { createHash } from 'node:crypto';
import { canonicalUrl } from '../core/identity/canonical-url.ts';
import { ownText } from '../core/identity/own-text.ts';
import { placeVersion } from '../core/identity/place-version.ts';
import type { FeedItem } from './feed/feed.ts';

/**
 * Id or address of an item -> hashes of its versions, oldest first; in the order they were last in the feed, so keep it
 * as a list, `[...seen]`: an object would put ids such as "42" first.
 */
export type Seen = ReadonlyMap<string, readonly string[]>;

export type ItemPart = 'title' | 'summary' | 'content';

export type Noticed =
  | { readonly kind: 'new'; readonly item: FeedItem }
  | { readonly kind: 'edited'; readonly item: FeedItem; readonly parts: readonly ItemPart[] }
  /** It says again what it said before its last edit. */
  | { readonly kind: 'back'; readonly item: FeedItem; readonly parts: readonly ItemPart[] };

/** Names that are remembered, two an item: twice the largest feed that is read, so that what comes back is not told again. */
const REMEMBERED = 8_000;
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
  const names = namesOf(items);
  const done = new Set<string>();
  // Oldest first, as they were published: feeds have the newest on top.
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const [item, [key, address] = []] = [items[index], names[index]];
    if (!item || !key || done.has(key)) continue;
    done.add(key);
    const versions = next.get(key) ?? next.get(address ?? key) ?? [];
    const hash = versionHash(item);
    const place = placeVersion(versions, hash);
    for (const name of address ? [key, address] : [key]) {
      next.delete(name);
      next.set(name, place.kind === 'same' ? versions : [...versions, hash].slice(-VERSIONS));
    }
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

/**
 * What an item is known by: its id, together with its address where the feed gives one id to several pages; and its
 * address alone where no other item has it, since some feeds make up new ids at every fetch.
 */
function namesOf(items: readonly FeedItem[]): (readonly [key: string, address?: string])[] {
  const pages = items.map(({ url }) => (url === undefined ? '' : canonicalUrl(url)));
  const pagesOfId = new Map<string, Set<string>>();
  const idsOfPage = new Map<string, Set<string>>();
  for (const [index, { id }] of items.entries()) {
    const page = pages[index] ?? '';
    pagesOfId.set(id, (pagesOfId.get(id) ?? new Set()).add(page));
    idsOfPage.set(page, (idsOfPage.get(page) ?? new Set()).add(id));
  }
  return items.map(({ id }, index) => {
    const page = pages[index] ?? '';
    const key = (pagesOfId.get(id)?.size ?? 0) > 1 ? `${id} ${page}` : id;
    return page !== '' && idsOfPage.get(page)?.size === 1 ? [key, `@${page}`] : [key];
  });
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
