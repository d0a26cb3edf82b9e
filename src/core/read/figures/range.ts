/** Two figures that are the ends of one: "$779m-798m", "between $20 and $22 billion", "5 to 7 per cent". */
import { isGreater, scale } from '../../decimal.ts';
import type { Token } from '../tokens.ts';
import type { Of, Read } from './figure.ts';
import { changeBefore } from './trend.ts';

type Link = 'hyphen' | 'to' | 'and' | 'or';

export interface LinkMention {
  readonly kind: Link;
  /** Index behind it. */
  readonly next: number;
}

/** What may tie the number before tokens[index] to one behind: "-", "to", "-to-", "and", "- or" of "7- or 8-inch". */
export function linkAt(tokens: readonly Token[], index: number): LinkMention | undefined {
  const word = tokens[index];
  if (!word) return undefined;
  const second = tokens[index + 1];
  const isHyphen = word.text === '-' || word.text === '–';
  // "50 -1.3%": a minus.
  if (isHyphen && !word.glued && second?.glued) return undefined;
  if (isHyphen && second?.lower === 'to')
    return { kind: 'to', next: index + (tokens[index + 2]?.text === '-' ? 3 : 2) };
  if (isHyphen && (second?.lower === 'or' || second?.lower === 'and')) return { kind: 'or', next: index + 2 };
  if (isHyphen) return { kind: 'hyphen', next: index + 1 };
  if (word.lower === 'to')
    return { kind: 'to', next: index + (second?.text === '-' && second.glued ? 2 : 1) };
  return word.lower === 'and' ? { kind: 'and', next: index + 1 } : undefined;
}

/** `low` and `high` as one figure; undefined when the words tell two. */
export function joined(tokens: readonly Token[], low: Read, high: Read, link: Link): Read | undefined {
  if (low.upTo || high.upTo || low.of.type === 'multiple' || high.of.type === 'multiple') return undefined;
  const of = shared(low.of, high.of, link);
  if (!of) return undefined;
  const least = sharingScale(low, high);
  if (!isGreater(high.amount, least.amount) || !isSpan(tokens, low.first, link)) return undefined;
  return { ...least, next: high.next, upTo: high.amount, exponent: high.exponent, of };
}

/** What both ends are of: a number alone takes what its partner has. */
function shared(low: Of, high: Of, link: Link): Of | undefined {
  if (isBare(low)) return isBare(high) && link === 'hyphen' ? undefined : high;
  if (low.type !== high.type) return isBare(high) && link === 'hyphen' ? low : undefined;
  if (low.type === 'money' && high.type === 'money')
    return low.currency === high.currency ? { ...low, ...high } : undefined;
  if (low.type === 'quantity' && high.type === 'quantity')
    return low.noun === high.noun || low.noun === '' ? high : undefined;
  return high;
}

function isBare(of: Of): boolean {
  return of.type === 'quantity' && of.unit === '';
}

/** "Between $20 and $22 billion", "four to five thousand": the scale at the end is meant for both. */
function sharingScale(low: Read, high: Read): Read {
  if (low.exponent > 0 || high.exponent === 0 || isGreater(low.amount, '999')) return low;
  const { exponent } = high;
  return { ...low, amount: scale(low.amount, exponent), precision: scale(low.precision, exponent) };
}

/** "By $19bn to $419bn", "rose from 10% to 12%" tell a change; "$5m and $6m" is a range only after "between". */
function isSpan(tokens: readonly Token[], first: number, link: Link): boolean {
  const before = tokens[first - 1]?.lower ?? '';
  if (link === 'and') return before === 'between';
  if (link === 'hyphen') return true;
  if (before === 'by') return false;
  if (before === 'from') return changeBefore(tokens, first - 1) === undefined;
  return changeBefore(tokens, first) === undefined || before === 'to';
}

/** A bare number tied by a hyphen to one that makes no range with it: "2-1", "6-4". */
export function isScore(low: Read, link: Link): boolean {
  return link === 'hyphen' && isBare(low.of);
}

/** "7- or 8-inch", "rose from 13 to 14 mm": the unit at the end is meant for both. */
export function withUnitOf(high: Read, low: Read): Read {
  const isMeant = isBare(low.of) && high.of.type === 'quantity' && high.of.unit !== 'counted';
  return isMeant ? { ...low, of: high.of } : low;
}
