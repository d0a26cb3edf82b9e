/** RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF: one reader, since feeds mix them. */
import { shorten, tidyLine } from '../html/tidy-text.ts';
import { webAddress } from '../web-address.ts';
import type { Feed, FeedProblem } from './feed.ts';
import { FEED_LIMITS } from './limits.ts';
import { linkOf, linkWithRel } from './links.ts';
import { childrenNamed, elements, firstText } from './node.ts';
import { readDate } from './read-date.ts';
import { firstDate, firstWords, htmlWithin, idOf, PUBLISHED, readItem, TITLE, UPDATED } from './read-item.ts';
import { type Node, readXml } from './read-xml.ts';
import { ttlOf } from './ttl.ts';

const SUMMARY = [
  'description',
  'subtitle',
  'tagline',
  'abstract',
  'info',
  'dc:description',
  'itunes:summary',
  'itunes:subtitle',
];
const FORMATS: ReadonlyMap<string, Feed['format']> = new Map([
  ['rss', 'rss'],
  ['rdf:rdf', 'rdf'],
  ['rdf', 'rdf'],
  ['feed', 'atom'],
  ['channel', 'cdf'],
]);

export function readXmlFeed(xml: string, url: string): Feed | FeedProblem {
  const { document, warnings } = readXml(xml, url);
  const root = rootOf(document);
  const format = root && FORMATS.get(root.name);
  if (!root || !format) return { problem: noFeed(document) };
  const typing = format === 'atom' ? 'typed' : 'guessed';
  const head = childrenNamed(root, ['channel'])[0] ?? root;
  const heads = head === root ? [root] : [head, root];
  const found = itemsIn(root);
  const summary = firstWords(heads, SUMMARY, typing);
  const title = firstWords(heads, TITLE, typing);
  const publisher = firstText(head, ['dc:publisher']);
  return {
    format,
    title: title && shorten(tidyLine(title.text), FEED_LIMITS.title),
    id: idOf(head) || head.attributes['rdf:about'],
    summary: summary && shorten(summary.text, FEED_LIMITS.summary),
    summaryHtml: htmlWithin(summary, FEED_LIMITS.summary),
    publisher: publisher && shorten(tidyLine(publisher), FEED_LIMITS.name),
    link: linkOf(head),
    hub: linkWithRel(head, 'hub'),
    self: linkWithRel(head, 'self'),
    ttlMinutes: ttlOf(head),
    language: firstText(head, ['language', 'dc:language']) ?? root.attributes['xml:lang'],
    published: firstDate(head, PUBLISHED),
    updated: firstDate(head, UPDATED) ?? readDate(head.attributes.lastmod),
    items: found.slice(0, FEED_LIMITS.items).map((node) => readItem(node, typing)),
    warnings:
      found.length > FEED_LIMITS.items
        ? [...warnings, `it has ${found.length} items; the first ${FEED_LIMITS.items} are read`]
        : warnings,
  };
}

/** The first root that is a feed's: junk may stand before it. */
function rootOf(document: Node): Node | undefined {
  const roots = elements(document);
  const known = roots.find(({ name }) => FORMATS.has(name));
  if (known) return known;
  // A feed cut out of its document: items without a root.
  const isCut = roots.some(({ name }) => name === 'item' || name === 'entry');
  return isCut ? { ...document, name: 'rss' } : undefined;
}

/** RDF has its items beside the channel, others inside it. */
function itemsIn(node: Node): Node[] {
  return elements(node).flatMap((child) =>
    child.name === 'item' || child.name === 'entry' ? [child] : itemsIn(child),
  );
}

function noFeed(document: Node): string {
  const isPage = elements(document).some(({ name }) => /(?:^|:)(?:html|head|body)$/.test(name));
  if (!isPage) return 'this is no feed: neither RSS, RDF, Atom nor JSON Feed; check the address';
  const feed = linkedFeed(document);
  return `this is a web page, not a feed; ${feed ? `its feed is ${feed}` : 'it names no feed, so look for one on its site'}`;
}

/** https://html.spec.whatwg.org/multipage/links.html#rel-alternate */
function linkedFeed(node: Node): string | undefined {
  const { name, attributes, base } = node;
  if (name.endsWith('link') && /(?:rss|atom)\+xml|feed\+json/i.test(attributes.type ?? ''))
    return webAddress(attributes.href, base);
  for (const child of elements(node)) {
    const found = linkedFeed(child);
    if (found) return found;
  }
  return undefined;
}
