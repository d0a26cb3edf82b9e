/** What business a company is in, from the words that describe it. */

import { isCapital, type Range } from '../organisations.ts';
import type { Token } from '../tokens.ts';
import { COMPANY_NOUNS, MAKERS, PLAIN_ADJECTIVES, TRADE_VERBS } from '../words/deals.ts';
import { TAG } from '../words/index.ts';
import { NATIONALITIES, PLACES } from '../words/places.ts';
import { wordSet } from '../words/word-set.ts';

/** Words that end the goods of "a maker of valves for the oil industry". */
const ENDS = wordSet(
  'for to with in throughout from at by which that who through as on said is are was were has had based under primarily mainly used using serving including into across while where over about out off near',
);
const GOODS_MAKERS = wordSet('maker producer provider distributor supplier');
const LONGEST = 14;
/** What is said, expected or owned is no trade. */
const STOPS = wordSet(
  'said says stated if could may will would expected was were had has have not to valuing advising pct percent shares stake',
);

/** The trade inside a description: "vegetable oil and fats subsidiary", "a Canadian financial printer", "a maker of valves". */
export function tradeInside(tokens: readonly Token[], from: number, limit: number): Range | undefined {
  let start = from;
  while (start < limit && isPlain(tokens[start])) start += 1;
  if (tokens[start]?.lower === 'and') return undefined;
  for (let at = start; at < limit; at += 1) {
    const token = tokens[at];
    if (!token || token.text === '.' || STOPS.has(token.lower)) return undefined;
    if (token.text === ',' && !isList(tokens, at)) return undefined;
    if (token.shape !== 'lower') continue;
    const goods = goodsBehind(tokens, at, from);
    if (goods) return goodsAt(tokens, goods);
    if (MAKERS.has(token.lower) && !isCompoundHead(tokens, at)) {
      // "Valve maker" is in valves, as "maker of valves" is.
      return { from: start, to: at > start && GOODS_MAKERS.has(token.lower) ? at : at + 1 };
    }
    if (!COMPANY_NOUNS.has(token.lower)) continue;
    if (tokens[at + 1]?.lower === 'of') return undefined;
    if (at > start && !TRADE_VERBS.has(tokens[at + 1]?.lower ?? '')) return { from: start, to: at };
    start = at + 1;
  }
  return undefined;
}

/** Where the goods begin behind "maker of", "maker and marketer of", "that makes and sells", "engaged in"; undefined elsewhere. */
function goodsBehind(tokens: readonly Token[], at: number, from: number): number | undefined {
  const lower = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower;
  if (MAKERS.has(lower) && next === 'of') return at + 2;
  if (MAKERS.has(lower) && next === 'and' && tokens[at + 3]?.lower === 'of') return at + 4;
  if (/^(?:engaged|involved|specializ|specialis)/.test(lower) && next === 'in') return at + 2;
  if (!TRADE_VERBS.has(lower) || at === from || COMPANY_NOUNS.has(next ?? '')) return undefined;
  const second = tokens[at + 2]?.lower ?? '';
  return next === 'and' && second.endsWith(lower.endsWith('ing') ? 'ing' : 's') ? at + 3 : at + 1;
}

/** "Printer" heads its phrase unless a small noun follows. */
function isCompoundHead(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next !== undefined && next.shape === 'lower' && (COMPANY_NOUNS.has(next.lower) || MAKERS.has(next.lower))
  );
}

function isPlain(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    token.lower === 'a' ||
    token.lower === 'an' ||
    token.lower === 'the' ||
    token.lower === 'its' ||
    token.shape === 'mark' ||
    token.shape === 'number' ||
    PLAIN_ADJECTIVES.has(token.lower) ||
    (isCapital(token) &&
      (NATIONALITIES.has(token.lower) || PLACES.has(token.lower) || token.shape !== 'lower'))
  );
}

/** Behind a name: ", a Canadian financial printer", ", which leases trucks", ", a maker of valves". */
export function tradeBehind(tokens: readonly Token[], next: number): Range | undefined {
  // A place may stand first: "Kite Corp of Ottawa, a maker of valves".
  for (let at = next; at < next + 8; at += 1) {
    const token = tokens[at];
    // "Kite Inc of Salem, Ore., a maker of valves"
    if (!token || (token.text === '.' && tokens[at + 1]?.text !== ',')) return undefined;
    if (token.text === ',' && /^(?:a|an|the|its|which|who|maker|one)$/.test(tokens[at + 1]?.lower ?? ''))
      return tradeInside(tokens, at + 1, at + 20);
  }
  return undefined;
}

/** Before a name: "food distributor Kite Inc", "a chain operator, Kite Inc". */
export function tradeBefore(tokens: readonly Token[], index: number): Range | undefined {
  let from = index;
  while (from > 0 && tokens[from - 1]?.shape === 'lower' && !BEFORE.has(tokens[from - 1]?.lower ?? ''))
    from -= 1;
  return from < index ? tradeInside(tokens, from, index) : undefined;
}

const BEFORE = wordSet('of in for by to with and at from a an the its that said says');

/** "Kite makes valves", wherever it stands. */
export function tradeOf(tokens: readonly Token[], next: number): Range | undefined {
  const goods = TRADE_VERBS.has(tokens[next]?.lower ?? '') ? goodsBehind(tokens, next, -1) : undefined;
  return goods === undefined ? undefined : goodsAt(tokens, goods);
}

/** A sentence about the acquired: "Kite makes valves", "the unit is a maker of valves", "is engaged in shipping". */
export function tradeStated(tokens: readonly Token[], from: number): Range | undefined {
  // "Kite, based in Mobile, Ala., makes valves"
  const limit = tokens[from]?.text === ',' ? from + 12 : from + 8;
  for (let at = from; at < limit; at += 1) {
    const token = tokens[at];
    if (!token || STOPS.has(token.lower)) return undefined;
    const goods = goodsBehind(tokens, at, -1);
    if (goods) return goodsAt(tokens, goods);
    if (token.lower === 'is' || token.lower === 'are') return tradeInside(tokens, at + 1, at + 16);
  }
  return undefined;
}

/** The goods or services at `from`, to the end of their list. */
function goodsAt(tokens: readonly Token[], from: number): Range | undefined {
  let start = from;
  while (
    /^(?:a|an|the|about|over|more|than|some|and)$/.test(tokens[start]?.lower ?? '') ||
    tokens[start]?.shape === 'number' ||
    ((tokens[start]?.tags ?? 0) & TAG.number) !== 0
  )
    start += 1;
  let at = start;
  for (; at < start + LONGEST; at += 1) {
    const token = tokens[at];
    if (!token || token.text === '.' || token.text === '(' || token.text === ';') break;
    if (ENDS.has(token.lower)) break;
    if (token.text === ',' && !isList(tokens, at)) break;
    if (token.lower === 'and' && ENDS.has(tokens[at + 1]?.lower ?? '')) break;
  }
  const isShares = /^(?:pct|percent|shares|stake|interest|assets)$/.test(tokens[start]?.lower ?? '');
  return at > start && !isShares ? { from: start, to: at } : undefined;
}

/** "valves, pumps and pipes": an "and" comes before the next mark. */
function isList(tokens: readonly Token[], comma: number): boolean {
  for (let at = comma + 1; at < comma + 6; at += 1) {
    const token = tokens[at];
    if (!token || ENDS.has(token.lower)) return false;
    // "Valves, and the rights to pumps" is no list.
    if (token.lower === 'and')
      return at > comma + 1 && !/^(?:the|an?|its)$/.test(tokens[at + 1]?.lower ?? '');
    if (token.text === ',') return at > comma + 1;
    if (token.shape === 'mark' && token.text !== '-') return false;
  }
  return false;
}
