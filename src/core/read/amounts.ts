/** Finds money and percentages in one stretch of text, each with how exactly the words state it. */
import { lastDigitUnit, scale } from '../decimal.ts';
import type { Money, Percent } from '../model/values.ts';
import { type StatedBound, statedBound } from './bounds.ts';
import { CENTS, CURRENCY_WORD, currencyAfter, currencyBefore, DOLLARS, SIGN } from './currencies.ts';
import { DIGITS, digitsOf, exponentOf, NUMBER_WORD, SCALE_SHORT, SCALE_WORD } from './numbers.ts';

/** Offsets are UTF-16 units into the text given. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly value: Money | Percent;
  /** Index of the amount that this one restates in brackets in another currency. */
  readonly conversionOf?: number;
}

/** More digits than any sum of money in the news. */
const MOST_DIGITS = 20;

interface Parsed {
  readonly start: number;
  readonly end: number;
  /** Power of ten of the scale word; 0 when there is none. */
  readonly exponent: number;
  readonly value: Omit<Money, 'bound'> | Omit<Percent, 'bound'>;
}

const NUMBER = `(?:${DIGITS}|${NUMBER_WORD})`;
const SCALE = String.raw`[ \u00A0-]?(?:${SCALE_WORD})(?!\p{L})|[ \u00A0]?(?:${SCALE_SHORT})(?![\p{L}\d])`;

/** "20 to 22 billion euros", "10-15%": the upper end, before what both share. */
const RANGE_TAIL = (name: string): string => String.raw`(?:(?:\s?[-–]\s?|\sto\s)(?<${name}>${DIGITS}))?`;

/** Sign first: "$14 billion", "US$10b", "RM42.34 billion", "EUR 250,000"; "$779m-798m", "$10-12 billion" and "$10 to 12 billion" are ranges. */
const SIGN_FIRST = String.raw`(?<sign>${SIGN})[ \u00A0]?(?<n1>${DIGITS})(?<s1>${SCALE})?(?:\s?[-–]\s?(?<upTo>${DIGITS})(?<upToScale>${SCALE})?|\sto\s(?<to>${DIGITS})(?<toScale>${SCALE}))?(?:\s(?<behind>${DOLLARS})(?![\p{L}\d]))?`;
/** Word last: "ten billion US dollars", "7.5bn yen", "50 cents". */
const WORD_LAST = String.raw`(?<n2>(?<![\p{L}\d.,$-])${NUMBER})${RANGE_TAIL('wordTo')}(?<s2>${SCALE})?[ \u00A0-](?<word>${CURRENCY_WORD})(?![\p{L}\d])`;
const PERCENT = String.raw`(?<n3>(?<![\p{L}\d.,$-])${NUMBER})${RANGE_TAIL('percentTo')}(?:[ \u00A0]?%|[ \u00A0-]?(?:per[ \u00A0]cent|percent|pct)(?!\p{L}))`;

const AMOUNT = new RegExp(`${SIGN_FIRST}|${PERCENT}|${WORD_LAST}`, 'giu');

/** Between the two ends of a range: "$779m-798m", "$5m to $6m", "$5 billion and $6 billion". */
const RANGE_LINK = /^(?:\s?[-–—]\s?| to | and )$/;

/** Stands in every text that holds an amount: a digit, or the words for a currency or a percentage. */
export const AMOUNT_WORD =
  /\d|dollar|euro|yen|yuan|renminbi|won|ringgit|franc|baht|rupiah|zloty|shekel|pound|rupee|cent|pence|penny/i;

export function readAmounts(text: string): Amount[] {
  if (!AMOUNT_WORD.test(text)) return [];
  const parsed = joinRanges(text, parseAll(text));
  const amounts: Amount[] = [];
  for (const [index, { value, start, end }] of parsed.entries()) {
    const previous = amounts[index - 1];
    if (previous && isConversion(text, previous, { value, start })) {
      const first = previous.conversionOf ?? index - 1;
      const { bound } = previous.value;
      amounts.push({ start, end, value: { ...value, bound }, conversionOf: first });
    } else {
      amounts.push(bounded(text, { value, start, end }));
    }
  }
  return amounts;
}

function parseAll(text: string): Parsed[] {
  const found: Parsed[] = [];
  for (const match of text.matchAll(AMOUNT)) {
    const groups = match.groups ?? {};
    const exponent = exponentOf(scaleWord(groups.s1 ?? groups.s2 ?? groups.upToScale ?? groups.toScale));
    const value = parseValue(groups, exponent);
    if (value) found.push({ start: match.index, end: match.index + match[0].length, exponent, value });
  }
  return found;
}

function parseValue(
  groups: Record<string, string | undefined>,
  exponent: number,
): Parsed['value'] | undefined {
  const { sign, word } = groups;
  const number = groups.n1 ?? groups.n2 ?? groups.n3 ?? '';
  const digits = digitsOf(number);
  if (digits.length > MOST_DIGITS) return undefined;
  if (groups.n3) {
    const most = groups.percentTo && { upTo: scale(groups.percentTo, 0) };
    return { type: 'percent', amount: scale(digits, 0), ...most, precision: lastDigitUnit(digits, 0) };
  }
  const before = groups.behind ?? sign;
  const currency = before ? currencyBefore(before) : word ? currencyAfter(word) : undefined;
  if (!currency) return undefined;
  const upTo = groups.upTo ?? groups.to;
  const cents = word && CENTS[word.toLowerCase().replace(/s$/, '')] ? 2 : 0;
  return {
    type: 'money',
    amount: cents ? centsOf(digits) : scale(digits, exponent),
    ...(groups.wordTo && { upTo: scale(groups.wordTo, exponent) }),
    ...(upTo && {
      upTo: scale(upTo, exponentOf(scaleWord(groups.upToScale ?? groups.toScale ?? groups.s1))),
    }),
    precision: cents ? '0.01' : lastDigitUnit(digits, exponent),
    currency: currency.code,
    assumed: currency.assumed,
  };
}

function scaleWord(matched: string | undefined): string | undefined {
  return matched?.replace(/^[ \u00A0-]/, '');
}

function centsOf(digits: string): string {
  const padded = digits.replaceAll(',', '').split('.')[0]?.padStart(3, '0') ?? '0';
  return scale(`${padded.slice(0, -2)}.${padded.slice(-2)}`, 0);
}

/** "$10 billion to $12 billion" is one amount; the number before the link is parsed as its own amount first. */
function joinRanges(text: string, parsed: readonly Parsed[]): Parsed[] {
  const joined: Parsed[] = [];
  for (const next of parsed) {
    const last = joined.at(-1);
    const low = last && sharingScale(text, last, next);
    if (low && isRange(text, low, next)) {
      joined[joined.length - 1] = { ...low, end: next.end, value: { ...low.value, upTo: next.value.amount } };
    } else {
      joined.push(next);
    }
  }
  return joined;
}

/** "Between $20 and $22 billion": the scale at the end is meant for both. */
function sharingScale(text: string, low: Parsed, high: Parsed): Parsed {
  const isBare = low.exponent === 0 && high.exponent > 2 && isLess(low.value.amount, '1000');
  if (!isBare || !RANGE_LINK.test(text.slice(low.end, high.start))) return low;
  const { amount, precision } = low.value;
  return {
    ...low,
    value: { ...low.value, amount: scale(amount, high.exponent), precision: scale(precision, high.exponent) },
  };
}

function isRange(text: string, low: Parsed, high: Parsed): boolean {
  const link = text.slice(low.end, high.start);
  if (!RANGE_LINK.test(link) || low.value.upTo || !sameUnit(low.value, high.value)) return false;
  if (!isLess(low.value.amount, high.value.amount)) return false;
  const before = text.slice(Math.max(0, low.start - 12), low.start);
  // "by $19bn to $419bn", "from 10% to 12%" tell a change; "$5m and $6m" is a range only after "between".
  if (link === ' and ') return /\bbetween $/i.test(before);
  return !/\b(?:by|from|gained|rose|fell|lost) $/i.test(before);
}

function isLess(a: string, b: string): boolean {
  const [wholeA = '', wholeB = ''] = [a.split('.')[0], b.split('.')[0]];
  return wholeA.length === wholeB.length ? a < b : wholeA.length < wholeB.length;
}

function sameUnit(a: Parsed['value'], b: Parsed['value']): boolean {
  if (a.type === 'percent' || b.type === 'percent') return a.type === b.type;
  return a.currency === b.currency;
}

function isConversion(
  text: string,
  previous: Amount,
  next: { value: Parsed['value']; start: number },
): boolean {
  if (next.value.type !== 'money' || previous.value.type !== 'money') return false;
  if (next.value.currency === previous.value.currency) return false;
  return /^\+?\s?(?:\(|;\s?|,\s?or\s|\/\s?)(?:about |around |roughly |or )?$/i.test(
    text.slice(previous.end, next.start),
  );
}

function bounded(text: string, parsed: Omit<Parsed, 'exponent'>): Amount {
  const { start, end } = parsed;
  const stated: StatedBound = statedBound(text, start, end);
  const bound = parsed.value.upTo ? 'range' : stated.bound;
  return { start, end: end + stated.suffixLength, value: { ...parsed.value, bound } };
}
