/** Two figures that are the ends of one: "$779m-798m", "between $20 and $22 billion", "5 to 7 per cent". */
import { isGreater, scale } from '../../decimal.ts';
import type { Token } from '../tokens.ts';
import { statedBound } from './bounds.ts';
import type { Of, Read } from './figure.ts';
import { isBehind, type Link } from './link.ts';
import { hundredth } from './money.ts';
import { changeBefore } from './trend.ts';

/** `low` and `high` as one figure, a range or a change; undefined when the words tell two. */
export function joined(tokens: readonly Token[], start: Read, high: Read, link: Link): Read | undefined {
  const low = inHundredths(start, high);
  if (low.upTo || high.upTo || low.of.type === 'multiple') return undefined;
  const first = statedBound(tokens, low).first;
  const before = isBehind(tokens, first, 'from') ? 'from' : (tokens[first - 1]?.lower ?? '');
  const of = shared(low.of, high.of, link === 'hyphen' || before === 'from');
  if (!of || (isBare(of) && link === 'hyphen')) return undefined;
  const isFall = changeBefore(tokens, first - 1) === 'down';
  const least = sharingScale(low, high, isFall);
  const isRise = isGreater(high.amount, least.amount);
  // "Rose from 10% to 12%", "from 20 to 15" tell a change.
  if (link === 'to' && before === 'from' && (!isRise || changeBefore(tokens, first - 1) !== undefined))
    return {
      ...high,
      first: low.first,
      of,
      from: least.amount,
      sign: isRise ? 'up' : 'down',
      bound: statedBound(tokens, high).bound,
    };
  // "Rose 10 to 30 degrees": the unit is meant for both, and so they are the ends of one.
  const isShared = link === 'to' && isBare(low.of) && !isBare(high.of) && before !== 'by';
  if (!isRise || !(isShared || isSpan(tokens, first, before, link))) return undefined;
  return { ...least, next: high.next, upTo: high.amount, exponent: high.exponent, of };
}

/** "From 25 to 29 cents", "5-10p" */
function inHundredths(low: Read, { places }: Read): Read {
  if (!places || !isBare(low.of)) return low;
  return { ...low, amount: hundredth(low.amount), precision: hundredth(low.precision) };
}

/** "Rose to £5m from £4m": one change, its end told first. */
export function changed(tokens: readonly Token[], end: Read, start: Read): Read | undefined {
  const of = shared(start.of, end.of, true);
  if (
    !isBehind(tokens, statedBound(tokens, end).first, 'to') ||
    !of ||
    end.upTo ||
    start.upTo ||
    end.of.type === 'multiple'
  )
    return undefined;
  const from = sharingScale(start, end, true).amount;
  if (from === end.amount) return undefined;
  const { bound, next } = statedBound(tokens, end);
  const sign = isGreater(end.amount, from) ? 'up' : 'down';
  return { ...end, of, from, sign, bound, next: Math.max(start.next, next) };
}

/** What both ends are of: a number alone takes what its partner has, the second one where `isTied`. */
function shared(low: Of, high: Of, isTied: boolean): Of | undefined {
  if (isBare(low)) return high;
  if (isBare(high)) return isTied ? low : undefined;
  if (low.type !== high.type) return undefined;
  if (low.type === 'money' && high.type === 'money')
    return low.currency === high.currency ? { ...low, ...high } : undefined;
  if (low.type === 'quantity' && high.type === 'quantity')
    return low.noun === high.noun || initials(low.noun) === high.noun ? high : undefined;
  return high;
}

/** "Miles per gallon" -> "mpg" */
function initials(noun: string): string {
  return noun
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
}

function isBare(of: Of): boolean {
  return of.type === 'quantity' && of.unit === '';
}

/** "Between $20 and $22 billion", "four to five thousand": the scale at the end is meant for both; not in "$200 to $4 million". */
function sharingScale(low: Read, high: Read, isFall: boolean): Read {
  if (low.exponent > 0 || high.exponent === 0 || isGreater(low.amount, '999')) return low;
  const { exponent } = high;
  if (!isFall && isGreater(scale(low.amount, exponent), high.amount)) return low;
  return { ...low, amount: scale(low.amount, exponent), precision: scale(low.precision, exponent) };
}

/** "By $19bn to $419bn" tells a change; "$5m and $6m" is a range only after "between". */
function isSpan(tokens: readonly Token[], first: number, before: string, link: Link): boolean {
  if (link === 'and') return before === 'between';
  if (link === 'hyphen') return true;
  if (before === 'by') return false;
  return changeBefore(tokens, first) === undefined || before === 'to' || before === 'from';
}

/** Two numbers alone that make no range: "2-1", "6-4", "passed by 252 to 175". */
export function isScore(tokens: readonly Token[], low: Read, high: Read, link: Link): boolean {
  if (!isBare(low.of)) return false;
  if (link === 'hyphen') return true;
  const isCount = isBare(high.of) || (high.of.type === 'quantity' && high.of.unit === 'counted');
  const isFewer = link === 'to' && isCount && isGreater(low.amount, high.amount);
  return isFewer && !isBehind(tokens, low.first, 'from');
}

/** "7- or 8-inch": the unit at the end is meant for both; "two or three days" is a range. */
export function either(tokens: readonly Token[], low: Read, high: Read): Read {
  if (!isBare(low.of) || high.of.type === 'money' || high.of.type === 'multiple' || low.upTo) return low;
  const isTied = tokens[low.next]?.text === '-';
  if (!isTied && !isBare(high.of) && isNext(low.amount, high.amount))
    return { ...low, next: high.next, upTo: high.amount, of: high.of };
  return high.of.type === 'quantity' ? { ...low, of: high.of } : low;
}

/** Two small numbers that follow each other. */
function isNext(low: string, high: string): boolean {
  return low.length < 3 && /^\d+$/.test(low) && Number(low) + 1 === Number(high);
}
