/** The letters behind a number that multiply it: "$5m", "83 mln", "2.8bn", "25k"; and "100m", which are metres. */

import { scale } from '../../decimal.ts';
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { SCALES } from '../words/numbers.ts';
import { wordSet } from '../words/word-set.ts';
import { isPlural, pluralEnd } from './noun-phrase.ts';
import type { NumberMention } from './number.ts';

/** `number` with the letters behind it that multiply: "2.8bn", "83 mln", "$5m". Behind a currency, "m" is no metre. */
export function withLetters(
  tokens: readonly Token[],
  number: NumberMention,
  place: 'currency' | 'text',
): NumberMention {
  const word = tokens[number.next];
  if (!word || (word.tags & TAG.scale) === 0 || number.exponent > 0 || word.lower.length > 3) return number;
  if (place === 'text' && !isPlainScale(tokens, number)) return number;
  if (place === 'currency' && !word.glued && word.lower.length === 1 && word.text === word.lower)
    return number;
  const exponent = SCALES.get(word.lower) ?? 0;
  return {
    amount: scale(number.amount, exponent),
    precision: scale(number.precision, exponent),
    exponent,
    next: number.next + 1,
  };
}

/** "2.8bn km", "4.3M sales", "8 B people", "25k"; but "100m" are metres, unless they are "1.5m people". */
function isPlainScale(tokens: readonly Token[], { amount, next: at }: NumberMention): boolean {
  const [letters, next] = [tokens[at], tokens[at + 1]];
  if (!letters) return false;
  const { text, lower, glued } = letters;
  if (lower === 'm') return glued && (text === 'M' || isMillion(tokens, at + 1, amount));
  if (lower === 'mm' || lower === 't' || lower === 'cr') return false;
  // "A 4K screen"
  if (text === 'K' && amount.length === 1 && !(next && isPlural(next))) return false;
  return lower.length > 1 || text === 'B' || (lower === 'k' && glued);
}

/** "1.5m people", "2.7m combined sales"; "a 1.5m high wall" and "the 100m hurdles" are lengths. */
function isMillion(tokens: readonly Token[], index: number, amount: string): boolean {
  const next = tokens[index];
  if (next?.shape !== 'lower' || DIMENSIONS.has(next.lower)) return false;
  return amount.includes('.') ? pluralEnd(tokens, index) !== undefined : isPlural(next);
}

const DIMENSIONS: ReadonlySet<string> = wordSet(
  'high tall long wide deep thick broad away apart tides waves hurdles',
);
