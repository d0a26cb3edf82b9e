/** Steps that the parties or others take about a deal: an offer, its refusal, what is announced as bought, a suit to block it. */
import type { Token } from '../tokens.ts';
import { wordSet } from '../words/word-set.ts';
import { ARTICLES, BID, headOf, helped, isBehindName, isDeal, isSum, NO_BIDS, STOPS } from './deal-phrase.ts';
import { dealAt as at } from './deal-remarks.ts';
import { type StatusMention, wordAt } from './mention.ts';

const MAKES = wordSet('made makes launched launches submitted submits tabled tables');
const REBUFFS = wordSet('rejected rejects rebuffed rebuffs spurned spurns turned turns');

/** "Made a $3.2 billion takeover offer", "rejected the bid", "turned down its approach". */
export function offerAt(tokens: readonly Token[], index: number): StatusMention | undefined {
  const verb = wordAt(tokens, index);
  const isMade = MAKES.has(verb);
  if (!isMade && !REBUFFS.has(verb)) return undefined;
  if (verb.startsWith('turn') && wordAt(tokens, index + 1) !== 'down') return undefined;
  const first = verb.startsWith('turn') ? index + 2 : index + 1;
  if (isMade && !ARTICLES.has(wordAt(tokens, first)) && !isSum(tokens[first])) return undefined;
  const head = headOf(tokens, first, (next) => isBid(tokens, next));
  return head === undefined
    ? undefined
    : at(helped(tokens, index), head + 1, isMade ? 'offered' : 'rebuffed');
}

/** A bid to buy a company; "a job offer" and "a bid to join" are none. */
function isBid(tokens: readonly Token[], index: number): boolean {
  return (
    (BID.has(wordAt(tokens, index)) || wordAt(tokens, index) === 'approach') &&
    !NO_BIDS.has(wordAt(tokens, index - 1)) &&
    wordAt(tokens, index + 1) !== 'to'
  );
}

const SUES = wordSet('sue sues sued suing lawsuit suit');
const MOST_TO_BLOCK = 6;

/** "Sued on Thursday to block the deal", "a lawsuit to stop Orvex’s takeover of Kite". */
export function challengedAt(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (!/^(?:block|stop)$/.test(wordAt(tokens, index)) || wordAt(tokens, index - 1) !== 'to') return undefined;
  const from = Math.max(0, index - MOST_TO_BLOCK);
  const sues = tokens.findLastIndex(({ lower }, at) => at >= from && at < index && SUES.has(lower));
  if (sues < 0) return undefined;
  const head = headOf(tokens, index + 1, (next) => isDeal(tokens, next));
  return head === undefined ? undefined : at(sues, head + 1, 'challenged');
}

const BUYS = wordSet('buy acquire purchase');
const MOST_SAID = 8;
const MOST_OBJECT = 4;

/** "Said it would buy Kite", "will acquire Kite", and the headline "Orvex to buy Kite": what a buyer announces is agreed. */
export function buysAt(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (!BUYS.has(wordAt(tokens, index)) || !isCompanyAt(tokens, index + 1)) return undefined;
  const before = wordAt(tokens, index - 1);
  if (before === 'to')
    return isHeadlineName(tokens, index - 2) ? at(index - 1, index + 1, 'agreed') : undefined;
  const isSaid = tokens
    .slice(Math.max(0, index - MOST_SAID), index)
    .some(({ lower }) => /^(?:said|says|announced)$/.test(lower));
  const isOwn = /^(?:it|they)$/.test(wordAt(tokens, index - 2)) && isSaid;
  const isPlain = before === 'will' && (isOwn || isBehindName(tokens[index - 2]));
  return isPlain || (before === 'would' && isOwn) ? at(index - 1, index + 1, 'agreed') : undefined;
}

/** "Kite", "rival Kite", "a 49% stake in Kite"; neither "Kite’s cloud unit" nor "chips from Kite". */
function isCompanyAt(tokens: readonly Token[], first: number): boolean {
  const isStake =
    /^an?$/.test(wordAt(tokens, first)) &&
    headOf(tokens, first + 1, (next) => wordAt(tokens, next) === 'stake') !== undefined;
  if (isStake) return true;
  for (let name = first; name < first + MOST_OBJECT; name += 1) {
    const token = tokens[name];
    if (!token || token.shape === 'mark' || token.shape === 'number' || STOPS.has(token.lower)) return false;
    if (/^(?:from|in|at)$/.test(token.lower)) return false;
    if (token.shape === 'lower') continue;
    let behind = name + 1;
    while (isBehindName(tokens[behind])) behind += 1;
    return !/^['’]s?$/.test(wordAt(tokens, behind));
  }
  return false;
}

/** Nothing but names from the head of the line on: "Orvex", "Japan’s Orvex". */
function isHeadlineName(tokens: readonly Token[], last: number): boolean {
  return (
    last >= 0 &&
    tokens
      .slice(0, last + 1)
      .every(({ shape, text }) => shape !== 'lower' && (shape !== 'mark' || /^(?:['’]s?|&|-|,)$/.test(text)))
  );
}
