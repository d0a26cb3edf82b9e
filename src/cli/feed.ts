/** `writethru feed`: what the parser sees in a feed; no store. */
import type { Config } from '../config.ts';
import type { Feed } from '../feeds/feed/feed.ts';
import { FEED_LIMITS } from '../feeds/feed/limits.ts';
import { ACCEPT_FEED } from '../feeds/fetch/open-web.ts';
import { parseFeed } from '../feeds/parse-feed.ts';
import type { DocumentFace, Origin } from './document.ts';
import { drawFeed } from './draw-feed.ts';
import { openDocument } from './open-document.ts';
import { columnsOfTerminal, inkOfTerminal } from './terminal.ts';

/** Returns the problems; "-" is standard input; an address is asked. */
export async function feed(
  file: string,
  face: DocumentFace,
  origin: Origin,
  config: Config,
  print: (line: string) => void,
): Promise<readonly string[]> {
  const { bytes, type, url } = await openDocument(file, FEED_LIMITS.bytes, ACCEPT_FEED, origin, config);
  const parsed = parseFeed(bytes, type, url);
  if ('problem' in parsed) return [`${file}: ${parsed.problem}`];
  print(face === 'json' ? asJson(parsed) : drawFeed(parsed, columnsOfTerminal(), inkOfTerminal()));
  return [];
}

/** An item's address is called `link` too, as the feed's is. */
function asJson({ items, ...feed }: Feed): string {
  return JSON.stringify({ ...feed, items: items.map((item) => ({ ...item, link: item.url })) });
}
