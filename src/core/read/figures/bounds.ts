/** How exactly the words around a figure state it: "about", "over", "up to", "+", "or more". */

import type { Bound } from '../../model/values.ts';
import type { Token } from '../tokens.ts';
import { AFTER_MODAL, BOUNDS_AFTER, BOUNDS_BEFORE, FOUGHT_OVER, MODALS } from '../words/bounds.ts';
import { wordSet } from '../words/word-set.ts';
import type { Read } from './figure.ts';

export interface StatedBound {
  readonly bound: Bound;
  /** Index of the first of the words that state it. */
  readonly first: number;
  /** Index behind the mark that belongs to the figure: the "+" of "$10B+". */
  readonly next: number;
}

export function statedBound(tokens: readonly Token[], { first, next, of }: Read): StatedBound {
  const isTime = of.type === 'quantity' && (of.unit === 'time' || PERIODS.has(of.noun));
  const before = boundBefore(tokens, first, isTime);
  const after = wordingAt(tokens, next);
  if (after)
    return { bound: after.bound, first: before?.first ?? first, next: after.isMark ? next + 1 : next };
  return { bound: before?.bound ?? 'eq', first: before?.first ?? first, next };
}

/** Index behind "+" or "-plus" at tokens[index]; undefined when neither stands there. */
export function plusEnd(tokens: readonly Token[], index: number): number | undefined {
  const [mark, word] = [tokens[index], tokens[index + 1]];
  if (mark?.shape !== 'mark' || !mark.glued) return undefined;
  if (mark.text === '+') return word?.glued ? undefined : index + 1;
  return mark.text === '-' && word?.lower === 'plus' && word.glued ? index + 2 : undefined;
}

/** What goes on for a time: "61 goals over 161 games". */
const PERIODS: ReadonlySet<string> = wordSet('games matches seasons starts rounds episodes');

function wordingAt(
  tokens: readonly Token[],
  index: number,
): { readonly bound: Bound; readonly isMark: boolean } | undefined {
  const opening = tokens[index];
  const found =
    opening &&
    BOUNDS_AFTER.get(opening.lower)?.find(({ words }) =>
      words.every((word, at) => tokens[index + at]?.lower === word),
    );
  if (!found || !opening) return undefined;
  // "5 plus 3" adds; "50-plus" is at least 50.
  if (opening.lower === 'plus' && !opening.glued) return undefined;
  return { bound: found.bound, isMark: opening.text === '+' };
}

function boundBefore(
  tokens: readonly Token[],
  first: number,
  isTime: boolean,
): { readonly bound: Bound; readonly first: number } | undefined {
  const article = tokens[first - 1]?.lower;
  const last = article === 'a' || article === 'an' || tokens[first - 1]?.text === '-' ? first - 2 : first - 1;
  const word = tokens[last];
  if (!word) return undefined;
  for (const { bound, words } of BOUNDS_BEFORE.get(word.lower) ?? []) {
    const start = last - words.length + 1;
    if (start < 0 || words.some((one, at) => tokens[start + at]?.lower !== one)) continue;
    return isOther(tokens, start, word.lower, isTime) ? undefined : { bound, first: start };
  }
  const isFuture = AFTER_MODAL.has(word.lower) && MODALS.has(tokens[last - 1]?.lower ?? '');
  return isFuture ? { bound: 'gt', first: last } : undefined;
}

/** Words that look like a bound and tell something else. */
function isOther(tokens: readonly Token[], start: number, word: string, isTime: boolean): boolean {
  const before = tokens[start - 1]?.lower ?? '';
  // "Woke up to four more weeks", "adds up to 45"; but "takes up to 49%"
  if (tokens[start]?.lower === 'up' && UP_TO_VERBS.has(before)) return true;
  if (word === 'over' && FOUGHT_OVER.has(before)) return true;
  if (!isTime) return false;
  // "The past 30 years"; "$5 billion over five years", where "for over five years" is a bound.
  if (word === 'past') return true;
  return word === 'over' && start > 0 && !BEFORE_OVER.has(before);
}

/** Verbs that "up to" belongs to, and not the figure behind it. */
const UP_TO_VERBS: ReadonlySet<string> = wordSet(
  'wake wakes woke woken waking add adds added adding live lives lived living lead leads led leading stand stands stood standing',
);

const BEFORE_OVER: ReadonlySet<string> = wordSet(
  'for after in of since just well from with is was are were at takes took take lasted lasting spent spend spending and to a',
);
