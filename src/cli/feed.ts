/** `writethru feed`: what the parser sees in a feed; no store. */
import type { Feed } from '../feeds/feed/feed.ts';
import { FEED_LIMITS } from '../feeds/feed/limits.ts';
import { parseFeed } from '../feeds/parse-feed.ts';
import { readBytes } from '../feeds/read-bytes.ts';
import type { DocumentFace, Origin } from './document.ts';
import { drawFeed } from './draw-feed.ts';
import { columnsOfTerminal, inkOfTerminal } from './terminal.ts';

/** Returns the problems; "-" is standard input. */
export async function feed(
  file: string,
  face: DocumentFace,
  origin: Origin,
  print: (line: string) => void,
): Promise<readonly string[]> {
  const bytes = await readBytes(file, FEED_LIMITS.bytes);
  const parsed = parseFeed(bytes, origin.type, origin.url ?? '');
  if ('problem' in parsed) return [`${file}: ${parsed.problem}`];
  print(face === 'json' ? asJson(parsed) : drawFeed(parsed, columnsOfTerminal(), inkOfTerminal()));
  return [];
}

/** An item's address is called `link` too, as the feed's is. */
function asJson({ items, ...feed }: Feed): string {
  return JSON.stringify({ ...feed, items: items.map((item) => ({ ...item, link: item.url })) });
}
