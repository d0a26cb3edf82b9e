/** Weeks, months, quarters and years told from today: "last week", "two years ago", "the past five months", "later this year". */
import { numberAt } from '../figures/number.ts';
import type { Token } from '../tokens.ts';
import type { Unit } from '../words/dates.ts';
import { type Interval, moved, unitAt, yearOf } from './calendar.ts';
import { type Anchor, lowerAt, type Mention } from './mention.ts';
import { tenseAt, tenseBehind } from './tense.ts';

const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
]);
/** "Last fiscal year", "the next full year". */
const BETWEEN: ReadonlySet<string> = new Set(['fiscal', 'financial', 'calendar', 'full']);
const FISCAL: ReadonlySet<string> = new Set(['fiscal', 'financial']);

/** "In last two years": what opens it as a stretch of time. */
const BEFORE_LAST: ReadonlySet<string> = new Set([
  '',
  'in',
  'over',
  'for',
  'during',
  'within',
  'his',
  'her',
  'its',
  'their',
]);

/** More than anybody counts back from an article. */
const MOST_UNITS = 1_000;

interface Word {
  readonly unit: Unit;
  readonly isPlural: boolean;
}

export function unitMention(
  tokens: readonly Token[],
  index: number,
  word: Word,
  anchor: Anchor,
): Mention | undefined {
  return (
    agoMention(tokens, index, word, anchor) ??
    countedMention(tokens, index, word, anchor) ??
    (word.isPlural ? undefined : singleMention(tokens, index, word.unit, anchor))
  );
}

/** "Two years ago", "a week ago": the calendar's unit, as an article counts no days over years. */
function agoMention(
  tokens: readonly Token[],
  index: number,
  { unit }: Word,
  anchor: Anchor,
): Mention | undefined {
  if (lowerAt(tokens, index + 1) !== 'ago' || unit === 'quarter' || unit === 'half') return undefined;
  const counted = countBefore(tokens, index);
  // "More than two years ago" is no year.
  if (!counted || /^(?:than|over|under|least)$/.test(lowerAt(tokens, counted.first - 1))) return undefined;
  const { first, count } = counted;
  if (unit === 'hour') return { first, next: index + 2, from: anchor - Math.ceil(count / 24), to: anchor };
  if (unit === 'decade')
    return { first, next: index + 2, ...unitAt(moved(anchor, 'year', -10 * count), 'year', 0) };
  const step = unit === 'weekend' ? 'week' : unit;
  return { first, next: index + 2, ...unitAt(moved(anchor, step, -count), unit, 0) };
}

/** "The past two weeks", "the last five years", "the next 12 months": counted from the very day. */
function countedMention(
  tokens: readonly Token[],
  index: number,
  { unit, isPlural }: Word,
  anchor: Anchor,
): Mention | undefined {
  if (unit === 'half' || unit === 'weekend' || unit === 'hour' || (unit === 'day' && !isPlural))
    return undefined;
  const counted = isPlural ? countBefore(tokens, index) : { first: index, count: 1 };
  if (!counted || counted.count === 0) return undefined;
  // "The last week of May" is May's.
  if (lowerAt(tokens, index + 1) === 'of') return undefined;
  const side = lowerAt(tokens, counted.first - 1);
  const opening = lowerAt(tokens, counted.first - 2);
  const isOpened = opening === 'the' || opening === 'these';
  // "It may last 40 days".
  if (side === 'last' && !isOpened && !BEFORE_LAST.has(opening)) return undefined;
  // "This past week" is a week; "last week" is the calendar's.
  const isBack =
    side === 'past' ? isOpened || opening === 'this' || isPlural : side === 'last' && (isOpened || isPlural);
  const isAhead = side === 'coming' ? isOpened || isPlural : side === 'next' && (isOpened || isPlural);
  if (!isBack && !isAhead) return undefined;
  const first = isOpened || opening === 'this' ? counted.first - 2 : counted.first - 1;
  const next = index + 1;
  // "The next day she left" counts from what was told before.
  if (isAhead && tenseAt(tokens, first, next) === 'past' && tenseBehind(tokens, next) !== 'future')
    return undefined;
  return isBack
    ? { first, next, from: moved(anchor, unit, -counted.count), to: anchor }
    : { first, next, from: anchor, to: moved(anchor, unit, counted.count) };
}

/** The number whose last token stands before `index`: "two", "12", "a", "twenty-five". */
function countBefore(
  tokens: readonly Token[],
  index: number,
): { readonly first: number; readonly count: number } | undefined {
  const before = lowerAt(tokens, index - 1);
  if (before === 'a' || before === 'an' || before === 'one') return { first: index - 1, count: 1 };
  for (const first of [index - 3, index - 2, index - 1]) {
    const number = numberAt(tokens, first);
    if (number?.next !== index) continue;
    const count = Number(number.amount);
    return Number.isInteger(count) && count <= MOST_UNITS ? { first, count } : undefined;
  }
  return undefined;
}

/** "Last week", "this fiscal year", "earlier this year", "over the weekend", "the rest of the year". */
function singleMention(
  tokens: readonly Token[],
  index: number,
  unit: Unit,
  anchor: Anchor,
): Mention | undefined {
  if (unit === 'hour' || unit === 'half' || unit === 'day') return undefined;
  const next = index + 1;
  const at = BETWEEN.has(lowerAt(tokens, index - 1)) ? index - 2 : index - 1;
  const shift = SHIFTS.get(lowerAt(tokens, at));
  if (shift !== undefined && lowerAt(tokens, next) === 'of' && lowerAt(tokens, at - 1) === 'the')
    return undefined;
  if (shift !== undefined) {
    const isThe = lowerAt(tokens, at) === 'current';
    const days = unitAt(anchor, unit, shift);
    const year = FISCAL.has(lowerAt(tokens, index - 1)) ? fiscalName(days) : undefined;
    const first = isThe && lowerAt(tokens, at - 1) === 'the' ? at - 1 : at;
    return sided(tokens, { first, next, ...days, ...(year && { period: year }) }, shift, anchor);
  }
  if (lowerAt(tokens, index - 1) !== 'the') return undefined;
  if (unit === 'weekend') {
    const isAhead = tenseAt(tokens, index - 1, next) === 'future';
    const weekend = unitAt(anchor, unit, 0);
    const isOver = weekend.from > anchor && !isAhead;
    return { first: index - 1, next, ...(isOver ? unitAt(anchor, unit, -1) : weekend) };
  }
  if (lowerAt(tokens, index - 2) !== 'of' || unit === 'decade' || unit === 'quarter') return undefined;
  const rest = lowerAt(tokens, index - 3);
  if (rest !== 'rest' && rest !== 'remainder') return undefined;
  const first = lowerAt(tokens, index - 4) === 'the' ? index - 4 : index - 3;
  return { first, next, from: anchor, to: unitAt(anchor, unit, 0).to };
}

/** When a fiscal year begins is each company's own; its name is what is sure. */
function fiscalName({ to }: Interval): string {
  return `FY${yearOf(to)}`;
}

/** "Earlier this year" ends today, "later this month" begins today. */
function sided(tokens: readonly Token[], mention: Mention, shift: number, anchor: Anchor): Mention {
  const side = lowerAt(tokens, mention.first - 1);
  if (shift !== 0 || (side !== 'earlier' && side !== 'later')) return mention;
  const { from, to } = mention;
  const first = mention.first - 1;
  return side === 'earlier'
    ? { first, next: mention.next, from, to: anchor, isMoment: true }
    : { first, next: mention.next, from: anchor, to, isMoment: true };
}
