/** What a deal costs, as the text prints it, or the words that keep it back. */

import { readFigures } from '../figures/read-figures.ts';
import type { Range } from '../organisations.ts';
import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { wordSet } from '../words/word-set.ts';
import { type Words, wordsOf } from './report.ts';

const SCALES = wordSet('mln bln million billion thousand trillion m bn b mn');
/** Before a sum: it is what is paid. */
const PAYS = wordSet('for worth at investing paying pay pays paid totaling totalling');
const VALUES = wordSet(
  'values valued valuing worth price cost costs consideration total paying paid pay transaction deal bid offer',
);
/** In the same sentence: the sum is what a company earns or has, not what it costs. */
const OTHER_SUMS = wordSet(
  'sales revenue revenues profit profits income earnings loss losses assets turnover deposits debt loans capitalization gain earned lost charge proceeds reserves dividend',
);
const HEDGES = wordSet(
  'about approximately around nearly almost over some roughly just an a the estimated proposed total sum equivalent of than more less excess in up to',
);

/** The price, read from the sentence of the deal first and then from those behind it. */
export function priceOf(sentences: readonly Sentence[], dealAt: number, cue: number): Words | undefined {
  const main = sentences[dealAt];
  if (!main) return undefined;
  const behind = sentences.slice(dealAt + 1, dealAt + 6);
  const paid = paidIn(main, cue) ?? first(behind, (sentence) => valuedIn(sentence));
  return paid ?? first([main, ...behind], withheldIn);
}

function first<T>(
  sentences: readonly Sentence[],
  find: (sentence: Sentence) => T | undefined,
): T | undefined {
  for (const sentence of sentences) {
    const found = find(sentence);
    if (found) return found;
  }
  return undefined;
}

/** "For about 83 mln dlrs", "an 83 mln dlr bid". */
function paidIn(sentence: Sentence, cue: number): Words | undefined {
  let best: Range | undefined;
  let isShare = false;
  for (const sum of sumsIn(sentence)) {
    const wasShare = isShare;
    isShare = isOfShare(sentence.tokens, sum);
    if (isShare || isSmall(sentence.tokens, sum)) continue;
    const link = leadOf(sentence.tokens, sum.from);
    // "For 3.28 dlrs a share, or 16.5 mln dlrs"
    if (link === 'for' || (link === 'or' && wasShare)) return wordsOf(sentence, sum);
    if (isOfDeal(sentence.tokens, sum)) return wordsOf(sentence, sum);
    if (isOther(sentence.tokens, sum)) continue;
    if (PAYS.has(link)) return wordsOf(sentence, sum);
    if (sum.from < cue || VALUES.has(link)) best ??= sum;
  }
  return best && wordsOf(sentence, best);
}

const DEALS = wordSet(
  'transaction deal bid offer takeover buyout merger acquisition purchase investment worth',
);

/** "A 4.3 billion dlr cash offer", "82 mln dlrs worth of". */
function isOfDeal(tokens: readonly Token[], { to }: Range): boolean {
  for (let at = to; at < to + 3; at += 1) {
    const { lower = '' } = tokens[at] ?? {};
    if (DEALS.has(lower)) return true;
    if (
      !/^(?:cash|stock|hostile|tender|takeover|friendly|agreed|opposed|contested|leveraged|equity)$/.test(
        lower,
      )
    )
      return false;
  }
  return false;
}

/** "Last year", "in 1984": another deal. */
function isLongAgo(tokens: readonly Token[]): boolean {
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const { lower = '' } = tokens[at] ?? {};
    const next = tokens[at + 1];
    if (lower === 'last' && next?.lower === 'year') return true;
    if (lower === 'in' && next?.shape === 'number' && /^(?:19|20)\d\d$/.test(next.text)) return true;
  }
  return false;
}

/** "Valued at 16 mln dlrs", "the price includes 1.2 mln dlrs", "paying 4.9 mln dlrs". */
function valuedIn(sentence: Sentence): Words | undefined {
  const { tokens } = sentence;
  if (!tokens.some(({ lower }) => VALUES.has(lower) || lower === 'for') || isLongAgo(tokens))
    return undefined;
  for (const sum of sumsIn(sentence)) {
    if (isOfShare(tokens, sum) || isSmall(tokens, sum) || isOther(tokens, sum)) continue;
    for (let at = sum.from - 1; at >= Math.max(0, sum.from - 9); at -= 1) {
      if (VALUES.has(tokens[at]?.lower ?? '')) return wordsOf(sentence, sum);
    }
    if (leadOf(tokens, sum.from) === 'for') return wordsOf(sentence, sum);
  }
  return undefined;
}

/** Sums of money as token ranges: "83 mln dlrs", "37 mln Canadian dlrs", "$2.5 billion". */
function sumsIn(sentence: Sentence): Range[] {
  const { tokens } = sentence;
  if (isSmall(tokens, { from: 0, to: tokens.length })) return [];
  return readFigures(sentence)
    .filter(({ value }) => value.type === 'money')
    .map(({ start, end }) => ({
      from: tokens.findIndex((token) => token.end > start),
      to: tokens.findLastIndex((token) => token.start < end) + 1,
    }));
}

/** "28 dlrs a share", "3.28 dlrs each", "52 dlr per share". */
function isOfShare(tokens: readonly Token[], { from, to }: Range): boolean {
  // "For each Kite share 20 dlrs"
  for (let at = from - 1; at > from - 5; at -= 1) if (tokens[at]?.lower === 'each') return true;
  for (let at = to; at < to + 4; at += 1) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === 'per' || lower === 'each' || lower === 'apiece') return true;
    if (lower === 'a' && /^(?:share|unit|barrel|ton|year)$/.test(tokens[at + 1]?.lower ?? '')) return true;
    if (tokens[at]?.shape === 'mark') return false;
  }
  return false;
}

/** "6.50 dlrs": nothing that a company sells for has no scale word and less than five digits. */
function isSmall(tokens: readonly Token[], { from, to }: Range): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token && (SCALES.has(token.lower) || token.text.replace(/\..*/, '').length > 5)) return false;
  }
  return true;
}

/** The word before the sum and its hedges. */
function leadOf(tokens: readonly Token[], from: number): string {
  let at = from - 1;
  while (HEDGES.has(tokens[at]?.lower ?? '')) at -= 1;
  return tokens[at]?.lower ?? '';
}

function isOther(tokens: readonly Token[], { from, to }: Range): boolean {
  for (let at = Math.max(0, from - 7); at < Math.min(tokens.length, to + 4); at += 1) {
    const token = tokens[at];
    if (at > to && token?.shape === 'mark') return false;
    if (token && OTHER_SUMS.has(token.lower)) return true;
  }
  return false;
}

/** "For undisclosed terms", "terms were not disclosed", "the price was withheld". */
function withheldIn(sentence: Sentence): Words | undefined {
  const { tokens } = sentence;
  for (const [index, token] of tokens.entries()) {
    if (token.lower === 'undisclosed' || token.lower === 'withheld')
      return isAboutTerms(tokens, index) ? wordsOf(sentence, { from: index, to: index + 1 }) : undefined;
    if (!TOLD.has(token.lower)) continue;
    const from = tokens[index - 1]?.lower === 'been' ? index - 2 : index - 1;
    if (tokens[from]?.lower === 'not' && isAboutTerms(tokens, index))
      return wordsOf(sentence, { from, to: index + 1 });
  }
  return undefined;
}

const TOLD = new Set(['disclosed', 'released', 'revealed']);
const TERMS = wordSet('terms price amount sum details value cost consideration');

function isAboutTerms(tokens: readonly Token[], index: number): boolean {
  for (let at = Math.max(0, index - 25); at < Math.min(tokens.length, index + 4); at += 1)
    if (TERMS.has(tokens[at]?.lower ?? '')) return true;
  return false;
}
