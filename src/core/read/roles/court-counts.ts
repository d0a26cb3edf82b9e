/** Counts that somebody is charged with or found guilty of. */
import type { AmountRole } from '../../model/roles.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';
import { clauseHas, leadOf, type Place, wordAt } from './place.ts';

const FREED = wordSet('acquitted cleared dismissed dropped drop dismiss tossed');
const COURT = wordSet('charged guilty convicted indicted faces facing indictment acquitted felony');

export function courtCounts(place: Place, behind: number): AmountRole | undefined {
  if (isWhole(place) || isFreed(place, behind)) return undefined;
  return wordAt(place, behind) === 'of' || clauseHas(place, COURT) ? 'counts' : undefined;
}

/** "Guilty of 11 of [14 counts]": of how many there are. */
export function isWhole(place: Place): boolean {
  const of = /^(?:the|his|her|their)$/.test(wordAt(place, leadOf(place))) ? leadOf(place) - 1 : leadOf(place);
  const part = place.tokens[of - 1];
  const isNumber = part !== undefined && (part.shape === 'number' || (part.tags & TAG.number) !== 0);
  return wordAt(place, of) === 'of' && isNumber;
}

const MOST_TO_FREED = 8;

/** Counts of which somebody is cleared are none of those that stand; "guilty of two counts and cleared of four" are two. */
function isFreed(place: Place, behind: number): boolean {
  const before = place.tokens.slice(
    Math.max(place.clause.from, place.figure.from - MOST_TO_FREED),
    place.figure.from,
  );
  const last = before.findLast(({ lower }) => FREED.has(lower) || COURT.has(lower));
  if (last) return FREED.has(last.lower);
  for (let at = behind; at < place.clause.to && !/^(?:and|but|,|;)$/.test(wordAt(place, at)); at += 1)
    if (FREED.has(wordAt(place, at))) return true;
  return false;
}
