/** The words on the way to what is bought: how much of it, in what form, and of whom. */

import { isPlace, isPossessive, type Organisation } from '../organisations.ts';
import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { MEASURES } from '../words/deals.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';
import { nameAt } from './report.ts';

const HELD = wordSet('shares stock stake securities debentures warrants assets liabilities');

/** "Stock", "assets": a part of whoever is named behind. */
export function isHolding(token: Token | undefined): boolean {
  return token !== undefined && HELD.has(token.lower);
}

/** Marks on the way: "5-1/2 pct, or", "$5 million of", quotes and possessives. */
const BETWEEN = new Set(',-/$"“”\'’'.split('').concat("'s", '’s'));

/** Past "57.5 pct of its", "all issued shares of", "the 50 pct interest it does not already own in the". */
export function behindMeasures(
  { tokens }: Sentence,
  start: number,
  limit: number,
): { readonly at: number; readonly isOwn: boolean } {
  let isOwn = false;
  let at = start;
  for (; at < limit; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.lower === 'its' || token.lower === 'their') isOwn = true;
    if (token.lower === 'business' && tokens[at - 1]?.lower === 'and' && tokens[at - 2]?.lower === 'assets')
      continue;
    // "Class B common stock"
    if (token.lower === 'class' && tokens[at + 1]?.text.length === 1) {
      at += 1;
      continue;
    }
    // "A 12-story building"
    if (token.shape === 'number' && tokens[at + 1]?.text === '-' && isTrait(tokens[at + 2])) break;
    const place = isPossessive(tokens[at + 1]) && isPlace(tokens, at, at + 1);
    const isSkipped =
      (MEASURES.has(token.lower) && token.shape === 'lower') ||
      token.shape === 'number' ||
      (token.tags & TAG.number) !== 0 ||
      place;
    if (!isSkipped && !BETWEEN.has(token.text)) break;
    if (token.text === ',' && at === start) break;
  }
  return { at, isOwn };
}

function isTrait(token: Token | undefined): boolean {
  return token?.shape === 'lower' && token.glued && !MEASURES.has(token.lower);
}

/** "The valves division of Kite Inc". */
export function ownerBehind(sentence: Sentence, of: number): Organisation | undefined {
  const { tokens } = sentence;
  const from = tokens[of]?.lower === 'of' ? of + 1 : ownedBy(tokens, of);
  const name = from === undefined ? undefined : nameAt(sentence, behindMeasures(sentence, from, from + 6).at);
  return name && !isPossessive(tokens[name.to]) ? name : undefined;
}

/** Index behind "owned by", "previously owned by". */
function ownedBy(tokens: readonly Token[], at: number): number | undefined {
  const verb = /^(?:previously|formerly|currently)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  return tokens[verb]?.lower === 'owned' && tokens[verb + 1]?.lower === 'by' ? verb + 2 : undefined;
}
