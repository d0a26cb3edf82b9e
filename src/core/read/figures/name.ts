/** Numbers that are part of a name, told by words that a figure may have beside it too: "iPhone 11", "page 4", "2019". */

import type { Token } from '../tokens.ts';
import { BOUNDS_BEFORE } from '../words/bounds.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { BEFORE_YEAR, LABELS, MONTHS, STREETS } from '../words/labels.ts';
import { TRENDS } from '../words/trends.ts';
import { wordSet } from '../words/word-set.ts';
import { pluralEnd } from './noun-phrase.ts';
import { unitAt } from './unit.ts';

/** Index behind the label, told by words that a figure may have beside it too; asked where no unit stands behind. */
export function nameEnd(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  if (isYear(tokens, index) || isStreet(tokens, index) || token.text === '911') return index + 1;
  const before = tokens[index - 1];
  if (!before) return undefined;
  if (before.text === '#' || (before.text === '.' && tokens[index - 2]?.lower === 'no')) return index + 1;
  // "The top 40", where "the top 40 songs" are counted.
  if (before.lower === 'top' && pluralEnd(tokens, index + 1) === undefined) return index + 1;
  if (LABELS.has(before.lower) || tokens[index - 2]?.lower === 'aged' || isGroup(tokens, index))
    return rangeEnd(tokens, index);
  // "The Big Three", "Ten Hag" in a sentence
  const isName =
    token.shape === 'title' ? before.shape !== 'mark' : isPlainNumber(token) && isNameLike(before, index - 1);
  return isName && !isTitleCased(tokens) && !isNextCount(tokens, index) ? index + 1 : undefined;
}

const MOST_TO_COUNT = 16;

/** "Won 64 seats, [the Hill Party 47] and the River Party 22": seats, whose noun is left out. */
export function isNextCount(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (tokens[index]?.shape !== 'number' || !(next === undefined || /^(?:[,.;]|and)$/.test(next.lower)))
    return false;
  let at = index - 1;
  while (tokens[at]?.shape === 'title' || tokens[at]?.shape === 'upper') at -= 1;
  if (tokens[at]?.lower === 'the') at -= 1;
  if (at >= index - 1 || !/^(?:,|;|and)$/.test(tokens[at]?.lower ?? '')) return false;
  const before = tokens.slice(Math.max(0, at - MOST_TO_COUNT), at);
  return before.some(({ lower }, place) => lower === 'seats' && before[place - 1]?.shape === 'number');
}

/** "The Group of 7" */
function isGroup(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.lower === 'of' && tokens[index - 2]?.text === 'Group';
}

/** "Aged 25 to 54", "pages 4-6": the second number is a label too. */
function rangeEnd(tokens: readonly Token[], index: number): number {
  const link = tokens[index + 1];
  // "The FTSE 100 -1.3%": a minus.
  const isLinked =
    link !== undefined && (/^[-–]$/.test(link.text) ? link.glued : /^(?:to|and)$/.test(link.lower));
  return isLinked && tokens[index + 2]?.shape === 'number' ? index + 3 : index + 1;
}

/** Four digits that are more likely a year than a number, when no unit stands behind. */
function isYear(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token || !/^(?:1\d|20)\d\d$/.test(token.text)) return false;
  // "Founded in 1191"
  if (token.text < '1500')
    return tokens[index - 1]?.lower === 'in' && pluralEnd(tokens, index + 1) === undefined;
  const isLinked = /^(?:-|–|to)$/.test(tokens[index + 1]?.lower ?? '');
  // "2000 - 2500 calories"
  if (isLinked && !BEFORE_YEAR.has(tokens[index - 1]?.lower ?? '') && unitAt(tokens, index + 3)) return false;
  const before = tokens[index - 1]?.lower ?? '';
  // "More than 2000 people"
  if (BOUNDS_BEFORE.has(before) && pluralEnd(tokens, index + 1) !== undefined) return false;
  // "An average of 1500"
  if (before === 'of' && TOTALS.has(tokens[index - 2]?.lower ?? '')) return false;
  return /^(?:19|20)/.test(token.text) || BEFORE_YEAR.has(before) || isMonthBefore(tokens, index);
}

/** "May 5, 1868", "Nov. 5, 1781" */
function isMonthBefore(tokens: readonly Token[], index: number): boolean {
  if (tokens[index - 1]?.text !== ',') return false;
  const month = tokens[index - 3]?.text === '.' ? tokens[index - 4] : tokens[index - 3];
  return month?.shape === 'title' && MONTHS.has(month.lower);
}

const TOTALS: ReadonlySet<string> = wordSet(
  'average total sum maximum minimum median mean combined number crowd cost price',
);

/** "575 Wilbraham Road", "the 7400 block". */
function isStreet(tokens: readonly Token[], index: number): boolean {
  if (tokens[index + 1]?.lower === 'block') return true;
  for (let at = index + 1; at < index + 5; at += 1) {
    const token = tokens[at];
    if (!token || (token.shape !== 'title' && token.shape !== 'upper')) return false;
    if (at > index + 1 && STREETS.has(token.lower)) return true;
  }
  return false;
}

/** "11" may be part of a name; "16,644" and "2.5" are not. */
function isPlainNumber({ text }: Token): boolean {
  return /^\d{1,4}$/.test(text);
}

/** A word in capitals before a number, unless it has them only as the first of a sentence. */
function isNameLike(before: Token, index: number): boolean {
  if (before.shape !== 'title' && before.shape !== 'upper' && before.shape !== 'mixed') return false;
  return !(index === 0 && (isCommonOpening(before) || FUNCTION_WORDS.has(before.lower)));
}

/** "Some 300", "Killed 4": what may open a sentence before a count. */
function isCommonOpening({ lower }: Token): boolean {
  return TRENDS.has(lower) || OPENINGS.has(lower) || /(?:ly|ed|ing)$/.test(lower);
}

const OPENINGS: ReadonlySet<string> = wordSet(
  'roughly some only around under nearly almost approximately up these those other another police officials total first last next',
);

/** Behind a number in digits: "787 Dreamliner", "911 Turbo" name a thing, "460 Kia vehicles" count some. */
export function opensName(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const number = tokens[index];
  if (
    !number ||
    !(isPlainNumber(number) || number.shape === 'title') ||
    !next ||
    next.glued ||
    (next.shape !== 'title' && next.shape !== 'mixed' && next.shape !== 'upper')
  )
    return false;
  return pluralEnd(tokens, index + 1) === undefined && !isTitleCased(tokens);
}

/** A headline in capitals; at most one longer word in eight has none. */
function isTitleCased(tokens: readonly Token[]): boolean {
  let words = 0;
  let small = 0;
  for (const { shape, text } of tokens) {
    if (text.length < 4 || (shape !== 'title' && shape !== 'lower')) continue;
    words += 1;
    if (shape === 'lower') small += 1;
  }
  return words > 3 && small * 8 <= words;
}
