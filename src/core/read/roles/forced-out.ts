/** Whether a number is of people who had to leave where they live. */
import { wordSet } from '../words/word-set.ts';
import { findWord, leadOf, type Place, wordAt } from './place.ts';

const FORCES = wordSet('forced forces forcing drove drives driving');
const HOMES = wordSet('homes houses');
const LIVED_IN: ReadonlySet<string> = new Set([
  ...HOMES,
  ...wordSet('area town village city island region neighborhood neighbourhood'),
]);

/**
 * "Forced 500 people [from their homes]", "forcing 500 residents [to flee]"; to leave a union is another thing. `behind` is
 * the index behind what is counted.
 */
export function isForcedOut(place: Place, behind: number): boolean {
  if (!FORCES.has(wordAt(place, leadOf(place)))) return false;
  const [word, next] = [wordAt(place, behind), wordAt(place, behind + 1)];
  if (word === 'to')
    return next === 'flee' || (next === 'leave' && findWord(place, behind + 2, 1, 2, LIVED_IN) !== undefined);
  return /^(?:from|out)$/.test(word) && findWord(place, behind + 1, 1, 3, HOMES) !== undefined;
}
