/** Getting a company or a part of it, in the words for what somebody means to do. */
import type { Token } from '../tokens.ts';
import { wordSet } from '../words/word-set.ts';
import { BID } from './deal-phrase.ts';
import { wordAt } from './mention.ts';

export const GETTING = wordSet(
  'invest buy acquire take investing buying acquiring taking selling sell merging',
);
/** "Take on debt", "buy back shares": what makes another verb of these. */
const OTHER_GETTING = wordSet('back on part place advantage action steps office legal');

/** "Buying", "buying up"; "taking up a measure" is another thing. */
export function isGetting(tokens: readonly Token[], verb: number): boolean {
  const [word, behind] = [wordAt(tokens, verb), wordAt(tokens, verb + 1)];
  const isOther = OTHER_GETTING.has(behind) || (behind === 'up' && word.startsWith('tak'));
  return GETTING.has(word) && !isOther;
}

const BID_TO = wordSet('merge purchase own become');

/** "Its bid to buy Zenith"; "a bid to cut costs" is an attempt. */
export function isBidToGet(tokens: readonly Token[], at: number): boolean {
  if (!BID.has(wordAt(tokens, at))) return false;
  const verb = wordAt(tokens, at + 2);
  return wordAt(tokens, at + 1) !== 'to' || GETTING.has(verb) || BID_TO.has(verb);
}

/** "Its plan to buy" */
export function isPlanToGet(tokens: readonly Token[], at: number): boolean {
  const isToGet = wordAt(tokens, at + 1) === 'to' && GETTING.has(wordAt(tokens, at + 2));
  return isToGet && /^plans?$/.test(wordAt(tokens, at));
}
