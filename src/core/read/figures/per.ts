/** What a figure is for each of: "per square foot", "/h", "a year", "-a-day". */
import type { Token } from '../tokens.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { TAG } from '../words/index.ts';
import { EACH, UNIT_LETTERS, UNIT_PREFIXES, UNITS } from '../words/units.ts';
import { pluralEnd } from './noun-phrase.ts';

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
    return { thing, next: thingEnd(tokens, thing) };
  }
  if (word.text === '/') {
    const isThing = noun.glued && (noun.shape === 'lower' || UNIT_LETTERS.has(noun.text));
    return isThing ? { thing, next: thingEnd(tokens, thing) } : undefined;
  }
  const isArticle =
    word.lower === 'a' || word.lower === 'an' || word.lower === 'each' || word.lower === 'every';
  // "$4m a year earlier" tells when.
  if (!isArticle || !EACH.has(noun.lower) || THEN.has(tokens[thing + 1]?.lower ?? '')) return undefined;
  return { thing, next: thing + 1 };
}

/** Index behind the thing at tokens[thing]: "square foot", "m3", "megawatt-hour", "day". */
function thingEnd(tokens: readonly Token[], thing: number): number {
  const noun = tokens[thing];
  if (!noun || UNIT_PREFIXES.has(noun.lower)) return thing + 2;
  // "12 cases per 100,000 people"
  if (noun.shape === 'number' || (noun.tags & TAG.scale) !== 0)
    return pluralEnd(tokens, thing + 1) ?? thing + 1;
  const [next, tied] = [tokens[thing + 1], tokens[thing + 2]];
  if (next?.glued && /^[23²³]$/.test(next.text)) return thing + 2;
  return next?.text === '-' && next.glued && tied?.glued && UNITS.has(tied.lower) ? thing + 3 : thing + 1;
}

const THEN: ReadonlySet<string> = new Set(['ago', 'earlier', 'before', 'previously', 'later', 'after']);
