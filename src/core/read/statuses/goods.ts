/** Where the words of a step name goods: "its new phone", "the Kite 3", "the Kite, a folding phone". */
import type { Token } from '../tokens.ts';
import { PRODUCT_NOUNS } from '../words/happenings.ts';
import { LABELS, MONTHS } from '../words/labels.ts';
import { wordSet } from '../words/word-set.ts';
import { headAhead, wordAt } from './mention.ts';

/** Index of the word that names the goods in the phrase from `index` on. */
export function goodsAhead(tokens: readonly Token[], index: number): number | undefined {
  const noun = headAhead(tokens, index, PRODUCT_NOUNS);
  if (noun !== undefined) return isPart(tokens, noun) ? undefined : noun;
  return modelAhead(tokens, index) ?? explainedAhead(tokens, index);
}

/** "The [Kite 3]", "its new [iPad 12]": a name with the number of its model, and nothing that this is only a part of. */
export function modelAhead(tokens: readonly Token[], index: number): number | undefined {
  const first = behindArticle(tokens, index);
  for (let at = first; at < first + MOST_NAME; at += 1) {
    if (isModel(tokens, at)) return isPart(tokens, at) ? undefined : at - 1;
    if (!isCapital(tokens[at])) return undefined;
  }
  return undefined;
}

/** Index of the word that names the goods in the phrase that ends at `last`: "the [phone]", "[Kite] 3". */
export function goodsAt(tokens: readonly Token[], last: number): number | undefined {
  if (PRODUCT_NOUNS.has(wordAt(tokens, last))) return last;
  return isModel(tokens, last) ? last - 1 : undefined;
}

const MOST_NAME = 5;
const ARTICLES = wordSet('the a an its his her their new all-new latest next upcoming flagship folding');

function behindArticle(tokens: readonly Token[], index: number): number {
  let at = index;
  while (at < index + 4 && ARTICLES.has(wordAt(tokens, at))) at += 1;
  return at;
}

function isCapital(token: Token | undefined): boolean {
  return token?.shape === 'title' || token?.shape === 'mixed' || token?.shape === 'upper';
}

/** "Kite [3]"; "Section [8]", "March [3]" and "Kite [3] million" number other things. */
export function isModel(tokens: readonly Token[], at: number): boolean {
  const [name, number] = [tokens[at - 1], tokens[at]];
  if (!name || number?.shape !== 'number' || number.glued || !/^\d{1,3}$/.test(number.text)) return false;
  return (
    isCapital(name) &&
    !ORDERED.has(name.lower) &&
    !LABELS.has(name.lower) &&
    !MONTHS.has(name.lower) &&
    !/^(?:million|billion|percent|%)$/.test(wordAt(tokens, at + 1))
  );
}

/** "House Bill 12", "Operation 5": numbered, and no goods. */
const ORDERED = wordSet(
  'bill act measure proposition resolution ordinance directive regulation operation mission project plan budget team task fund court committee division station expedition',
);

/** "The Kite[, a folding phone]" */
function explainedAhead(tokens: readonly Token[], index: number): number | undefined {
  const name = behindArticle(tokens, index);
  let at = name;
  while (at < name + MOST_NAME && isCapital(tokens[at])) at += 1;
  if (at === name || wordAt(tokens, at) !== ',' || !/^(?:a|an|its|the)$/.test(wordAt(tokens, at + 1)))
    return undefined;
  const noun = headAhead(tokens, at + 1, PRODUCT_NOUNS, 6);
  return noun === undefined || isPart(tokens, noun) ? undefined : name;
}

const GOES_ON = wordSet(
  'in on for that which with to after because due over from at and as by sold made of under this last is are was were called its about worldwide amid line range lineup until next by has have had will would',
);

/** "Car bomb", "model legislation", "Kite 3 recall": the words go on to something else. */
export function isPart(tokens: readonly Token[], noun: number): boolean {
  const next = tokens[noun + 1];
  return next?.shape === 'lower' && !GOES_ON.has(next.lower) && !PRODUCT_NOUNS.has(next.lower);
}
