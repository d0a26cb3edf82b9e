/** Where a feed says that it is pushed from. https://www.w3.org/TR/websub/#discovery */
import LinkHeader from 'http-link-header';
import type { HubOffer } from '../../ports/hubs.ts';

/**
 * HTTP Link headers go before what the feed itself says. `url` is where the feed came from, after redirects; a feed
 * that names a hub and not itself is called by it.
 */
export function findHub(
  linkHeader: string | undefined,
  feed: { readonly hub?: string | undefined; readonly self?: string | undefined },
  url: string,
): HubOffer | undefined {
  const links = linksIn(linkHeader);
  const hub = webAddress(links.hub, url) ?? webAddress(feed.hub, url);
  const topic = webAddress(links.self, url) ?? webAddress(feed.self, url) ?? webAddress(url, url);
  return hub === undefined || topic === undefined ? undefined : { hub, topic };
}

/** Characters; a header that is longer is not read. */
const LONGEST_HEADER = 8_000;

function linksIn(header: string | undefined): Readonly<Record<'hub' | 'self', string | undefined>> {
  const refs = header === undefined || header.length > LONGEST_HEADER ? [] : parse(header);
  const named = (rel: string) => refs.find((ref) => ref.rel.toLowerCase() === rel)?.uri;
  return { hub: named('hub'), self: named('self') };
}

/** A header that cannot be read says nothing. */
function parse(header: string): readonly LinkHeader.Reference[] {
  try {
    return LinkHeader.parse(header).refs;
  } catch {
    return [];
  }
}

function webAddress(text: string | undefined, base: string): string | undefined {
  if (text === undefined || !URL.canParse(text, base)) return undefined;
  const { protocol, href } = new URL(text, base);
  return /^https?:$/.test(protocol) ? href : undefined;
}
