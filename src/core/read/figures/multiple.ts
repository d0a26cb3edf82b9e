/** How many times as much, and parts of a whole: "more than double", "three times as many", "tenfold", "two-thirds of". */

import { isGreater, ratio } from '../../decimal.ts';
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { FOLDS, PARTS, TIMES } from '../words/numbers.ts';
import { wordSet } from '../words/word-set.ts';
import type { Read } from './figure.ts';
import { pluralEnd } from './noun-phrase.ts';
import { type NumberMention, numberAt } from './number.ts';

const OF = { type: 'multiple' } as const;

/** "Doubled", "twice as", "tenfold", "half of", "a third of": a word at tokens[index] that is a multiple by itself. */
export function multipleAt(tokens: readonly Token[], index: number): Read | undefined {
  const word = tokens[index];
  if (!word) return undefined;
  const times = TIMES.get(word.lower);
  const worth = times !== undefined && isTimes(tokens, index) ? times : FOLDS.get(word.lower);
  // "Sales doubled" tells a rise, "double the price" a size.
  const isVerb = /(?:ed|ing)$/.test(word.lower);
  if (worth !== undefined)
    return { ...timesAs(String(worth), index, index + 1), ...(isVerb && { sign: 'up' }) };
  const parts = PARTS.get(word.lower);
  return parts === undefined ? undefined : partAt(tokens, index, parts);
}

/** "1/16 of a pint": digits with a stroke, and what they are parts of. */
export function strokeAt(tokens: readonly Token[], index: number): Read | undefined {
  const [some, whole] = [tokens[index], tokens[index + 2]];
  if (!some || !whole?.glued || whole.shape !== 'number' || !/^[/⁄]$/.test(tokens[index + 1]?.text ?? ''))
    return undefined;
  const article = tokens[index + 4]?.lower ?? '';
  if (tokens[index + 3]?.lower !== 'of' || !/^(?:an?|the|its|all|their|those|every|each)$/.test(article))
    return undefined;
  return share(some.text, { amount: whole.text, precision: '1', exponent: 0, next: index + 3 }, index);
}

/** "Three times as many", "10-fold", "5x", "two-thirds of": `number` at tokens[first] with what makes it a multiple. */
export function multipleOf(tokens: readonly Token[], first: number, number: NumberMention): Read | undefined {
  const isTied = tokens[number.next]?.text === '-';
  const at = isTied ? number.next + 1 : number.next;
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (!word || number.exponent > 0) return undefined;
  if (word.lower === 'times' && next && COMPARED.has(next.lower))
    return timesAs(number.amount, first, at + 1);
  if (word.lower === 'fold' && (word.glued || isTied)) return timesAs(number.amount, first, at + 1);
  if (word.text === 'x' && word.glued && !next?.glued) return timesAs(number.amount, first, at + 1);
  if (word.lower === 'in') return inAll(tokens, first, number.amount, at + 1);
  if (word.lower === 'out' && next?.lower === 'of') return outOf(tokens, first, number.amount, at + 2);
  const parts = PARTS.get(word.lower.endsWith('s') ? word.lower.slice(0, -1) : word.lower);
  // "Two thirds of", "a two-thirds majority"; "three quarters" alone are nine months.
  if (parts === undefined || !(isTied || next?.lower === 'of')) return undefined;
  return { ...timesAs(ratio(number.amount, String(parts)), first, at + 1), precision: '0.01' };
}

const COMPARED: ReadonlySet<string> = wordSet(
  'as more higher larger bigger greater faster longer better older worse less lower slower smaller the its their his her that what those normal',
);

/** "Double the size", "more than tripled"; "a double murder" and "doubled down" are none. */
function isTimes(tokens: readonly Token[], index: number): boolean {
  const [word, next] = [tokens[index]?.lower, tokens[index + 1]?.lower ?? ''];
  if (word?.endsWith('d')) return !/^(?:down|over|up|back)$/.test(next);
  if (/^(?:the|its|their|his|her|what|that|as|those|this)$/.test(next)) return true;
  return (
    /^(?:than|nearly|almost|to|will|could|would|may|might)$/.test(tokens[index - 1]?.lower ?? '') &&
    word !== 'twice'
  );
}

/** "A third of", "half the"; not "the first half of", nor "half a billion", which is a number. */
function partAt(tokens: readonly Token[], index: number, parts: number): Read | undefined {
  const [before, next] = [tokens[index - 1]?.lower ?? '', tokens[index + 1]?.lower ?? ''];
  const amount = ratio('1', String(parts));
  if (parts === 2) {
    const isPart = /^(?:of|the|its|their|his|her|that|those|all)$/.test(next);
    return isPart && !HALVES.has(before)
      ? { ...timesAs(amount, index, index + 1), precision: '0.01' }
      : undefined;
  }
  // "A quarter of a million", "a quarter of a percentage point"
  const whole = tokens[index + 2]?.lower === 'a' ? tokens[index + 3] : undefined;
  const isNumber = whole !== undefined && ((whole.tags & TAG.scale) !== 0 || whole.lower === 'percentage');
  return before === 'a' && next === 'of' && !isNumber
    ? { ...timesAs(amount, index - 1, index + 1), precision: '0.01' }
    : undefined;
}

const HALVES: ReadonlySet<string> = wordSet(
  'first second last other latter top bottom front back this that each final opening the former better western eastern northern southern',
);

/** "One in five", "four in 10 voters"; "two in three games" are two. */
function inAll(tokens: readonly Token[], first: number, some: string, index: number): Read | undefined {
  // "One-in-three"
  const all = numberAt(tokens, tokens[index]?.text === '-' ? index + 1 : index);
  if (!all || all.amount.length > 3 || all.exponent > 0) return undefined;
  if (some !== '1' && !(isRound(all.amount) && pluralEnd(tokens, all.next) !== undefined)) return undefined;
  // "One in 10 days"
  return OCCASIONS.has(tokens[all.next]?.lower ?? '') ? undefined : share(some, all, first);
}

const OCCASIONS: ReadonlySet<string> = wordSet(
  'minutes hours days weeks months years games matches starts appearances seasons innings attempts overs outings',
);

/** What people count shares of: "two in three", "six in ten". */
function isRound(all: string): boolean {
  return /^(?:3|4|5|6|10|100)$/.test(all);
}

/** "Nine out of ten", "one out of three". */
function outOf(tokens: readonly Token[], first: number, some: string, index: number): Read | undefined {
  const all = numberAt(tokens, index);
  return all && all.exponent === 0 ? share(some, all, first) : undefined;
}

function share(some: string, all: NumberMention, first: number): Read | undefined {
  if (some.includes('.') || all.amount.includes('.') || !isGreater(all.amount, some)) return undefined;
  return { ...timesAs(ratio(some, all.amount), first, all.next), precision: '0.01' };
}

function timesAs(amount: string, first: number, next: number): Read {
  return { first, next, amount, precision: amount.includes('.') ? '0.1' : '1', exponent: 0, of: OF };
}
