/** Numbers that stand for people without a noun: "two dead", "killing three and". */
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';

/** A number alone is people when one of these, a mark or a word of harm follows: "two were". */
const BEHIND_BARE = wordSet(
  'was were are is has have had who remain remains remained confirmed reported listed found feared presumed known now critically fatally seriously gravely severely still suffered sustained died dies did didn’t later left',
);
/** Or one of these, when it is the object of such a word: "killing two in", "left one and". */
const BEHIND_OBJECT = wordSet('and or in at on before after when while during near outside inside by');
/** What stands before a number that is an age, an hour or a measure: "ages 25 and 26", "at about 9", "of 15". */
const NOT_BARE_BEHIND =
  /^(?:ages?|aged|of|to|between|by|from|be|are|were|[.$#)-]|channel|route|highway|number|was|is|turned|no|page|unit|engine)$/;

/** Years of age, with room to spare. */
const OLDEST = 120;
const YEAR = /^(?:19|20)\d\d$/;

/** Whether the number at [start, index) counts people. */
export function isBareCount(tokens: readonly Token[], start: number, index: number, amount: number): boolean {
  const before = tokens[start - 1]?.lower ?? '';
  if (NOT_BARE_BEHIND.test(before)) return false;
  // "25, 26 and 33".
  const listed =
    before === 'and' || before === ','
      ? tokens[start - (tokens[start - 2]?.text === ',' ? 3 : 2)]
      : undefined;
  if (listed?.shape === 'number') return false;
  // "At 9:15", "Youths, 16 and 10".
  if (before === ':' && tokens[start]?.glued) return false;
  if (before === ',' && ((tokens[start - 2]?.tags ?? 0) & TAG.person) !== 0) return false;
  const next = tokens[index];
  // "An attendant, 65, dies"; "who came in 1984, died"; but "of 60 aboard, 40, including the pilot, died".
  const isAside = before === ',' && next?.text === ',' && tokens[index + 1]?.lower !== 'including';
  if (isAside && amount <= OLDEST) return false;
  if (/^(?:in|since|until)$/.test(before) && YEAR.test(tokens[start]?.text ?? '')) return false;
  if (!next) return true;
  // "Kills 22 - Utopia": a dash with room around it, as no score or range has.
  if (next.shape === 'mark') return /^[,.;)–—|]$/.test(next.text) || isOpenDash(tokens, index);
  // "Jim Poe, 22 was shot": two or more would be "were".
  if (amount > 1 && /^(?:was|is|has)$/.test(next.lower)) return false;
  if ((next.tags & TAG.harm) !== 0 || BEHIND_BARE.has(next.lower)) return true;
  const isObject = /^(?:left|leaves|leaving|than|least|as|about|another|the|other)$/.test(before);
  return BEHIND_OBJECT.has(next.lower) && (isObject || ((tokens[start - 1]?.tags ?? 0) & TAG.harm) !== 0);
}

/** "22 - Utopia", "15 people - including 11 children": a hyphen that stands for a dash, as in no "22-25" and no "2 - 1". */
export function isOpenDash(tokens: readonly Token[], at: number): boolean {
  const [dash, next] = [tokens[at], tokens[at + 1]];
  return dash?.text === '-' && !dash.glued && next?.glued === false && next.shape !== 'number';
}
