/** Quarters, halves and years as companies report them: "the third quarter of 2024", "Q1", "the six months to June 30". */

import type { Token } from '../tokens.ts';
import { DATE_WORDS, type Unit } from '../words/dates.ts';
import { wordSet } from '../words/word-set.ts';
import { dayNumber, type Interval, monthOf, monthsFrom, yearOf } from './calendar.ts';
import { type Anchor, lowerAt, type Mention, smallNumber, yearAt } from './mention.ts';
import { monthMention } from './month.ts';
import { tenseAt, yearMeant } from './tense.ts';

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['final', 0],
  ['last', 0],
]);
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['three', 3],
  ['3', 3],
  ['six', 6],
  ['6', 6],
  ['nine', 9],
  ['9', 9],
  ['12', 12],
  ['twelve', 12],
]);
/** A match has quarters and halves as well. */
const SPORT: ReadonlySet<string> = wordSet(
  'touchdown touchdowns goal goals scored score scoring yards game games points pass lead kickoff halftime penalty quarterback minute minutes ' +
    'rebounds match seconds defeat win deficit tied remaining',
);

interface Named {
  readonly first: number;
  readonly next: number;
  /** Its first month, and how many. */
  readonly month: number;
  readonly count: number;
}

/** "The first quarter", "second-half", "the first nine months of the year". */
export function partOfYearMention(
  tokens: readonly Token[],
  index: number,
  unit: Unit,
  anchor: Anchor,
): Mention | undefined {
  const named = unit === 'month' ? namedMonths(tokens, index) : namedPart(tokens, index, unit);
  return named && inItsYear(tokens, named, anchor, unit === 'month');
}

/** "Q1", "1Q", "H2 2025", "Q4 FY26". */
export function codeMention(tokens: readonly Token[], index: number, anchor: Anchor): Mention | undefined {
  const letter = tokens[index];
  if (letter?.shape !== 'upper' || letter.lower === 'fy')
    return letter?.lower === 'fy' ? shortFiscal(tokens, index) : undefined;
  const behind = tokens[index + 1];
  const isBehind = behind?.glued === true && smallNumber(behind) <= 4;
  const isBefore = letter.glued && smallNumber(tokens[index - 1]) <= 4;
  if (letter.glued && !isBefore) return undefined;
  if (!isBehind && !isBefore) return undefined;
  const nth = smallNumber(isBehind && !isBefore ? behind : tokens[index - 1]);
  const count = letter.lower === 'q' ? 3 : 6;
  if (nth < 1 || nth * count > 12) return undefined;
  const first = isBefore ? index - 1 : index;
  return inItsYear(
    tokens,
    { first, next: isBefore ? index + 1 : index + 2, month: (nth - 1) * count + 1, count },
    anchor,
    false,
  );
}

/** "FY26"; "FY2026" is read at its year. */
function shortFiscal(tokens: readonly Token[], index: number): Mention | undefined {
  const number = tokens[index + 1];
  if (!number?.glued || number.text.length !== 2 || Number.isNaN(smallNumber(number))) return undefined;
  const year = 2000 + smallNumber(number);
  return { first: index, next: index + 2, ...monthsFrom(year, 1, 12), period: `FY${year}` };
}

function namedPart(tokens: readonly Token[], index: number, unit: Unit): Named | undefined {
  const at = tokens[index - 1]?.text === '-' ? index - 2 : index - 1;
  // "Fiscal first quarter", "first fiscal quarter" are each company's own.
  const nth = ORDINALS.get(lowerAt(tokens, at));
  if (nth === undefined || lowerAt(tokens, at) === 'last') return undefined;
  const count = unit === 'quarter' ? 3 : 6;
  const part = nth === 0 ? 12 / count : nth;
  if (part * count > 12 || tokens.some(({ lower }) => SPORT.has(lower))) return undefined;
  return { first: at, next: index + 1, month: (part - 1) * count + 1, count };
}

/** "The first nine months", "the last three months of 2024"; "the first three months" of what is told behind. */
function namedMonths(tokens: readonly Token[], index: number): Named | undefined {
  const count = COUNTS.get(lowerAt(tokens, index - 1));
  const nth = ORDINALS.get(lowerAt(tokens, index - 2));
  if (count === undefined || nth === undefined || nth > 1) return undefined;
  return { first: index - 2, next: index + 1, month: nth === 1 ? 1 : 13 - count, count };
}

/** The year a part belongs to: told behind it, else the latest such part, or with a future tense the next one. */
function inItsYear(
  tokens: readonly Token[],
  { first, next, month, count }: Named,
  anchor: Anchor,
  mustTell: boolean,
): Mention | undefined {
  const build = (year: number): Interval => monthsFrom(year, month, count);
  const told = yearBehind(tokens, next, anchor);
  if (told) return { first, next: told.next, ...build(told.year), ...told.period };
  const ended = endedBehind(tokens, next, count, anchor);
  if (ended) return { first, ...ended };
  const year = yearAt(tokens, first - 1);
  if (year !== undefined) return { first: first - 1, next, ...build(year) };
  if (mustTell || isFiscal(tokens, first)) return undefined;
  const days = yearMeant(yearOf(anchor), anchor, tenseAt(tokens, first, next) ?? 'past', build);
  return days && { first, next, ...days };
}

function isFiscal(tokens: readonly Token[], first: number): boolean {
  return /^(?:fiscal|financial)$/.test(lowerAt(tokens, first - 1));
}

interface ToldYear {
  readonly next: number;
  readonly year: number;
  readonly period?: { readonly period: string };
}

/** "Of 2024", "of fiscal 2026", "last year", "of the year", "FY26". */
function yearBehind(tokens: readonly Token[], index: number, anchor: Anchor): ToldYear | undefined {
  let at = /^(?:of|,|in)$/.test(lowerAt(tokens, index)) ? index + 1 : index;
  if (lowerAt(tokens, at) === 'the' && lowerAt(tokens, at + 1) === 'year')
    return { next: at + 2, year: yearOf(anchor) };
  const shift = { last: -1, this: 0, next: 1 }[lowerAt(tokens, at)];
  if (shift !== undefined && lowerAt(tokens, at + 1) === 'year')
    return { next: at + 2, year: yearOf(anchor) + shift };
  const isFiscalYear = /^(?:fiscal|financial|fy)$/.test(lowerAt(tokens, at));
  if (isFiscalYear) at += lowerAt(tokens, at + 1) === 'year' ? 2 : 1;
  const short = isFiscalYear && tokens[at]?.glued ? smallNumber(tokens[at]) : Number.NaN;
  const year = Number.isNaN(short) ? yearAt(tokens, at) : 2000 + short;
  if (year === undefined) return undefined;
  return { next: at + 1, year, ...(isFiscalYear && { period: { period: `FY${year}` } }) };
}

const ENDED: ReadonlySet<string> = new Set(['to', 'ended', 'ending', 'through']);
const MONTHS_OF: Readonly<Partial<Record<Unit, number>>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** "The year to March", "three months ended June 30", "the quarter ending in September". */
export function endedMention(
  tokens: readonly Token[],
  index: number,
  unit: Unit,
  isPlural: boolean,
  anchor: Anchor,
): Mention | undefined {
  const each = MONTHS_OF[unit];
  if (!each || !ENDED.has(lowerAt(tokens, index + 1))) return undefined;
  const count = isPlural ? COUNTS.get(lowerAt(tokens, index - 1)) : each;
  if (!count) return undefined;
  const ended = endedBehind(tokens, index + 1, count, anchor);
  const start = isPlural ? index - 1 : index;
  return ended && { first: lowerAt(tokens, start - 1) === 'the' ? start - 1 : start, ...ended };
}

function endedBehind(
  tokens: readonly Token[],
  index: number,
  count: number,
  anchor: Anchor,
): Omit<Mention, 'first'> | undefined {
  if (!ENDED.has(lowerAt(tokens, index))) return undefined;
  let at = index + 1;
  if (/^(?:in|on|the)$/.test(lowerAt(tokens, at))) at += 1;
  if (lowerAt(tokens, at) === 'end' && lowerAt(tokens, at + 1) === 'of') at += 2;
  const month = [at, at + 1].find((one) => DATE_WORDS.get(lowerAt(tokens, one))?.kind === 'month');
  const word = month === undefined ? undefined : DATE_WORDS.get(lowerAt(tokens, month));
  if (month === undefined || word?.kind !== 'month') return undefined;
  const end = monthMention(tokens, month, word, anchor);
  if (!end || end.first !== at) return undefined;
  // What has been reported is over; "ending" may still be to come.
  const isOver = end.isYearless !== true || end.to <= anchor || lowerAt(tokens, index) === 'ending';
  const to = isOver ? end.to : dayNumber(yearOf(end.to) - 1, monthOf(end.to), 31);
  const from = dayNumber(yearOf(to + 1), monthOf(to + 1) - count, 1);
  return { next: end.next, from: Math.min(from, to), to };
}
