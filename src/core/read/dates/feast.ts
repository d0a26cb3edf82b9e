/** Feast days by name: "Christmas Day", "Thanksgiving", "New Year's Eve", "Labor Day 2024", "Good Friday". */

import type { Token } from '../tokens.ts';
import { wordSet } from '../words/word-set.ts';
import { type DayNumber, dayNumber, type Interval, weekdayOf, yearOf } from './calendar.ts';
import { type Anchor, lowerAt, type Mention, yearAt } from './mention.ts';
import { tenseAt, yearMeant } from './tense.ts';

type Rule = (year: number) => DayNumber;

const on =
  (month: number, day: number): Rule =>
  (year) =>
    dayNumber(year, month, day);
/** The nth such weekday of a month, Monday is 1; 0 is the last. */
const nth =
  (month: number, weekday: number, count: number): Rule =>
  (year) => {
    const first = dayNumber(year, count === 0 ? month + 1 : month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (count === 0 ? -7 : (count - 1) * 7);
  };
const easter =
  (shift: number): Rule =>
  (year) =>
    easterSunday(year) + shift;

/** By the words as they end; those of the United States where countries differ. */
const FEASTS: ReadonlyMap<string, Rule> = new Map([
  ['christmas', on(12, 25)],
  ['christmas day', on(12, 25)],
  ['christmas eve', on(12, 24)],
  ['boxing day', on(12, 26)],
  ['new year’s day', on(1, 1)],
  ['new year’s eve', on(12, 31)],
  ['halloween', on(10, 31)],
  ['juneteenth', on(6, 19)],
  ['valentine’s day', on(2, 14)],
  ['independence day', on(7, 4)],
  ['veterans day', on(11, 11)],
  ['thanksgiving', nth(11, 4, 4)],
  ['thanksgiving day', nth(11, 4, 4)],
  ['labor day', nth(9, 1, 1)],
  ['memorial day', nth(5, 1, 0)],
  ['black friday', (year) => nth(11, 4, 4)(year) + 1],
  ['cyber monday', (year) => nth(11, 4, 4)(year) + 4],
  ['easter', easter(0)],
  ['easter sunday', easter(0)],
  ['easter monday', easter(1)],
  ['good friday', easter(-2)],
  ['ash wednesday', easter(-46)],
]);
/** "Christmas" alone is a tree's or a mood's word as well; at these it is the day. */
const BEFORE_FEAST: ReadonlySet<string> = wordSet(
  'at on by before after since until for this last next over of’',
);
/** "At Christmas parties" is of no day. */
const IS_LOWER_NOUN_PART: ReadonlySet<string> = wordSet(
  'and or but in with that when as to will was is had has of for at on by because according while the a',
);

/** A feast whose last word stands at `index`: a feast's own name, "Day", "Eve", or a weekday. */
export function feastMention(tokens: readonly Token[], index: number, anchor: Anchor): Mention | undefined {
  const last = tokens[index];
  if (!last || last.shape === 'lower') return undefined;
  const after = lowerAt(tokens, index + 1);
  const isLonger = (after === 'day' || after === 'eve') && FEASTS.has(`${last.lower} ${after}`);
  const end = isLonger ? index + 1 : index;
  const named = nameBefore(tokens, end);
  const rule = named && FEASTS.get(named.name);
  if (!named || !rule) return undefined;
  const year = yearAt(tokens, end + 1);
  if (year !== undefined) return { first: named.first, next: end + 2, ...dayOf(rule, year) };
  const before = lowerAt(tokens, named.first - 1);
  const isAlone = end === named.first;
  const behind = tokens[end + 1];
  if (
    isAlone &&
    (!BEFORE_FEAST.has(before) || (behind?.shape === 'lower' && !IS_LOWER_NOUN_PART.has(behind.lower)))
  )
    return undefined;
  const shift = { last: 'past', next: 'future' } as const;
  const tense =
    before === 'last' || before === 'next' ? shift[before] : tenseAt(tokens, named.first, end + 1);
  const days = yearMeant(yearOf(anchor), anchor, tense, (one) => dayOf(rule, one));
  return days && { first: named.first, next: end + 1, ...days, isYearless: true };
}

function nameBefore(
  tokens: readonly Token[],
  end: number,
): { readonly name: string; readonly first: number } | undefined {
  const word = lowerAt(tokens, end);
  const before = lowerAt(tokens, end - 1);
  const isOwner = before === '’s' || before === "'s";
  const names = isOwner
    ? ([
        [`${lowerAt(tokens, end - 3)} ${lowerAt(tokens, end - 2)}’s ${word}`, end - 3],
        [`${lowerAt(tokens, end - 2)}’s ${word}`, end - 2],
      ] as const)
    : ([
        [`${before} ${word}`, end - 1],
        [word, end],
      ] as const);
  const found = names.find(([name]) => FEASTS.has(name));
  return found && { name: found[0], first: found[1] };
}

function dayOf(rule: Rule, year: number): Interval {
  const day = rule(year);
  return { from: day, to: day };
}

/** The Gregorian computus in its shortest form. https://en.wikipedia.org/wiki/Date_of_Easter#Anonymous_Gregorian_algorithm */
function easterSunday(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayNumber(year, Math.floor(f / 31), (f % 31) + 1);
}
