/** Phrases that tell of deals: their heads, helpers and sums, for the grammars of the stages. */
import type { Token } from '../tokens.ts';
import { DEAL_NOUNS, OTHER_DEALS } from '../words/deal-stages.ts';
import { wordSet } from '../words/word-set.ts';
import { standsAt, wordAt } from './mention.ts';

export const TALKS = wordSet('talks discussions negotiations');
const TOPICS = wordSet(
  'pay wage wages salary salaries contract contracts benefits conditions hours pensions tariffs peace climate ceasefire truce hostages prisoners budget immigration staffing',
);

const FARTHEST_TOPIC = 8;

/** "Talks over pay", "talks with unions about wages", "peace talks" and "wage negotiations" are about no company. */
export function areDealTalks(tokens: readonly Token[], index: number): boolean {
  if (!TALKS.has(wordAt(tokens, index))) return false;
  const before = wordAt(tokens, index - 1);
  if (OTHER_DEALS.has(before) || TOPICS.has(before)) return false;
  for (let at = index + 1; at < index + FARTHEST_TOPIC; at += 1) {
    if (/^(?:[.,;:]|)$/.test(wordAt(tokens, at))) return true;
    if (!/^(?:over|on|about|for)$/.test(wordAt(tokens, at))) continue;
    if ([1, 2, 3].some((ahead) => TOPICS.has(wordAt(tokens, at + ahead)))) return false;
  }
  return true;
}

export const BID = wordSet('bid offer proposal');
/** What makes of a bid another thing: "a job offer". */
export const NO_BIDS = wordSet('share public stock job tender initial rights');
export const ARTICLES = wordSet('a an');
const HAS = wordSet('has have had was were is');

const OTHER_HEADS = wordSet('office room maker making bank firm team talks');

/** Heads its phrase: "investment office" and "deal-making" are other things. */
export function isDeal(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index);
  if (word === 'tie') return standsAt(tokens, index + 1, '- up');
  if (!DEAL_NOUNS.has(word)) return false;
  const next = tokens[index + 1];
  return !next || !((next.glued && /^['’-]/.test(next.text)) || OTHER_HEADS.has(next.lower));
}

export const STOPS = wordSet('and or but that which with for after by of to against over into on about');
export const MOST_WORDS = 6;

/** Index of what the phrase at `index` is about: "its $4.2 billion all-cash [deal]", "Acme’s proposed [merger]". */
export function headOf(
  tokens: readonly Token[],
  index: number,
  isHead: (index: number) => boolean,
): number | undefined {
  let words = 0;
  for (let next = index; words <= MOST_WORDS; next += 1) {
    const token = tokens[next];
    if (!token) return undefined;
    if (isHead(next)) return next;
    // "A 3.2 billion pound ($4.1 billion) offer"
    if (token.text === '(') {
      next = tokens.findIndex(({ text }, at) => at > next && text === ')');
      if (next < 0) return undefined;
      continue;
    }
    if (OTHER_DEALS.has(token.lower)) return undefined;
    if (STOPS.has(token.lower) || (token.shape === 'mark' && !/^['’$£€&+%-]/.test(token.text)))
      return undefined;
    if (!token.glued) words += 1;
  }
  return undefined;
}

export function helped(tokens: readonly Token[], index: number): number {
  return HAS.has(wordAt(tokens, index - 1)) ? index - 1 : index;
}

export function isSum(token: Token | undefined): boolean {
  return token !== undefined && (token.shape === 'number' || '$£€'.includes(token.text));
}

export function isBehindName(before: Token | undefined): boolean {
  return before !== undefined && before.shape !== 'lower' && before.shape !== 'mark';
}
