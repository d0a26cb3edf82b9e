/** Nouns of harm that tell of none where they stand: "the hospital opened", "a change of life". */
import type { Token } from '../tokens.ts';
import { wordSet } from '../words/word-set.ts';
import { verbBefore } from './verb-before.ts';

export const HOSPITAL_VERB = wordSet(
  'taken transported rushed airlifted flown lifted admitted treated sent brought transferred driven remain remains remained went hospitalized walked arrived recovering',
);
export const CONDITION = wordSet('critical serious stable fair good grave stabilized');
export const LIFE_VERB = wordSet(
  'took takes taking taken take claim claims claimed claiming lost lose loses losing cost costs',
);

export const SENT = wordSet('sent sends sending put puts putting landed lands landing');
const BEFORE_SURVIVE = wordSet("to not didn’t didn't");

/** Whether a noun stands in none of the wordings that make it tell of harm: the cheap way to pass over most of them. */
export function isIdle(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  switch (tokens[at]?.lower) {
    case 'condition':
      return !CONDITION.has(before);
    case 'recover':
    case 'survive':
      return !BEFORE_SURVIVE.has(before);
    case 'self':
    case 'himself':
    case 'herself':
      return before !== 'on';
    case 'toll':
      return before !== 'death';
    case 'body':
      return tokens[at + 1]?.lower !== 'of' && !/^['’]s$/.test(before);
    case 'hospital':
    case 'hospitals':
    case 'medical':
      return !verbBefore(tokens, at, HOSPITAL_VERB) && !verbBefore(tokens, at, SENT);
    case 'life':
    case 'lives':
      return !hasNear(tokens, at - 4, at + 3, LIFE_VERB);
    default:
      return false;
  }
}

function hasNear(tokens: readonly Token[], start: number, end: number, words: ReadonlySet<string>): boolean {
  for (let at = Math.max(0, start); at < end; at += 1) if (words.has(tokens[at]?.lower ?? '')) return true;
  return false;
}
