/** `writethru page`: the article that is found on a page, and what the page says of it; no store. */
import type { Config } from '../config.ts';
import { ACCEPT_PAGE } from '../feeds/fetch/open-web.ts';
import { PAGE_LIMITS } from '../feeds/page/limits.ts';
import { parsePage } from '../feeds/parse-page.ts';
import type { DocumentFace, Origin } from './document.ts';
import { drawPage } from './draw-page.ts';
import { openDocument } from './open-document.ts';
import { columnsOfTerminal, inkOfTerminal } from './terminal.ts';

/** Returns the problems; "-" is standard input; an address is asked. */
export async function page(
  file: string,
  face: DocumentFace,
  origin: Origin,
  config: Config,
  print: (line: string) => void,
): Promise<readonly string[]> {
  const { bytes, type, url } = await openDocument(file, PAGE_LIMITS.bytes, ACCEPT_PAGE, origin, config);
  const parsed = parsePage(bytes, type, url);
  if ('problem' in parsed) return [`${file}: ${parsed.problem}`];
  print(face === 'json' ? JSON.stringify(parsed) : drawPage(parsed, columnsOfTerminal(), inkOfTerminal()));
  return [];
}
