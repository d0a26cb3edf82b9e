/**
 * The last check before anything is said: every figure and every name must stand in the words of its evidence, and no
 * figure may be stated more firmly than there. What fails is not posted.
 */
import { sameDecimal } from '../decimal.ts';
import type { Bound, Money, Percent } from '../model/values.ts';
import type { Evidence } from '../model.ts';
import { readFigures } from '../read/figures/read-figures.ts';
import { bareName } from '../read/names.ts';
import { sentenceOf } from '../read/sentences.ts';

/** Why `text` is not covered by the quoted words of `evidence`; undefined when it is. `allowed` needs no proof. */
export function whyUnproven(
  text: string,
  evidence: readonly Evidence[],
  allowed: readonly string[],
): string | undefined {
  const quotes = evidence.map(({ claim }) => claim.quote.text);
  const proven = quotes.flatMap(amountsIn).map(({ value }) => value);
  const amounts = amountsIn(text);
  const figure = amounts.find(({ value }) => !proven.some((source) => covers(source, value)));
  if (figure) return `the figure "${text.slice(figure.start, figure.end)}" is in none of the quoted words`;
  const rest = amounts.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  const known = new Set(wordsOf([...quotes, ...allowed].join(' ')));
  const number = rest.match(/\d[\d.,]*\d|\d/g)?.find((digits) => !known.has(digits));
  if (number) return `the number "${number}" is in none of the quoted words`;
  const name = capitalisedWords(rest).find((word) => !wordsOf(word).every((part) => known.has(part)));
  return name && `the name "${name}" is in none of the quoted words`;
}

interface Amount {
  readonly start: number;
  readonly end: number;
  readonly value: Figure;
}

/** Money and percentages; the digits of a count are checked as words are. */
function amountsIn(text: string): Amount[] {
  return readFigures(sentenceOf(text, 0)).flatMap(({ start, end, value }) =>
    value.type === 'money' || value.type === 'percent' ? [{ start, end, value }] : [],
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\d[\d.,]*\d|[\p{L}\p{N}]+/gu) ?? [];
}

/** Capitals inside a text are names; the first word has one anyway. */
function capitalisedWords(text: string): string[] {
  const words = [...text.matchAll(/\p{Lu}[\p{L}\p{N}'’-]*/gu)];
  return words.filter(({ index }) => index > 0).map(([word]) => bareName(word));
}

type Figure = Money | Percent;

function covers(source: Figure, said: Figure): boolean {
  if (source.type === 'money' && said.type === 'money' && source.currency !== said.currency) return false;
  if (source.type !== said.type || !sameDecimal(source.amount, said.amount)) return false;
  if (!sameDecimal(source.upTo ?? '0', said.upTo ?? '0')) return false;
  return source.bound === said.bound || isWeaker(said.bound, source.bound);
}

/** "about" may be said of an exact figure and "at least" of "over"; never the other way round. */
function isWeaker(said: Bound, source: Bound): boolean {
  if (source === 'eq') return said === 'approx';
  return (source === 'gt' && said === 'ge') || (source === 'lt' && said === 'le');
}
