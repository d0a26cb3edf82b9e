/** The sentences of an article as terms: its words without endings and its figures by what they are worth. */
import type { PageSentence } from '../../read/read-article.ts';
import { sentenceOf } from '../../read/sentences.ts';
import type { Token } from '../../read/tokens.ts';
import { TAG } from '../../read/words/index.ts';
import { NUMBER_WORDS, SCALES } from '../../read/words/numbers.ts';
import { isCommon, termOf } from '../cluster/words.ts';

export interface Statement extends PageSentence {
  /** Each once, growing. */
  readonly terms: readonly number[];
}

/** More sentences than any report has; what stands behind them is not looked at. */
const MOST_STATEMENTS = 400;

export function statementsOf(sentences: readonly PageSentence[]): Statement[] {
  return sentences
    .slice(0, MOST_STATEMENTS)
    .map((one) => ({ ...one, terms: sortedTerms(one.sentence.tokens) }));
}

function sortedTerms(tokens: readonly Token[]): number[] {
  const terms: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const term = termAt(tokens, at);
    if (term !== NO_TERM) insert(terms, term);
  }
  return terms;
}

/** A sentence has few terms: no sort is as fast. */
function insert(terms: number[], term: number): void {
  let at = terms.length;
  while (at > 0 && (terms[at - 1] as number) > term) at -= 1;
  if (terms[at - 1] === term) return;
  terms.push(term);
  for (let to = terms.length - 1; to > at; to -= 1) terms[to] = terms[to - 1] as number;
  terms[at] = term;
}

/** Those of a name or of a figure. */
export function termsOf(text: string): readonly number[] {
  return sortedTerms(sentenceOf(text, 0).tokens);
}

/** What stands for marks, and for words that any sentence may have. */
const NO_TERM = -1;
/** Words whose term is remembered; when full all are dropped, so that this stays bounded. */
const MOST_WORDS = 50_000;
const wordTerms = new Map<string, number>();

function termAt(tokens: readonly Token[], at: number): number {
  const { shape, tags, lower } = tokens[at] as Token;
  if (shape === 'mark') return NO_TERM;
  if (isNumber(tokens[at])) return figureTerm(tokens, at);
  if ((tags & TAG.scale) !== 0 && isNumber(tokens[at - 1])) return NO_TERM;
  const known = wordTerms.get(lower);
  if (known !== undefined) return known;
  const term = isCommon(lower) ? NO_TERM : termOf(lower);
  if (wordTerms.size >= MOST_WORDS) wordTerms.clear();
  wordTerms.set(lower, term);
  return term;
}

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (token.shape === 'number' || (token.tags & TAG.number) !== 0);
}

/** "14 billion", "14bn" and "14,000,000,000" are one; so are "three" and "3", which alone tell nothing. */
function figureTerm(tokens: readonly Token[], at: number): number {
  const token = tokens[at] as Token;
  const digits = NUMBER_WORDS.get(token.lower) ?? Number(token.text.replaceAll(',', ''));
  const next = tokens[at + 1];
  const power = next ? SCALES.get(next.lower) : undefined;
  const worth = power === undefined ? digits : digits * 10 ** power;
  if (Number.isNaN(worth)) return termOf(token.lower);
  return worth <= LARGEST_TRIVIAL ? NO_TERM : termOf(`#${Number(worth.toPrecision(12))}`);
}

/** One, two and three stand in sentences of every kind. */
const LARGEST_TRIVIAL = 3;
