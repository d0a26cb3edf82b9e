/** Whether a number is of those whom no power, or no other service, reaches. */
import { wordSet } from '../words/word-set.ts';
import { clauseHas, findWord, leadOf, type Place, wordAt } from './place.ts';

const POWER = wordSet('power electricity service internet water heat');
const WITHOUT = wordSet('without lost lose losing outage outages knocked knocks knocking');

/**
 * "Left 500 homes without power", "500 customers lost electricity", "500 homes had [no electricity]", "power was restored
 * to [all but] 500 homes". `behind` is the index behind what is counted.
 */
export function isWithoutPower(place: Place, behind: number): boolean {
  const near = (words: ReadonlySet<string>) =>
    findWord(place, behind, 1, 8, words) ?? findWord(place, place.figure.from - 1, -1, 8, words);
  if (near(WITHOUT) !== undefined && near(POWER) !== undefined) return true;
  const no = findWord(place, behind, 1, 3, NONE);
  // "No water damage"
  const isNone = no !== undefined && POWER.has(wordAt(place, no + 1));
  if (isNone && !/^\p{L}/u.test(wordAt(place, no + 2).replace(ENDS, ''))) return true;
  // "Cut power to 500 homes"
  const lead = leadOf(place);
  const isCut = POWER.has(wordAt(place, lead - 1)) && CUT.test(wordAt(place, lead - 2));
  if (wordAt(place, lead) === 'to' && isCut) return true;
  const { from } = place.figure;
  const isAllBut = wordAt(place, from - 1) === 'but' && wordAt(place, from - 2) === 'all';
  return isAllBut && clauseHas(place, POWER) && clauseHas(place, BACK);
}

const ENDS = /^(?:on|in|for|after|and|or|as|by|at|while|since|because)$/;
const CUT = /^cut(?:s|ting)?$/;
const NONE = wordSet('no');
const BACK = wordSet('back restored returned reconnected');
