/** Numbers that name, date or order something and count nothing, told by the letters and marks at them: "May 5", "9:20", "23rd", "F-16". */

import type { Token } from '../tokens.ts';
import { MONTHS } from '../words/labels.ts';
import { wordSet } from '../words/word-set.ts';

/** Whether the number follows the link of a range: the hyphen of "10-15%" ties it to no word. */
export type Place = 'text' | 'link';

/** Index behind the label whose number in digits is tokens[index]; undefined when it may be a figure. */
export function labelEnd(tokens: readonly Token[], index: number, place: Place): number | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  const next = tokens[index + 1];
  if (next?.glued) {
    if (/^(?:nd|rd|th|s)$/.test(next.lower)) return index + 2;
    // "21st", where "10st" is a weight.
    if (next.lower === 'st' && token.text.endsWith('1')) return index + 2;
    if (/^[×^*]$/.test(next.text)) return gluedEnd(tokens, index);
    const chain = chainEnd(tokens, index);
    if (chain !== undefined) return chain;
  }
  // "988's launch": a name; "Acme's 760" is none.
  if (next?.glued && /^['’]s$/.test(next.text)) return index + 1;
  if (isClock(tokens, index) || isDay(tokens, index)) return index + 1;
  if (isAge(tokens, index) || isMarker(tokens, index)) return index + 1;
  return place === 'text' && isAttached(tokens, index) ? index + 1 : undefined;
}

/** "Two-to-three", "50-plus", "a 6.2-magnitude quake" */
const NO_KIND: ReadonlySet<string> = new Set(['to', 'plus', 'ish', 'magnitude']);

/** Index behind "-speed" in "six-speed", when no unit is tied there: such a number names a kind. */
export function hyphenEnd(tokens: readonly Token[], index: number): number | undefined {
  let at = index;
  while (/^[-–]$/.test(tokens[at]?.text ?? '') && tokens[at]?.glued && tokens[at + 1]?.glued) {
    const word = tokens[at + 1];
    if (!word || word.shape === 'mark' || word.shape === 'number' || NO_KIND.has(word.lower)) break;
    at += 2;
  }
  return at === index ? undefined : at;
}

/** "4×100", "3×10−8": a product or power is no plain figure. */
function gluedEnd(tokens: readonly Token[], index: number): number {
  let at = index + 1;
  while (tokens[at]?.glued) at += 1;
  return at;
}

/** "9:20", "9/11", "555-0100", "2020-05-01", "5340,000", "2.12.1": digits tied by marks; two of them with a hyphen may be a range. */
function chainEnd(tokens: readonly Token[], index: number): number | undefined {
  let at = index;
  let links = 0;
  let hyphens = 0;
  for (;;) {
    const [mark, number] = [tokens[at + 1], tokens[at + 2]];
    if (!mark?.glued || !number?.glued || number.shape !== 'number' || !/^[-–/⁄:,.]$/.test(mark.text)) break;
    if (mark.text === '-' || mark.text === '–') hyphens += 1;
    links += 1;
    at += 2;
  }
  return links === 0 || (links === 1 && hyphens === 1) ? undefined : at + 1;
}

/** "2 p.m.", "1.56pm", "5 o'clock", "2-p.m."; the first hour of "8-9pm", "9 to 5pm" too. */
function isClock(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (!next) return false;
  if (HOURS.has(next.lower)) return true;
  if (!SPANS.has(next.lower)) return false;
  const second = tokens[index + 2];
  if (next.text === '-' && second !== undefined && HALF_DAYS.has(second.lower)) return true;
  return second?.shape === 'number' && HOURS.has(tokens[index + 3]?.lower ?? '');
}

const HALF_DAYS: ReadonlySet<string> = wordSet('am pm a.m a.m. p.m p.m.');
const HOURS: ReadonlySet<string> = new Set([
  ...HALF_DAYS,
  ..."o'clock o’clock gmt bst cet utc et est edt pt pst pdt ist hkt sgt aest".split(' '),
]);
const SPANS: ReadonlySet<string> = new Set(['-', '–', 'to', 'and', 'or']);

/** "May 5", "5 May", "Sept. 11". */
function isDay(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token || token.text.length > 4 || token.text.includes('.')) return false;
  const before = tokens[index - 1]?.text === '.' ? tokens[index - 2] : tokens[index - 1];
  const next = tokens[index + 1];
  if (isMonth(before)) return true;
  if (token.text.length > 2) return false;
  // "April 5-7": the second day.
  const isSecond = /^[-–]$/.test(tokens[index - 1]?.text ?? '') && isMonth(tokens[index - 3]);
  return (
    isSecond ||
    (isMonth(next) && next?.lower !== 'may') ||
    (next?.text === 'May' && !tokens[index + 2]?.glued)
  );
}

function isMonth(token: Token | undefined): boolean {
  return token !== undefined && token.shape !== 'lower' && MONTHS.has(token.lower);
}

/** "Roe, 44, said": an age. */
function isAge(tokens: readonly Token[], index: number): boolean {
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (before?.text !== ',' || !token || !/^\d{1,3}$/.test(token.text)) return false;
  const name = tokens[index - 2];
  return (next?.text === ',' || next?.text === '.') && name !== undefined && /title|mixed/.test(name.shape);
}

/** "3. Kite, $5bn": the place in a list. */
function isMarker(tokens: readonly Token[], index: number): boolean {
  const [token, mark, next] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (index > 0 || !token || token.text.length > 2 || !mark?.glued || !/^[.)]$/.test(mark.text)) return false;
  return next === undefined || next.shape !== 'lower';
}

/** "V10", "Covid-19", "F-16", "mid-2020"; "RM42" and "sub-7" are read before this is asked. */
function isAttached(tokens: readonly Token[], index: number): boolean {
  const [token, before] = [tokens[index], tokens[index - 1]];
  if (!token?.glued || !before) return false;
  if (before.shape !== 'mark' && before.shape !== 'number') return true;
  // "The odds in ’22"
  if (/^['’‘]$/.test(before.text)) return token.text.length === 2 && tokens[index + 1]?.shape !== 'lower';
  const word = tokens[index - 2];
  // "example.com/news/12345"
  if (before.text === '/' && before.glued) return true;
  // "BA.4"
  if (before.text === '.' && before.glued && word?.shape === 'upper') return true;
  if (before.text !== '-' || !word) return false;
  if (!before.glued) return word.lower === 'covid';
  return word.shape !== 'mark' && !TIED.has(word.lower);
}

/** "Minus-130 degrees", "sub-7 nanometre", "200,000 to-260,000" */
const TIED: ReadonlySet<string> = new Set(['minus', 'plus', 'sub', 'to']);
