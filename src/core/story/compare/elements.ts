/** A sentence as words, marks and whole numbers. */
import type { Sentence } from '../../read/sentences.ts';
import type { Token } from '../../read/tokens.ts';
import { type NumberMention, readNumbers } from './numbers.ts';

export interface Element {
  /** Tokens [first, next). */
  readonly first: number;
  readonly next: number;
  /** The word without the "s" of a plural; "" for a number. */
  readonly word: string;
  readonly number?: NumberMention;
}

export function elementsOf(sentence: Sentence): Element[] {
  const { tokens } = sentence;
  const elements: Element[] = [];
  let at = 0;
  const words = (end: number): void => {
    for (; at < end; at += 1) elements.push({ first: at, next: at + 1, word: stem(tokens[at]) });
  };
  for (const number of readNumbers(sentence)) {
    words(number.first);
    elements.push({ first: number.first, next: number.next, word: '', number });
    at = number.next;
  }
  words(tokens.length);
  return elements;
}

/** "One man" becomes "two men", but "one death" becomes "two deaths". */
function stem(token: Token | undefined): string {
  const word = token?.lower ?? '';
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}
