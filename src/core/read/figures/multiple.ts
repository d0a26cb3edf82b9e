/** How many times as much, and parts of a whole: "more than double", "three times as many", "tenfold", "two-thirds of". */
import { ratio } from '../../decimal.ts';
import type { Token } from '../tokens.ts';
import { FOLDS, PARTS, TIMES } from '../words/numbers.ts';
import type { Read } from './figure.ts';
import { type NumberMention, numberAt } from './number.ts';

const OF = { type: 'multiple' } as const;

/** "Doubled", "twice as", "tenfold", "half of", "a third of": a word at tokens[index] that is a multiple by itself. */
export function multipleAt(tokens: readonly Token[], index: number): Read | undefined {
  const word = tokens[index];
  if (!word) return undefined;
  const worth = FOLDS.get(word.lower) ?? (isTimes(tokens, index) ? TIMES.get(word.lower) : undefined);
  // "Sales doubled" tells a rise, "double the price" a size.
  const isVerb = /(?:ed|ing)$/.test(word.lower);
  if (worth !== undefined)
    return { ...times(String(worth), index, index + 1), ...(isVerb && { sign: 'up' }) };
  const parts = PARTS.get(word.lower);
  return parts === undefined ? undefined : partAt(tokens, index, parts);
}

/** "Three times as many", "10-fold", "5x", "two-thirds of": `number` at tokens[first] with what makes it a multiple. */
export function multipleOf(tokens: readonly Token[], first: number, number: NumberMention): Read | undefined {
  const isTied = tokens[number.next]?.text === '-';
  const at = isTied ? number.next + 1 : number.next;
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (!word || number.exponent > 0) return undefined;
  if (word.lower === 'times' && next && COMPARED.has(next.lower)) return times(number.amount, first, at + 1);
  if (word.lower === 'fold' && (word.glued || isTied)) return times(number.amount, first, at + 1);
  if (word.text === 'x' && word.glued && !next?.glued) return times(number.amount, first, at + 1);
  if (number.amount === '1' && word.lower === 'in') return oneIn(tokens, first, at + 1);
  const parts = PARTS.get(word.lower.endsWith('s') ? word.lower.slice(0, -1) : word.lower);
  // "Two thirds of", "a two-thirds majority"; "three quarters" alone are nine months.
  if (parts === undefined || !(isTied || next?.lower === 'of')) return undefined;
  return { ...times(ratio(number.amount, String(parts)), first, at + 1), precision: '0.01' };
}

const COMPARED: ReadonlySet<string> = new Set(
  'as more higher larger bigger greater faster longer better older worse less lower slower smaller the its their his her that what those normal'.split(
    ' ',
  ),
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
      ? { ...times(amount, index, index + 1), precision: '0.01' }
      : undefined;
  }
  return before === 'a' && next === 'of'
    ? { ...times(amount, index - 1, index + 1), precision: '0.01' }
    : undefined;
}

const HALVES: ReadonlySet<string> = new Set(
  'first second last other latter top bottom front back this that each final opening the former better western eastern northern southern'.split(
    ' ',
  ),
);

/** "One in five". */
function oneIn(tokens: readonly Token[], first: number, index: number): Read | undefined {
  const all = numberAt(tokens, index);
  if (!all || all.amount.includes('.') || all.amount.length > 3 || all.amount === '1') return undefined;
  // "One in 10 days"
  if (/^(?:minutes|hours|days|weeks|months|years)$/.test(tokens[all.next]?.lower ?? '')) return undefined;
  return { ...times(ratio('1', all.amount), first, all.next), precision: '0.01' };
}

function times(amount: string, first: number, next: number): Read {
  return { first, next, amount, precision: amount.includes('.') ? '0.1' : '1', exponent: 0, of: OF };
}
