/** A person's name: words in capitals, with initials and "Jr." */
import { isPossessive } from '../organisations.ts';
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';

export interface PersonName {
  readonly text: string;
  /** Index of the first token behind it. */
  readonly end: number;
  readonly words: number;
}

/** Words in capitals that begin or make up names of other things. */
const NO_PERSON = wordSet(
  'the a an in on at by for from with after before when while as if and or but of to no not this that these those it he she they we i you his her their its ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec today tonight yesterday christmas easter police sheriff county city state street avenue ave road rd st drive lane boulevard blvd ' +
    'hospital medical center centre university college school high department office court park church north south east west northern southern eastern western ' +
    'united states american america fire rescue authorities officials investigators detectives officers deputies witnesses prosecutors sources multiple several two three four five ' +
    'islamic state army navy air force national news photo update updated associated press inc corp co ltd group bank company us u.s uk eu there here what who how why one also ' +
    'according both another other others none nobody everyone everybody someone somebody anyone earlier later meanwhile however then emergency crews medics paramedics gunmen militants trauma memorial general regional naval reserve marine marines corps church district station channel news institute towers tower agency house white building plaza mall club bar did does do is was were has have will can could would should',
);
const SUFFIX = wordSet('jr sr ii iii iv');

export function nameAt(tokens: readonly Token[], index: number): PersonName | undefined {
  const first = titleEnd(tokens, index);
  let at = first;
  let words = 0;
  for (; at < tokens.length && words < 5; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (isNameWord(token)) {
      words += 1;
      // "J." inside a name.
      if (words > 0 && token.text.length === 1 && tokens[at + 1]?.text === '.') at += 1;
    } else if (words > 0 && token.text === '-' && tokens[at + 1]?.glued && isNameWord(tokens[at + 1])) {
      words -= 1;
    } else {
      break;
    }
  }
  if (words === 0) return undefined;
  const suffix = tokens[at]?.text === ',' && SUFFIX.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at;
  const last = suffix > at && tokens[suffix]?.text === '.' ? suffix + 1 : suffix;
  const end = SUFFIX.has(tokens[last - 1]?.lower ?? '') && tokens[last]?.text === '.' ? last + 1 : last;
  // "Orvex Trauma Center".
  const behind = tokens[end];
  if (behind?.shape === 'title' && NO_PERSON.has(behind.lower) && !WEEKDAYS.has(behind.lower))
    return undefined;
  // "Roe's car" is no Roe.
  return isPossessive(behind) ? undefined : { text: textOf(tokens, first, at), end, words };
}

function textOf(tokens: readonly Token[], start: number, end: number): string {
  let text = tokens[start]?.text ?? '';
  for (let at = start + 1; at < end; at += 1) text += ` ${tokens[at]?.text}`;
  return text;
}

const WEEKDAYS = wordSet('monday tuesday wednesday thursday friday saturday sunday');
const TITLES = wordSet('mr mrs ms dr sgt lt capt cpl pvt sen rep gov rev');

/** Past "Mr." and "Dr.". */
function titleEnd(tokens: readonly Token[], index: number): number {
  if (!TITLES.has(tokens[index]?.lower ?? '')) return index;
  return tokens[index + 1]?.text === '.' ? index + 2 : index + 1;
}

export function isNameWord(token: Token | undefined): boolean {
  if (!token || (token.tags & (TAG.person | TAG.harm | TAG.number)) !== 0) return false;
  const isCapital =
    token.shape === 'title' || token.shape === 'mixed' || (token.shape === 'upper' && token.text.length < 3);
  return isCapital && (token.shape !== 'mixed' || /^\p{Lu}/u.test(token.text)) && !NO_PERSON.has(token.lower);
}
