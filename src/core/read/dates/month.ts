/** Months, and the days and years beside them: "June 11, 2025", "11-13 June", "Sept. 3", "May 2024", "last June". */

import type { Token } from '../tokens.ts';
import { wordSet } from '../words/word-set.ts';
import { existingDay, type Interval, monthOf, monthsFrom, yearOf } from './calendar.ts';
import { type Anchor, lowerAt, type Mention, smallNumber, yearAt } from './mention.ts';
import { tenseAt, yearMeant } from './tense.ts';

const ORDINALS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);
/** "The Jan. 6 riot" is an event's name, and of no known year. */
const EVENTS: ReadonlySet<string> = wordSet(
  'attack attacks riot riots insurrection uprising committee panel prosecutions massacre hijackers defendants rioters',
);
/** "May" and "March" are verbs, "April" and "June" people. */
const HOMONYMS: ReadonlySet<number> = new Set([3, 4, 5, 6, 8]);
const BEFORE_MONTH: ReadonlySet<string> = wordSet(
  'in into as coming of since by until till through during from to between before after last next this early mid late around for and or a an ' +
    'its the his her their our another',
);

interface Days {
  readonly first: number;
  readonly next: number;
  readonly day: number;
  readonly last: number;
}

interface Told {
  readonly next: number;
  readonly year?: number;
}

export function monthMention(
  tokens: readonly Token[],
  index: number,
  word: { readonly month: number; readonly isShort: boolean },
  anchor: Anchor,
): Mention | undefined {
  const token = tokens[index];
  if (!token || token.shape === 'lower' || token.shape === 'mixed') return undefined;
  // "Mar-a-Lago".
  if (word.isShort && tokens[index + 1]?.text === '-' && tokens[index + 2]?.shape !== 'number')
    return undefined;
  const after = word.isShort && tokens[index + 1]?.text === '.' ? index + 2 : index + 1;
  const days = daysBefore(tokens, index, after) ?? daysAfter(tokens, index, after);
  if (days) return daysMention(tokens, days, word.month, anchor);
  return wholeMonth(tokens, index, after, word, anchor);
}

function daysMention(
  tokens: readonly Token[],
  { first, next, day, last }: Days,
  month: number,
  anchor: Anchor,
): Mention | undefined {
  const told = yearBehind(tokens, next, anchor);
  const build = (year: number): Interval | undefined => {
    const [from, to] = [existingDay(year, month, day), existingDay(year, month, last)];
    return from !== undefined && to !== undefined ? { from, to } : undefined;
  };
  if (told.year !== undefined) {
    const days = build(told.year);
    return days && { first, next: told.next, ...days };
  }
  if (EVENTS.has(lowerAt(tokens, next))) {
    const days = month === 9 && day === 11 ? build(2001) : undefined;
    return days && { first, next, ...days };
  }
  const days = yearMeant(yearOf(anchor), anchor, tenseAt(tokens, first, next), build);
  return days && { first, next, ...days, isYearless: true };
}

/** "11 June", "the 11th of June", "11-13 June". */
function daysBefore(tokens: readonly Token[], index: number, next: number): Days | undefined {
  let at = index - 1;
  if (lowerAt(tokens, at) === 'of') {
    if (lowerAt(tokens, at - 1) === 'fourth') return { first: at - 1, next, day: 4, last: 4 };
    at -= 1;
    if (!ORDINALS.has(lowerAt(tokens, at))) return undefined;
  }
  if (ORDINALS.has(lowerAt(tokens, at)) && tokens[at]?.glued) at -= 1;
  const last = smallNumber(tokens[at]);
  if (!isDay(last) || isMeasured(tokens, at)) return undefined;
  const day = isDayLink(tokens[at - 1]) ? smallNumber(tokens[at - 2]) : Number.NaN;
  return isDay(day) && day < last ? { first: at - 2, next, day, last } : { first: at, next, day: last, last };
}

/** "June 11", "June 11th", "June 11-13". */
function daysAfter(tokens: readonly Token[], index: number, next: number): Days | undefined {
  const day = smallNumber(tokens[next]);
  if (!isDay(day)) return undefined;
  const behind = tokens[next + 1];
  const isOrdinal = behind?.glued === true && ORDINALS.has(behind.lower);
  if (
    !isOrdinal &&
    behind?.glued &&
    (behind.shape !== 'mark' || behind.text === '%' || isClock(tokens, next))
  )
    return undefined;
  // "In June 20 people died": a month that something is in has no day.
  if (!isOrdinal && lowerAt(tokens, index - 1) === 'in' && behind?.shape === 'lower') return undefined;
  const end = isOrdinal ? next + 2 : next + 1;
  const last = isDayLink(tokens[end]) ? smallNumber(tokens[end + 1]) : Number.NaN;
  const isRange = isDay(last) && last > day && tokens[end + 2]?.shape !== 'title';
  return isRange ? { first: index, next: end + 2, day, last } : { first: index, next: end, day, last: day };
}

/** "11:30" behind a month is a time, "June 11: ..." is none. */
function isClock(tokens: readonly Token[], number: number): boolean {
  return tokens[number + 1]?.text === ':' && tokens[number + 2]?.glued === true;
}

function isDay(day: number): boolean {
  return day >= 1 && day <= 31;
}

function isDayLink(token: Token | undefined): boolean {
  return (
    token !== undefined && (/^[-–—]$/.test(token.text) || token.lower === 'to' || token.lower === 'through')
  );
}

/** "$11 June" and "No. 11 June" count something. */
function isMeasured(tokens: readonly Token[], number: number): boolean {
  const before = tokens[number - 1];
  return tokens[number]?.glued === true && before !== undefined && /^[$€£#.,:/]$/.test(before.text);
}

function wholeMonth(
  tokens: readonly Token[],
  index: number,
  after: number,
  { month, isShort }: { readonly month: number; readonly isShort: boolean },
  anchor: Anchor,
): Mention | undefined {
  const told = yearBehind(tokens, after, anchor);
  if (told.year !== undefined) return { first: index, next: told.next, ...monthsFrom(told.year, month, 1) };
  const before = lowerAt(tokens, index - 1);
  if (before === 'every' || before === 'each') return undefined;
  if (HOMONYMS.has(month) || isShort) {
    if (!BEFORE_MONTH.has(before) && tokens[index - 1]?.text !== '-') return undefined;
    if (tokens[after]?.shape === 'title' && before !== 'in' && before !== 'since') return undefined;
  }
  const shift = before === 'last' ? -1 : before === 'next' ? 1 : 0;
  const year = yearOf(anchor);
  if (shift !== 0) {
    const isBefore = month < monthOf(anchor);
    const meant = shift < 0 ? year - (isBefore ? 0 : 1) : year + (month > monthOf(anchor) ? 0 : 1);
    return { first: index - 1, next: after, ...monthsFrom(meant, month, 1) };
  }
  const tense = before === 'coming' ? 'future' : tenseAt(tokens, index, after);
  const days = yearMeant(year, anchor, before === 'this' ? undefined : tense, (one) =>
    monthsFrom(one, month, 1),
  );
  const first = before === 'this' ? index - 1 : index;
  return days && { first, next: after, ...days, isYearless: true };
}

/** ", 2025", "of 2024", "last year" behind a day or a month. */
export function yearBehind(tokens: readonly Token[], index: number, anchor: Anchor): Told {
  const separator = tokens[index]?.text;
  const at = separator === ',' || separator === 'of' ? index + 1 : index;
  const year = yearAt(tokens, at);
  if (year !== undefined) return { next: at + 1, year };
  const shift = { last: -1, this: 0, next: 1 }[lowerAt(tokens, at)];
  if (shift !== undefined && lowerAt(tokens, at + 1) === 'year')
    return { next: at + 2, year: yearOf(anchor) + shift };
  return { next: index };
}
