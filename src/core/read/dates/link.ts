/** What the words around a date make of it: "early June", "since 2016", "from May to July", "Friday, June 13". */
import type { Token } from '../tokens.ts';
import { dayNumber, dayOfMonth, type Interval, monthOf, thirdOf, unitAt, yearOf } from './calendar.ts';
import { type Anchor, lowerAt, type Mention } from './mention.ts';

const THIRDS: ReadonlyMap<string, 0 | 1 | 2> = new Map([
  ['early', 0],
  ['mid', 1],
  ['late', 2],
  ['start', 0],
  ['beginning', 0],
  ['middle', 1],
  ['end', 2],
]);

/** "Early June", "mid-2024", "the end of 2025". */
export function withThird(tokens: readonly Token[], mention: Mention): Mention {
  if (mention.from === mention.to) return mention;
  let at = mention.first - 1;
  if (lowerAt(tokens, at) === 'the' || tokens[at]?.text === '-') at -= 1;
  const isOf = lowerAt(tokens, at) === 'of';
  if (isOf) at -= 1;
  const third = THIRDS.get(lowerAt(tokens, at));
  if (third === undefined) return mention;
  const isNoun = /^(?:start|beginning|middle|end)$/.test(lowerAt(tokens, at));
  if (isNoun !== isOf) return mention;
  return { ...mention, first: lowerAt(tokens, at - 1) === 'the' ? at - 1 : at, ...thirdOf(mention, third) };
}

/** "The end of the year", "by year-end": parts of the week, month or year that the article speaks from. */
export function endOfUnit(
  tokens: readonly Token[],
  index: number,
  unit: 'week' | 'month' | 'year',
  anchor: Anchor,
): Mention | undefined {
  const days = unitAt(anchor, unit, 0);
  if (lowerAt(tokens, index - 1) === 'the') {
    const whole = { first: index - 1, next: index + 1, ...days };
    const part = withThird(tokens, whole);
    return part === whole ? undefined : part;
  }
  const isLinked = tokens[index + 1]?.text === '-' || /^['’]s$/.test(lowerAt(tokens, index + 1));
  const end = isLinked ? index + 2 : index + 1;
  if (unit !== 'year' || lowerAt(tokens, end) !== 'end') return undefined;
  return { first: index, next: end + 1, ...thirdOf(days, 2) };
}

/** "Since 2016" ends today, "by 2030" and "until Friday" begin today; without such a word the mention itself. */
export function withSide(tokens: readonly Token[], mention: Mention, anchor: Anchor): Mention {
  const at = lowerAt(tokens, mention.first - 1) === 'the' ? mention.first - 2 : mention.first - 1;
  const side = lowerAt(tokens, at);
  if (side === 'since' && mention.from <= anchor) return { ...mention, first: at, to: anchor };
  const isUpTo = side === 'by' || side === 'until' || side === 'till';
  return isUpTo && mention.to > anchor ? { ...mention, first: at, from: anchor } : mention;
}

/** Two mentions that are one: "Friday, June 13", "from May to July", "between 2015 and 2019", "2020-2022". */
export function joined(tokens: readonly Token[], before: Mention, mention: Mention): Mention | undefined {
  if (before.isWeekday && mention.from === mention.to && !mention.isWeekday) {
    const isSame = gapIs(tokens, before.next, mention.first, ISOLATED);
    return isSame ? { ...mention, first: before.first } : undefined;
  }
  if (!isRange(tokens, before, mention)) return undefined;
  const start = before.isYearless && !mention.isYearless ? inYearBefore(before, mention.from) : before;
  // "From Thursday to Monday": the Monday behind that Thursday.
  if (before.isWeekday && mention.isWeekday && mention.to < before.from)
    return joined(tokens, before, { ...mention, from: mention.from + 7, to: mention.to + 7 });
  const end = mention.isYearless && !before.isYearless ? inYearAfter(mention, before.from) : mention;
  if (start.from > end.to) return undefined;
  const opens = /^(?:from|between)$/.test(lowerAt(tokens, before.first - 1));
  return { first: opens ? before.first - 1 : before.first, next: mention.next, from: start.from, to: end.to };
}

const ISOLATED: ReadonlySet<string> = new Set([',', '(', 'the', '.']);

function gapIs(tokens: readonly Token[], from: number, to: number, allowed: ReadonlySet<string>): boolean {
  if (to < from || to - from > 2) return false;
  for (let index = from; index < to; index += 1) if (!allowed.has(lowerAt(tokens, index))) return false;
  return true;
}

function isRange(tokens: readonly Token[], before: Mention, mention: Mention): boolean {
  if (mention.first !== before.next + 1) return false;
  const link = lowerAt(tokens, before.next);
  const opening = lowerAt(tokens, before.first - 1);
  if (link === 'and') return opening === 'between';
  if (link === 'through') return true;
  if (link === 'to' || link === 'until') return opening === 'from' || !mention.isWeekday;
  return /^[-–—]$/.test(link) && (tokens[mention.first]?.glued === true || opening === 'from');
}

/** "May to June 2024": the May before that June. */
function inYearBefore(mention: Mention, limit: number): Interval {
  const moved = shiftedTo(mention, yearOf(limit));
  return moved.from <= limit ? moved : shiftedTo(mention, yearOf(limit) - 1);
}

/** "November 2024 to March": the March behind that November. */
function inYearAfter(mention: Mention, limit: number): Interval {
  const moved = shiftedTo(mention, yearOf(limit));
  return moved.from >= limit ? moved : shiftedTo(mention, yearOf(limit) + 1);
}

function shiftedTo({ from, to }: Interval, year: number): Interval {
  const start = dayNumber(year, monthOf(from), dayOfMonth(from));
  return { from: start, to: start + to - from };
}
