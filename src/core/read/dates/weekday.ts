/** Weekdays and days told from today: "on Tuesday", "last Friday night", "yesterday", "this morning". */

import type { Token } from '../tokens.ts';
import { DATE_WORDS } from '../words/dates.ts';
import { wordSet } from '../words/word-set.ts';
import { weekdayOf } from './calendar.ts';
import { type Anchor, lowerAt, type Mention } from './mention.ts';
import { tenseAt } from './tense.ts';

/** "Ruby Tuesday" and "Ash Wednesday" are names; so is "Sunday school". */
const NAME_BEFORE: ReadonlySet<string> = wordSet(
  'black cyber super ash bloody ruby sheffield freaky palm giving taco fat good easter every each',
);
const NAME_BEHIND: ReadonlySet<string> = wordSet('school schools roast league leagues best brunch');
/** "The Tuesday after the vote" counts from the vote. */
const COUNTS_FROM: ReadonlySet<string> = wordSet('after before of following when that in and');
const BEFORE_DAY: ReadonlySet<string> = wordSet(
  "on by until till since said says late early from through before after and or to last next this for ’s 's",
);

export function weekdayMention(
  tokens: readonly Token[],
  index: number,
  weekday: number,
  anchor: Anchor,
): Mention | undefined {
  const token = tokens[index];
  if (!token || token.shape === 'lower' || token.shape === 'mixed') return undefined;
  const before = lowerAt(tokens, index - 1);
  const behind = tokens[index + 1];
  const after = behind?.lower ?? '';
  if (NAME_BEFORE.has(before) || NAME_BEHIND.has(after)) return undefined;
  const next = DATE_WORDS.get(after)?.kind === 'part of day' ? index + 2 : index + 1;
  const isNounBehind = behind?.shape === 'lower' && !COUNTS_FROM.has(lowerAt(tokens, next));
  if ((before === 'the' || before === 'a') && !isNounBehind) return undefined;
  // "Wednesday Addams", "Sunday Times".
  if (behind?.shape === 'title' && DATE_WORDS.get(after)?.kind !== 'month' && !BEFORE_DAY.has(before))
    return undefined;
  const [first, day] = dayMeant(tokens, index, next, weekday, anchor);
  return { first, next, from: day, to: day, isWeekday: true };
}

/** The index it begins at, with "last", "next" or "this", and the day. */
function dayMeant(
  tokens: readonly Token[],
  index: number,
  next: number,
  weekday: number,
  anchor: Anchor,
): readonly [number, number] {
  const before = lowerAt(tokens, index - 1);
  const monday = anchor - weekdayOf(anchor) + 1;
  const lastOne = anchor - ((weekdayOf(anchor) - weekday + 7) % 7);
  if (before === 'last') return [index - 1, lastOne === anchor ? anchor - 7 : lastOne];
  if (before === 'past' && lowerAt(tokens, index - 2) === 'this') return [index - 2, lastOne];
  if (before === 'coming' && lowerAt(tokens, index - 2) === 'this')
    return [index - 2, upcoming(lastOne, anchor)];
  if (before === 'next') return [index - 1, monday + 7 + weekday - 1];
  if (before === 'this') return [index - 1, monday + weekday - 1];
  return [index, tenseAt(tokens, index, next) === 'future' ? upcoming(lastOne, anchor) : lastOne];
}

function upcoming(lastOne: number, anchor: Anchor): number {
  return lastOne === anchor ? anchor : lastOne + 7;
}

/** "The day before yesterday", "tomorrow night", "today". */
export function todayMention(
  tokens: readonly Token[],
  index: number,
  shift: number,
  anchor: Anchor,
): Mention | undefined {
  const next = DATE_WORDS.get(lowerAt(tokens, index + 1))?.kind === 'part of day' ? index + 2 : index + 1;
  const side = lowerAt(tokens, index - 1);
  const isBeyond = lowerAt(tokens, index - 2) === 'day' && lowerAt(tokens, index - 3) === 'the';
  if (isBeyond && ((shift < 0 && side === 'before') || (shift > 0 && side === 'after')))
    return { first: index - 3, next, from: anchor + 2 * shift, to: anchor + 2 * shift };
  // "USA Today" is a newspaper.
  if (
    tokens[index]?.shape !== 'lower' &&
    (tokens[index - 1]?.shape === 'upper' || tokens[index - 1]?.shape === 'title')
  )
    return undefined;
  return { first: index, next, from: anchor + shift, to: anchor + shift };
}

/** "This morning", "last night". */
export function partOfDayMention(
  tokens: readonly Token[],
  index: number,
  anchor: Anchor,
): Mention | undefined {
  const before = lowerAt(tokens, index - 1);
  const isNight = tokens[index]?.lower === 'night';
  if (before === 'this' && !isNight) return { first: index - 1, next: index + 1, from: anchor, to: anchor };
  if (before === 'last' && isNight)
    return { first: index - 1, next: index + 1, from: anchor - 1, to: anchor - 1 };
  return undefined;
}
