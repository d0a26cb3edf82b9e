/** What one piece of some goods costs: "priced at $799", "the phone will cost $799". */
import type { AmountRole } from '../../model/roles.ts';
import type { Token } from '../tokens.ts';
import { PRODUCT_NOUNS } from '../words/happenings.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';
import { leadOf, type Place, wordAt } from './place.ts';

const DEAL_PRICES = wordSet(
  'purchase offer acquisition deal sale takeover buyout bid asking exercise strike conversion',
);

/** "Priced at $799", "at a price of $849"; "a purchase price of" is a deal's. */
export function unitPrice(place: Place, index: number): AmountRole | undefined {
  const before = wordAt(place, index - 1);
  if (/^(?:share|stock)$/.test(before)) return 'share price';
  return DEAL_PRICES.has(before) || !isSmall(place) ? undefined : 'unit price';
}

/** "Starts at $799", "starting from $799"; "bidding starts at" and "salaries start at" tell of other sums. */
export function startingPrice(place: Place, index: number): AmountRole | undefined {
  const isLead = /^(?:at|from)$/.test(wordAt(place, index + 1)) && leadOf(place) === index + 1;
  const isOther = /^(?:bids?|bidding|salar(?:y|ies)|pay|wages?|rents?|that|which)$/.test(
    wordAt(place, index - 1),
  );
  return isLead && !isOther ? unitPrice(place, index) : undefined;
}

/** Digits and marks of "999,999". */
const LONGEST_SMALL = 7;

/** Under a million: what one piece of some goods may cost. */
export function isSmall({ tokens, figure }: Place): boolean {
  for (let at = figure.from; at < figure.to; at += 1) {
    const { tags, shape, text } = tokens[at] as Token;
    if ((tags & TAG.scale) !== 0 || (shape === 'number' && text.length > LONGEST_SMALL)) return false;
  }
  return true;
}

/** "$20.50", "$21": no company costs or earns that. */
export function isOfOneShare({ tokens, figure }: Place): boolean {
  const words = tokens.slice(figure.from, figure.to);
  return (
    !words.some(({ tags }) => (tags & TAG.scale) !== 0) &&
    words.some(({ text }) => /^\d{1,3}\.\d\d$/.test(text))
  );
}

/** Goods stand before the verb, or the cost comes round every month. */
export function isOfGoods(place: Place, index: number): boolean {
  let at = index - 1;
  while (/^(?:will|would|to|is|expected|can|could|it|which|that)$/.test(wordAt(place, at))) at -= 1;
  const word = wordAt(place, at);
  // "The Kite 3 costs $799"
  const [name, number] = [place.tokens[at - 1], place.tokens[at]];
  if (number?.shape === 'number' && name?.shape === 'title' && at > place.clause.from) return true;
  return PRODUCT_NOUNS.has(word) || /^(?:month|monthly|year)$/.test(wordAt(place, place.figure.to + 1));
}
