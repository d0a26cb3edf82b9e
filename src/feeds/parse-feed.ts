/** Bytes of a feed -> neutral values. No network, no clock; whatever the bytes are, it returns. */
import { decode } from './decode.ts';
import type { Feed, FeedProblem } from './feed/feed.ts';
import { FEED_LIMITS } from './feed/limits.ts';
import { readJsonFeed } from './feed/read-json-feed.ts';
import { readXmlFeed } from './feed/read-xml-feed.ts';
import { webAddress } from './web-address.ts';

/** `url` is where the bytes came from, after redirects; '' when that is not known. `contentType` is the HTTP header. */
export function parseFeed(
  bytes: Uint8Array,
  contentType: string | undefined,
  url: string,
): Feed | FeedProblem {
  if (bytes.length > FEED_LIMITS.bytes)
    return {
      problem: `this feed has more than ${FEED_LIMITS.bytes / 1e6} MB; ask its publisher for a shorter one`,
    };
  const { text, warnings } = decode(bytes, contentType);
  const start = text.trimStart();
  if (start === '') return { problem: 'this feed is empty; check the address, or fetch it again' };
  const from = webAddress(url, '') ?? '';
  const feed = /^[{[]/.test(start) ? readJsonFeed(start, from) : readXmlFeed(text, from);
  if ('problem' in feed) return feed;
  return {
    ...feed,
    warnings: [...warnings, ...feed.warnings, ...gapsIn(feed)].slice(0, FEED_LIMITS.warnings),
  };
}

/** What an article would need and the items do not have. */
function gapsIn({ items }: Feed): string[] {
  const count = (what: string, isMissing: (item: Feed['items'][number]) => boolean): string[] => {
    const missing = items.filter(isMissing).length;
    return missing === 0 ? [] : [`${missing} of ${items.length} items have no ${what}`];
  };
  return [
    ...count('address', ({ url }) => url === undefined),
    ...count('title', ({ title }) => title === undefined),
    ...count('date', ({ published, updated }) => published === undefined && updated === undefined),
  ];
}
