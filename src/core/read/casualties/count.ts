/** How many: "at least 45", "both", "dozens of", "no". */
import type { Bound } from '../../model/values.ts';
import { numberAt } from '../figures/number.ts';
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';

export interface Count {
  readonly amount: number;
  readonly bound: Bound;
  /** What one unit of the last digit is worth: 12 for "dozens". */
  readonly precision: number;
  /** Index of the first token behind it. */
  readonly next: number;
}

/** What a vague word says at least: "dozens" are two of them or more. */
const VAGUE: Readonly<Record<string, readonly [amount: number, bound: Bound, precision: number]>> = {
  several: [2, 'gt', 1],
  multiple: [2, 'ge', 1],
  numerous: [2, 'gt', 1],
  dozens: [24, 'ge', 12],
  scores: [40, 'ge', 20],
  couple: [2, 'approx', 1],
  hundreds: [200, 'ge', 100],
  thousands: [2000, 'ge', 1000],
};

/** More people than any event in the news has struck; a larger number counts something else. */
const MOST_PEOPLE = 10_000_000;

export function countAt(tokens: readonly Token[], index: number): Count | undefined {
  const first = tokens[index];
  if (!first || !mayCount(first)) return undefined;
  const word = first.lower;
  if (word === 'both') return { amount: 2, bound: 'eq', precision: 1, next: index + 1 };
  const vague = Object.hasOwn(VAGUE, word) ? VAGUE[word] : undefined;
  if (vague) {
    const next = tokens[index + 1]?.lower === 'of' ? index + 2 : index + 1;
    // "The couple" are people, "a couple of people" a number of them.
    if (word === 'couple' && next === index + 1) return undefined;
    return { amount: vague[0], bound: vague[1], precision: vague[2], next };
  }
  const number = numberAt(tokens, index);
  if (!number) return undefined;
  const amount = Number(number.amount);
  if (!Number.isInteger(amount) || amount > MOST_PEOPLE) return undefined;
  return { amount, ...boundBefore(tokens, index), precision: Number(number.precision), next: number.next };
}

/** The cheap way to tell that no number stands here. */
export function mayCount({ shape, tags, lower }: Token): boolean {
  if (shape === 'number' || (tags & TAG.number) !== 0) return true;
  return (
    lower === 'a' || lower === 'an' || lower === 'half' || lower === 'both' || Object.hasOwn(VAGUE, lower)
  );
}

const ONE_WORD: Readonly<Record<string, Bound>> = {
  about: 'approx',
  around: 'approx',
  approximately: 'approx',
  roughly: 'approx',
  nearly: 'approx',
  almost: 'approx',
  some: 'approx',
  estimated: 'approx',
  over: 'gt',
  exceeding: 'gt',
  under: 'lt',
};
/** Words two and three tokens before the number, by their last: "at least", "as many as". */
const PHRASES: readonly (readonly [readonly string[], Bound])[] = [
  [['at', 'least'], 'ge'],
  [['no', 'fewer', 'than'], 'ge'],
  [['no', 'less', 'than'], 'ge'],
  [['more', 'than'], 'gt'],
  [['fewer', 'than'], 'lt'],
  [['less', 'than'], 'lt'],
  [['up', 'to'], 'le'],
  [['as', 'many', 'as'], 'le'],
  [['close', 'to'], 'approx'],
];

/** The bound that the words right before a number give it. */
function boundBefore(tokens: readonly Token[], index: number): { readonly bound: Bound } {
  const last = tokens[index - 1]?.lower ?? '';
  if (Object.hasOwn(ONE_WORD, last)) return { bound: ONE_WORD[last] ?? 'eq' };
  const phrase = PHRASES.find(([words]) =>
    words.every((word, offset) => tokens[index - words.length + offset]?.lower === word),
  );
  return { bound: phrase?.[1] ?? 'eq' };
}

/** "17-year-old", "6 month old", "three-year-olds": a number that counts no people. Undefined when none stands there. */
export function ageAt(
  tokens: readonly Token[],
  index: number,
):
  | {
      readonly years: number;
      readonly isPlural: boolean;
      readonly isAdjective: boolean;
      readonly next: number;
    }
  | undefined {
  const first = tokens[index];
  if (!first || (first.shape !== 'number' && (first.tags & TAG.number) === 0)) return undefined;
  const number = numberAt(tokens, index);
  if (!number) return undefined;
  let at = number.next;
  if (tokens[at]?.text === '-') at += 1;
  const unit = tokens[at]?.lower ?? '';
  if (!/^(?:year|month|week|day)s?$/.test(unit)) return undefined;
  at += tokens[at + 1]?.text === '-' ? 2 : 1;
  const old = tokens[at]?.lower;
  if (old !== 'old' && old !== 'olds') return undefined;
  const years = unit.startsWith('year') ? Number(number.amount) : 0;
  return { years, isPlural: old === 'olds', isAdjective: unit.endsWith('s') && old === 'old', next: at + 1 };
}

/** Older than anybody in the news. */
const OLDEST = 115;

/** The age behind a name or a noun, set off by commas: "Jane Roe, 34,", "a man, aged 50,". */
export function ageAfter(
  tokens: readonly Token[],
  index: number,
): { readonly years: number; readonly next: number } | undefined {
  if (tokens[index]?.text !== ',' && tokens[index]?.text !== '(') return undefined;
  const at =
    tokens[index + 1]?.lower === 'aged' || tokens[index + 1]?.lower === 'age' ? index + 2 : index + 1;
  const number = tokens[at];
  const years = Number(number?.text);
  if (number?.shape !== 'number' || !Number.isInteger(years) || years > OLDEST) return undefined;
  const next = tokens[at + 1];
  if (next === undefined) return { years, next: at + 1 };
  if (next.text === ',' || next.text === ')') return { years, next: at + 2 };
  if (next.shape === 'mark')
    return next.text === '-' || next.text === '%' ? undefined : { years, next: at + 1 };
  return /^(?:of|and|was|were|is|has|had|died|dies|in|from|after|on|at)$/.test(next.lower) || at > index + 1
    ? { years, next: at + 1 }
    : undefined;
}
