/** What a number of goods is of: how many are called back, or sold. */
import type { AmountRole } from '../../model/roles.ts';
import { COUNTED } from '../words/counted.ts';
import { wordSet } from '../words/word-set.ts';
import { findWord, isBeside, leadOf, PHRASE_ENDS, type Place, wordAt } from './place.ts';

const RECALLS = wordSet('recall recalls recalled recalling');
const SELLS = wordSet(
  'sold sell sells selling delivered deliver delivers deliveries shipped ship ships shipments',
);
const UNSOLD = wordSet('produced produce made make built stolen seized');

export function goods(place: Place, behind: number): AmountRole | undefined {
  const isRecalled =
    findWord(place, place.figure.from - 1, -1, 6, RECALLS) ?? findWord(place, behind, 1, 6, RECALLS);
  if (isRecalled !== undefined || isGrown(place)) return 'units recalled';
  return isBeside(place, behind, SELLS) && !isBeside(place, behind, UNSOLD) ? 'units sold' : undefined;
}

const GROWS = wordSet(
  'widened widens widen expanded expands expand extended extends raised grows grew covers include',
);

const MOST_TO_GROWS = 9;

/** "The recall of its lamps was expanded on Monday to [2 million cans]" */
function isGrown(place: Place): boolean {
  const lead = wordAt(place, leadOf(place)) === 'all' ? leadOf(place) - 1 : leadOf(place);
  const grows = findWord(place, lead - 1, -1, MOST_TO_GROWS, GROWS);
  if (wordAt(place, lead) !== 'to' || grows === undefined) return false;
  return (
    findWord(place, grows - 1, -1, 10, RECALLS) !== undefined ||
    // "Widened the recall of its lamps to all [25,000 lamps]"
    findWord(place, grows + 1, 1, 3, RECALLS) !== undefined
  );
}

/** "Recall widened to [310,000]": thousands of nothing named, where nothing but the recall grows. */
export function isOfRecall(place: Place): boolean {
  const { tokens, figure } = place;
  if (RECALLS.has(wordAt(place, leadOf(place))) && isNamedGoods(place)) return true;
  const next = tokens[figure.to];
  const isAlone = !next || next.shape === 'mark' || PHRASE_ENDS.has(next.lower);
  if (isAlone && isTotal(place)) return true;
  const recall = findWord(place, figure.from - 1, -1, 5, RECALLS);
  return (
    isAlone &&
    recall !== undefined &&
    findWord(place, figure.from - 1, -1, 5, GROWS) !== undefined &&
    wordAt(place, leadOf(place)) !== 'by' &&
    wordAt(place, leadOf(place)) !== 'from'
  );
}

/** "Expanded its recall to include 14,500 sold abroad, bringing [the total to] 310,000" */
function isTotal({ tokens, figure }: Place): boolean {
  const [to, total] = [tokens[figure.from - 1]?.lower, tokens[figure.from - 2]?.lower];
  if (to !== 'to' || total !== 'total') return false;
  const grows = tokens.findIndex(({ lower }) => GROWS.has(lower));
  return grows >= 0 && tokens.slice(grows, figure.from).some(({ lower }) => RECALLS.has(lower));
}

const MOST_NAME = 4;

/** "Recalls 8,400 [Kite One cars]": the name of the thing stands between. */
function isNamedGoods({ tokens, figure }: Place): boolean {
  for (let at = figure.to; at < figure.to + MOST_NAME; at += 1) {
    const token = tokens[at];
    if (token?.shape === 'lower' || token?.shape === 'mark') return COUNTED.get(token.lower) === 'goods';
  }
  return false;
}
