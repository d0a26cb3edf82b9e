/** How many: "at least 45", "both", "dozens of", "no". */
import type { Bound } from '../../model/values.ts';
import { numberAt } from '../figures/number.ts';
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';

export interface Count {
  readonly amount: number;
  readonly bound: Bound;
  /** What one unit of the last digit is worth: 12 for "dozens". */
  readonly precision: number;
  /** The word, where it tells the size alone: "dozens". */
  readonly vague?: string;
  /** Index of the first token behind it. */
  readonly next: number;
}

/** What a vague word says at least: "dozens" are two of them or more. */
const VAGUE = new Map<string, readonly [amount: number, bound: Bound, precision: number]>(
  Object.entries({
    several: [2, 'gt', 1],
    multiple: [2, 'ge', 1],
    numerous: [2, 'gt', 1],
    dozens: [24, 'ge', 12],
    scores: [40, 'ge', 20],
    couple: [2, 'approx', 1],
    hundreds: [200, 'ge', 100],
    thousands: [2000, 'ge', 1000],
  }),
);

/** More people than any event in the news has struck; a larger number counts something else. */
const MOST_PEOPLE = 10_000_000;

export function countAt(tokens: readonly Token[], index: number): Count | undefined {
  const first = tokens[index];
  if (!first || !mayCount(first)) return undefined;
  const word = first.lower;
  // "A dozen", "a hundred": but most nouns have an article too.
  if ((word === 'a' || word === 'an') && !isNumeral(tokens[index + 1])) return undefined;
  if (word === 'both') return { amount: 2, bound: 'eq', precision: 1, next: index + 1 };
  const vague = VAGUE.get(word);
  if (vague) {
    // "Several hundred", "hundreds of thousands": more than the one word tells.
    if (isScaled(tokens, index)) return undefined;
    const next = tokens[index + 1]?.lower === 'of' ? index + 2 : index + 1;
    // "The couple" are people, "a couple of people" a number of them.
    if (word === 'couple' && next === index + 1) return undefined;
    const [amount, bound, precision] = vague;
    return { amount, bound, precision, ...(word !== 'couple' && { vague: word }), next };
  }
  const number = numberAt(tokens, index);
  if (!number) return undefined;
  const amount = Number(number.amount);
  if (!Number.isInteger(amount) || amount > MOST_PEOPLE) return undefined;
  return {
    amount,
    bound: boundBefore(tokens, index),
    precision: Number(number.precision),
    next: number.next,
  };
}

const SCALES = /^(?:tens|dozens?|scores?|hundreds?|thousands?|millions?)$/;

function isScaled(tokens: readonly Token[], index: number): boolean {
  const [next, second] = [tokens[index + 1]?.lower ?? '', tokens[index + 2]?.lower ?? ''];
  const [before, first] = [tokens[index - 1]?.lower ?? '', tokens[index - 2]?.lower ?? ''];
  return (
    SCALES.test(next) || (next === 'of' && SCALES.test(second)) || (before === 'of' && SCALES.test(first))
  );
}

function isNumeral(token: Token | undefined): boolean {
  if (!token) return false;
  return (token.tags & (TAG.number | TAG.scale | TAG.figure)) !== 0 || VAGUE.has(token.lower);
}

/** The cheap way to tell that no number stands here. */
function mayCount({ shape, tags, lower }: Token): boolean {
  if (shape === 'number' || (tags & TAG.number) !== 0) return true;
  return lower === 'a' || lower === 'an' || lower === 'half' || lower === 'both' || VAGUE.has(lower);
}

const ONE_WORD = new Map<string, Bound>(
  Object.entries({
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
  }),
);
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

const PHRASE_ENDS = new Set(PHRASES.map(([words]) => words.at(-1)));

/** The bound that the words right before a number give it. */
function boundBefore(tokens: readonly Token[], index: number): Bound {
  const last = tokens[index - 1]?.lower ?? '';
  const bound = ONE_WORD.get(last);
  if (bound) return bound;
  if (!PHRASE_ENDS.has(last)) return 'eq';
  const phrase = PHRASES.find(([words]) =>
    words.every((word, offset) => tokens[index - words.length + offset]?.lower === word),
  );
  return phrase?.[1] ?? 'eq';
}

const AGE_UNIT = wordSet('year years month months week weeks day days');

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
  if (!mayBeAge(tokens[index + 1])) return undefined;
  const number = numberAt(tokens, index);
  if (!number) return undefined;
  let at = number.next;
  if (tokens[at]?.text === '-') at += 1;
  const unit = tokens[at]?.lower ?? '';
  // "17 y.o.".
  if (unit === 'yo' || unit === 'y.o' || unit === 'y.o.')
    return { years: Math.floor(Number(number.amount)), isPlural: false, isAdjective: false, next: at + 1 };
  if (unit === 'y' && tokens[at + 1]?.text === '.' && tokens[at + 2]?.lower === 'o')
    return { years: Math.floor(Number(number.amount)), isPlural: false, isAdjective: false, next: at + 3 };
  if (!AGE_UNIT.has(unit)) return undefined;
  at += tokens[at + 1]?.text === '-' ? 2 : 1;
  const old = tokens[at]?.lower;
  if (old !== 'old' && old !== 'olds') return undefined;
  const years = unit.startsWith('year') ? Math.floor(Number(number.amount)) : 0;
  return { years, isPlural: old === 'olds', isAdjective: unit.endsWith('s') && old === 'old', next: at + 1 };
}

/** Whether the word behind a number can go on to an age: "17-", "6 month", "2 1/2 year", "17 y.o.". */
function mayBeAge(next: Token | undefined): boolean {
  if (!next) return false;
  const { shape, tags, text, lower } = next;
  return (
    shape === 'number' || (tags & (TAG.number | TAG.date)) !== 0 || text === '-' || lower.startsWith('y')
  );
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
  // "Jane Roe, three, was".
  const word =
    number && (number.tags & TAG.number) !== 0 && tokens[at + 1]?.text === ','
      ? numberAt(tokens, at)
      : undefined;
  if (word?.next === at + 1) return { years: Number(word.amount), next: at + 2 };
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
