/** Seasons, as the north has them: "last summer", "the spring of 2024", "winter 2023". */
import type { Token } from '../tokens.ts';
import { monthsFrom, yearOf } from './calendar.ts';
import { type Anchor, lowerAt, type Mention } from './mention.ts';
import { yearBehind } from './month.ts';

export function seasonMention(
  tokens: readonly Token[],
  index: number,
  month: number,
  anchor: Anchor,
): Mention | undefined {
  const build = (year: number) => monthsFrom(year, month, 3);
  const told = yearBehind(tokens, index + 1, anchor);
  // "Winter 2024" may be either of two.
  if (told.year !== undefined)
    return month === 12 ? undefined : { first: index, next: told.next, ...build(told.year) };
  const before = lowerAt(tokens, index - 1);
  if (before !== 'last' && before !== 'this' && before !== 'next') return undefined;
  // "The next fall in prices".
  if (lowerAt(tokens, index) === 'fall' && lowerAt(tokens, index - 2) === 'the') return undefined;
  const year = yearOf(anchor);
  const current = [year - 1, year, year + 1].find((one) => build(one).to >= anchor) ?? year;
  const hasBegun = build(current).from <= anchor;
  const meant = { last: current - 1, this: current, next: hasBegun ? current + 1 : current }[before];
  return { first: index - 1, next: index + 1, ...build(meant) };
}
