/** Two figures that are the ends of one: "$779m-798m", "between $20 and $22 billion", "5 to 7 per cent". */
import { isGreater, scale } from '../../decimal.ts';
import type { Token } from '../tokens.ts';
import { statedBound } from './bounds.ts';
import type { Of, Read } from './figure.ts';
import { perAt } from './per.ts';
import { changeBefore } from './trend.ts';

type Link = 'hyphen' | 'to' | 'and' | 'or';

export interface LinkMention {
  readonly kind: Link;
  /** Index behind it. */
  readonly next: number;
}

/** Past what may stand between a figure and the link: "$75 a barrel to $45", "20 miles in 2008 to 29", "5,000 last year to". */
export function beforeLink(tokens: readonly Token[], { next, of }: Read): number {
  const at = (of.type === 'money' ? perAt(tokens, next)?.next : undefined) ?? next;
  const [first, second, third] = [tokens[at]?.lower, tokens[at + 1], tokens[at + 2]?.lower];
  if (first === 'in' && /^(?:19|20)\d\d$/.test(second?.text ?? '')) return at + 2;
  if (first === 'last' && /^(?:year|month|week|quarter)$/.test(second?.lower ?? '')) return at + 2;
  return first === 'a' && second?.lower === 'year' && /^(?:ago|earlier|before)$/.test(third ?? '')
    ? at + 3
    : at;
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
  if (word.lower === 'or') return { kind: 'or', next: index + 1 };
  return word.lower === 'and' ? { kind: 'and', next: index + 1 } : undefined;
}

/** `low` and `high` as one figure, a range or a change; undefined when the words tell two. */
export function joined(tokens: readonly Token[], low: Read, high: Read, link: Link): Read | undefined {
  if (low.upTo || high.upTo || low.of.type === 'multiple') return undefined;
  const first = statedBound(tokens, low).first;
  const before = isFrom(tokens, first) ? 'from' : (tokens[first - 1]?.lower ?? '');
  const of = shared(low.of, high.of, link === 'hyphen' || before === 'from');
  if (!of || (isBare(of) && link === 'hyphen')) return undefined;
  const least = sharingScale(low, high);
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

/** "From", or "from a record", right before tokens[index]. */
function isFrom(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= index - 3; at -= 1) {
    const word = tokens[at]?.lower;
    if (word === 'from') return true;
    if (!/^(?:a|an|the|its|their|record|current|previous|earlier|initial|original)$/.test(word ?? ''))
      return false;
  }
  return false;
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

/** "Between $20 and $22 billion", "four to five thousand": the scale at the end is meant for both. */
function sharingScale(low: Read, high: Read): Read {
  if (low.exponent > 0 || high.exponent === 0 || isGreater(low.amount, '999')) return low;
  const { exponent } = high;
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
  return isFewer && !isFrom(tokens, low.first);
}

/** "7- or 8-inch", "two or three days": the unit at the end is meant for both. */
export function withUnitOf(high: Read, low: Read): Read {
  const isMeant = isBare(low.of) && high.of.type === 'quantity';
  return isMeant ? { ...low, of: high.of } : low;
}
