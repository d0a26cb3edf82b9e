/** The text of a page, mended by what it says for machines where the page itself shows less. */
import type { Described, Update } from './json-ld.ts';
import { momentLine } from './moment-line.ts';

/** The shown text is taken for the whole one unless the described one is so many times as long. */
const FAR_LONGER = 2;

export function wholeText(lines: readonly string[], described: Described | undefined): string {
  const shown = lines.join('\n');
  const missing = (described?.updates ?? []).filter((update) => !isShown(update, shown));
  // Entries are loaded as the reader scrolls.
  if (missing.length > 0) return [...lines, ...missing.flatMap(updateLines)].join('\n');
  const body = described?.body ?? '';
  return body.length > shown.length * FAR_LONGER ? body : shown;
}

/** UTF-16 units of an entry's text that tell it from others. */
const ENOUGH = 60;

function isShown({ text, headline }: Update, shown: string): boolean {
  const words = (text ?? headline ?? '').split('\n')[0]?.slice(0, ENOUGH).trim() ?? '';
  return shown.includes(words);
}

function updateLines({ at, headline, text }: Update): string[] {
  return [
    ...(at ? [momentLine(at)] : []),
    ...(headline ? [headline] : []),
    ...(text ? text.split('\n') : []),
  ];
}
