/** `writethru page`: the article that is found on a page, and what the page says of it; no store. */
import { PAGE_LIMITS } from '../feeds/page/limits.ts';
import { parsePage } from '../feeds/parse-page.ts';
import { readBytes } from '../feeds/read-bytes.ts';
import type { DocumentFace, Origin } from './document.ts';
import { drawPage } from './draw-page.ts';
import { columnsOfTerminal, inkOfTerminal } from './terminal.ts';

/** Returns the problems; "-" is standard input. */
export async function page(
  file: string,
  face: DocumentFace,
  origin: Origin,
  print: (line: string) => void,
): Promise<readonly string[]> {
  const bytes = await readBytes(file, PAGE_LIMITS.bytes);
  const parsed = parsePage(bytes, origin.type, origin.url ?? '');
  if ('problem' in parsed) return [`${file}: ${parsed.problem}`];
  print(face === 'json' ? JSON.stringify(parsed) : drawPage(parsed, columnsOfTerminal(), inkOfTerminal()));
  return [];
}
