/** One number as news writes it, in digits or words, with the words that multiply it. */
import { lastDigitUnit, scale } from '../../decimal.ts';
import type { Decimal } from '../../model/values.ts';
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { NUMBER_WORDS, SCALES } from '../words/numbers.ts';
import { UNITS } from '../words/units.ts';
import { mixedAt } from './fraction.ts';

export interface NumberMention {
  readonly amount: Decimal;
  /** What one unit in the last digit printed is worth. */
  readonly precision: Decimal;
  /** Power of ten of the word that multiplies it; 0 when there is none. */
  readonly exponent: number;
  /** Index of the first token behind it. */
  readonly next: number;
}

/** More digits than any figure in the news. */
const MOST_DIGITS = 20;

/** "1,250.5", "ten million", "twenty-five", "two hundred and six", "half a billion", "a dozen" at tokens[index]. */
export function numberAt(tokens: readonly Token[], index: number): NumberMention | undefined {
  const first = tokens[index];
  if (!first) return undefined;
  if (first.shape === 'number') {
    if (first.text.length > MOST_DIGITS) return undefined;
    const mixed = mixedAt(tokens, index);
    if (mixed) return scaled(tokens, mixed.digits, mixed.next);
    return scaled(tokens, first.text.startsWith('.') ? `0${first.text}` : first.text, index + 1);
  }
  if (first.lower === 'half') return halfAt(tokens, index);
  if (first.lower === 'quarter') return quarterOf(tokens, index, '0.25');
  if (first.lower === 'a' || first.lower === 'an') {
    const next = tokens[index + 1];
    if (next?.lower === 'dozen') return exact('12', index + 2);
    if (next?.lower === 'quarter') return quarterOf(tokens, index + 1, '0.25');
    return next && isScaleWord(next) ? scaled(tokens, '1', index + 1) : undefined;
  }
  return (first.tags & TAG.number) === 0 ? undefined : wordsAt(tokens, index);
}

/** "Half a billion", "half a dozen", "half an hour". */
function halfAt(tokens: readonly Token[], index: number): NumberMention | undefined {
  const [article, noun] = [tokens[index + 1], tokens[index + 2]];
  if ((article?.lower !== 'a' && article?.lower !== 'an') || !noun) return undefined;
  if (noun.lower === 'dozen') return exact('6', index + 3);
  if (UNITS.has(noun.lower) || noun.lower === 'percentage')
    return { amount: '0.5', precision: '0.1', exponent: 0, next: index + 2 };
  return isScaleWord(noun) ? scaled(tokens, '0.5', index + 2) : undefined;
}

/** "A quarter of a million", "a quarter point", "three-quarters of a million": `digits` of what stands behind tokens[index]. */
function quarterOf(tokens: readonly Token[], index: number, digits: string): NumberMention | undefined {
  const isOf = tokens[index + 1]?.lower === 'of' && tokens[index + 2]?.lower === 'a';
  const at = isOf ? index + 3 : tokens[index + 1]?.text === '-' ? index + 2 : index + 1;
  const word = tokens[at];
  // "A quarter-point cut", "a quarter of a percentage point"
  const point = word?.lower === 'percentage' ? tokens[at + 1] : word;
  if (point?.lower === 'point') return { amount: digits, precision: '0.01', exponent: 0, next: at };
  return isOf && word && isScaleWord(word) ? scaled(tokens, digits, at) : undefined;
}

/** The number `digits` times the scales from `index` on: "10 million", "10-million", "2.5 hundred thousand". */
function scaled(tokens: readonly Token[], whole: string, index: number): NumberMention {
  const half = whole.includes('.') ? undefined : andAHalf(tokens, index);
  const digits = half ? `${whole}.5` : whole;
  let exponent = 0;
  let next = half ?? index;
  for (;;) {
    const at = tokens[next]?.text === '-' ? next + 1 : next;
    const word = tokens[at];
    if (!word || !isScaleWord(word)) break;
    exponent += SCALES.get(word.lower) ?? 0;
    next = at + 1;
  }
  const amount = scale(digits, exponent);
  return { amount, precision: lastDigitUnit(digits, exponent), exponent, next };
}

/** Index behind "and a half" or "-and-a-half". */
function andAHalf(tokens: readonly Token[], index: number): number | undefined {
  const step = tokens[index]?.text === '-' ? 2 : 1;
  const at = index + step - 1;
  const isHalf =
    tokens[at]?.lower === 'and' &&
    tokens[at + step]?.lower === 'a' &&
    tokens[at + 2 * step]?.lower === 'half';
  return isHalf ? at + 2 * step + 1 : undefined;
}

/** "Twenty-five", "two hundred and six", "three dozen"; a scale behind the words multiplies all of them. */
function wordsAt(tokens: readonly Token[], index: number): NumberMention | undefined {
  let value = 0;
  let next = index;
  let last = Number.POSITIVE_INFINITY;
  for (;;) {
    const at = skipped(tokens, next, next > index);
    const worth = NUMBER_WORDS.get(tokens[at]?.lower ?? '');
    // "Twenty five" and "hundred and six" add up; "three five" are two numbers.
    if (worth === undefined || worth >= last || (worth >= 10 && last < 100)) break;
    value += worth;
    last = worth === 0 ? 0 : worth < 20 ? 1 : 10;
    next = at + 1;
    if (tokens[next]?.lower === 'hundred' && value < 100) {
      value *= 100;
      last = 100;
      next += 1;
    }
  }
  if (next === index) return undefined;
  if (tokens[next]?.lower === 'dozen') return exact(String(value * 12), next + 1);
  const at = tokens[next]?.text === '-' ? next + 1 : next;
  const part = tokens[at]?.lower;
  const quarters =
    (value === 3 && part === 'quarters') || (value === 1 && part === 'quarter')
      ? quarterOf(tokens, at, value === 3 ? '0.75' : '0.25')
      : undefined;
  return quarters ?? scaled(tokens, String(value), next);
}

/** Past the hyphen or the "and" inside a number in words. */
function skipped(tokens: readonly Token[], index: number, isInside: boolean): number {
  const word = tokens[index];
  const joins = word?.text === '-' || (word?.lower === 'and' && tokens[index - 1]?.lower === 'hundred');
  return isInside && joins ? index + 1 : index;
}

function exact(amount: Decimal, next: number): NumberMention {
  return { amount, precision: '1', exponent: 0, next };
}

/** A whole word; "m" and "bln" count where no unit can be meant, and are read there. */
export function isScaleWord({ lower, tags }: Token): boolean {
  return (tags & TAG.scale) !== 0 && lower.length > 3;
}
