import { decodeHTML } from 'entities';

/** Zero-width marks, soft hyphens and a byte order mark amid a text are no words. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g;
/** Quotes and dashes of Windows, passed on by their numbers. https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state */
const WINDOWS = /[\u0080-\u009F]/g;
/** What no text may hold: control characters other than tab and line break, and NUL, which the store refuses. */
const CONTROL = /[^\P{Cc}\n\t]/gu;
/** Most texts have nothing to tidy. */
const UNTIDY = /[^\P{Cc}\n]|[^\S \n]|\s\s|\n |[\u00AD\u200B\u2060\uFEFF]/u;

/** Spaces run together, lines without words go, half surrogate pairs become U+FFFD. */
export function tidyText(text: string): string {
  const whole = text.toWellFormed();
  if (!UNTIDY.test(whole)) return whole.trim();
  return whole
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(UNSEEN, '')
    .replace(WINDOWS, (letter) => decodeHTML(`&#${letter.codePointAt(0)};`))
    .replace(CONTROL, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** The same, on one line. */
export function tidyLine(text: string): string {
  return tidyText(text).replace(/\n/g, ' ');
}

/** At most `longest` UTF-16 code units, cut between words where that loses little. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1).toWellFormed();
  const space = cut.lastIndexOf(' ');
  return `${(space > longest * 0.8 ? cut.slice(0, space) : cut).replace(/\uFFFD$/, '').trimEnd()}…`;
}
