/** Shares that a poll gives, which are not yet votes. */
import { wordSet } from '../words/word-set.ts';
import { findWord, type Place, wordAt } from './place.ts';

/** Farther back than this no poll is the source. */
const REACH = 12;
const POLLING = wordSet('poll polls survey surveys');
const FINDS =
  /^(?:gave|gives?|giving|puts?|putting|show(?:s|ed|ing)?|suggest(?:s|ed|ing)?|project(?:s|ed|ing)?|indicat(?:es?|ed|ing)|predict(?:s|ed)?|forecasts?|found|finds?|has|had)$/;

/** "An exit poll [gave] Roe 51%", "a survey [showed] her winning 53% of the vote": what is asked is not yet voted. */
export function isPolled(place: Place): boolean {
  const verb = place.figure.from - 1;
  for (let index = verb; index > place.clause.from && index > verb - REACH; index -= 1) {
    if (!FINDS.test(wordAt(place, index))) continue;
    const poll = findWord(place, index - 1, -1, 5, POLLING);
    if (poll !== undefined && wordAt(place, poll + 1) !== 'tax') return true;
  }
  return isCredited(place);
}

const MOST_TO_CREDIT = 26;
const BUT = /^(?:after|although|though|while|despite|defying|but|when|where|;|\.)$/;

/** "Won 34% of the vote, [an exit poll showed]", "leads with 51%, [according to a poll]". */
function isCredited({ tokens, figure }: Place): boolean {
  for (let at = figure.to; at < figure.to + MOST_TO_CREDIT; at += 1) {
    // "After polls had shown the other ahead"
    if (BUT.test(tokens[at]?.lower ?? '')) return false;
    if (!POLLING.has(tokens[at]?.lower ?? '')) continue;
    const isFirst = tokens.slice(Math.max(figure.to, at - 5), at).some(({ lower }) => lower === 'according');
    if (isFirst || FINDS.test(tokens[behindMaker(tokens, at + 1)]?.lower ?? '')) return true;
  }
  return false;
}

const MOST_MAKER = 5;

/** Behind "[by Utopia Research]", who asked. */
function behindMaker(tokens: Place['tokens'], index: number): number {
  if (!/^(?:by|from|for)$/.test(tokens[index]?.lower ?? '')) return index;
  const end = tokens.findIndex(({ lower }, at) => at > index && FINDS.test(lower) && !/^ha[ds]$/.test(lower));
  return end > index + MOST_MAKER ? index : end;
}
