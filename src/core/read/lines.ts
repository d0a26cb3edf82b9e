/** The lines of a page, where text that was broken to a fixed width counts as if it had not been. */

import { withoutMarkup } from './markup.ts';

export interface Line {
  readonly text: string;
  /** UTF-16 units into the page. */
  readonly start: number;
}

/** Wire services and e-mails break lines at 60 to 80 letters. */
const WIDEST_WRAP = 100;
/** A line this short was ended by its writer. */
const SHORTEST_WRAP = 20;
/** Share of the breaks inside paragraphs that a small letter must follow; a text full of names has few. */
const FEWEST_RUN_ON = 1 / 8;

/** A small letter goes on what the line above began. */
const GOES_ON = /^\p{Ll}/u;
/** What ends a sentence, a heading or an item. */
const ENDED = /[.!?:;]["'”’)]?\s*$/u;

/**
 * One entry a line; in hard-wrapped text one a paragraph, which ends at an empty line or before an indented one. Letters
 * keep their places: each line break inside a paragraph becomes one space.
 */
export function linesOf(body: string): Line[] {
  const lines = split(withoutMarkup(body));
  return isWrapped(lines) ? joinWrapped(lines) : lines;
}

function split(body: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const text of body.split('\n')) {
    lines.push({ text, start });
    start += text.length + 1;
  }
  return lines;
}

function isWrapped(lines: readonly Line[]): boolean {
  let breaks = 0;
  let runOn = 0;
  for (const [index, { text }] of lines.entries()) {
    if (text.length > WIDEST_WRAP) return false;
    const next = lines[index + 1]?.text;
    if (text.length < SHORTEST_WRAP || !next || !isSameParagraph(next)) continue;
    breaks += 1;
    if (GOES_ON.test(next) && !ENDED.test(text)) runOn += 1;
  }
  return runOn > 0 && runOn >= breaks * FEWEST_RUN_ON;
}

function isSameParagraph(next: string): boolean {
  return next.trim() !== '' && !/^\s/.test(next);
}

function joinWrapped(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const { text, start } of lines) {
    const last = joined.at(-1);
    if (last && last.text.trim() !== '' && isSameParagraph(text))
      joined[joined.length - 1] = { text: `${last.text} ${text}`, start: last.start };
    else joined.push({ text, start });
  }
  return joined;
}
