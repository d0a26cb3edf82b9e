/** What a figure is for each of: "per square foot", "/h", "a year", "-a-day". */
import type { Token } from '../tokens.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { EACH, UNIT_PREFIXES } from '../words/units.ts';

export interface PerMention {
  /** Index of the thing's first token. */
  readonly thing: number;
  readonly next: number;
}

export function perAt(tokens: readonly Token[], index: number): PerMention | undefined {
  const at = tokens[index]?.text === '-' ? index + 1 : index;
  const word = tokens[at];
  if (!word) return undefined;
  const thing = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const noun = tokens[thing];
  if (!noun) return undefined;
  if (word.lower === 'per') {
    if (noun.shape === 'mark' || FUNCTION_WORDS.has(noun.lower) || noun.lower === 'cent') return undefined;
    return { thing, next: UNIT_PREFIXES.has(noun.lower) ? thing + 2 : thing + 1 };
  }
  if (word.text === '/') return noun.glued && noun.shape === 'lower' ? { thing, next: thing + 1 } : undefined;
  const isArticle =
    word.lower === 'a' || word.lower === 'an' || word.lower === 'each' || word.lower === 'every';
  return isArticle && EACH.has(noun.lower) ? { thing, next: thing + 1 } : undefined;
}
