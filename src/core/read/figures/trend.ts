/** Whether the words around a figure tell that something rose or fell by it, or to it. */

import type { Token } from '../tokens.ts';
import { BEFORE } from '../words/money.ts';
import { OBJECT_TRENDS, PHRASAL, TRENDS, type Trend } from '../words/trends.ts';
import { wordSet } from '../words/word-set.ts';
import type { Of } from './figure.ts';

/** Between a verb and its figure: "rose by another 5%", "fell just 3%", "fell back sharply to 3%". */
const BETWEEN: ReadonlySet<string> = wordSet(
  'by to up down a an another further additional only just even as much many nearly almost about back again more record new',
);
const LONGEST = 3;

/** `first` is the index of the figure's first word or of the bound before it; `next` the one behind it. */
export function trendOf(tokens: readonly Token[], first: number, next: number, of: Of): Trend | undefined {
  if (tokens[first - 1]?.lower === 'by') return changeBefore(tokens, first - 1);
  for (let at = first - 1; at >= 0 && at >= first - 1 - LONGEST; at -= 1) {
    const word = tokens[at]?.lower ?? '';
    const trend = TRENDS.get(word) ?? objectTrend(tokens, at, first, next, of);
    if (trend) return trend;
    if (!BETWEEN.has(word) && !word.endsWith('ly') && !(word === 'at' && of.type === 'percent')) break;
  }
  // Behind a figure, "up" and "down" belong to the next one, and "a 3% drop", "5% higher" name a size.
  return undefined;
}

/** "Lost 3%", "up $5", "down 12 points"; but "lost three games", "raised $5m", "gave up 20 yards", "came down to $5". */
function objectTrend(
  tokens: readonly Token[],
  at: number,
  first: number,
  next: number,
  of: Of,
): Trend | undefined {
  const word = tokens[at]?.lower ?? '';
  const trend = OBJECT_TRENDS.get(word);
  if (!trend) return undefined;
  const isUpOrDown = word === 'up' || word === 'down';
  if (isUpOrDown && (tokens[first - 1]?.lower === 'to' || PHRASAL.has(tokens[at - 1]?.lower ?? '')))
    return undefined;
  if (of.type === 'percent' || (of.type === 'money' && isUpOrDown)) return trend;
  // "Gained 12p to 340p", "lost 12 to 1,340"
  if (of.type === 'money' || (!isUpOrDown && of.type === 'quantity' && of.unit === ''))
    return tokens[next]?.lower === 'to' && isFigureLike(tokens[next + 1]) ? trend : undefined;
  if (of.type !== 'quantity') return undefined;
  // "Lost 12 kilos", "is losing 286 gigatonnes"
  if (of.unit === 'measure' && MEASURED.has(word)) return trend;
  // "The index was up 125"
  if (isUpOrDown && of.unit === '') return trend;
  return (isUpOrDown ? /points?$/ : /^(?:(?:basis|percentage|pct) )?points?$/).test(of.noun)
    ? trend
    : undefined;
}

/** What takes an amount of a measure as its object. */
const MEASURED: ReadonlySet<string> = wordSet('lose loses lost losing shed sheds shedding');

function isFigureLike(token: Token | undefined): boolean {
  return token !== undefined && (token.shape === 'number' || token.text === '$' || BEFORE.has(token.text));
}

/** The change that a word of the few before tokens[index] tells, with no figure between: "grow sales by". */
export function changeBefore(tokens: readonly Token[], index: number): Trend | undefined {
  for (let at = index - 1; at >= 0 && at >= index - 6; at -= 1) {
    const token = tokens[at];
    if (!token || token.shape === 'number' || token.text === '(') return undefined;
    const trend = TRENDS.get(token.lower) ?? OBJECT_TRENDS.get(token.lower);
    if (trend) return trend;
  }
  return undefined;
}
