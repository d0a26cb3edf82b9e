/** Every figure of one sentence: money, percentages, counts and measures, multiples; each with how exactly it is stated. */

import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { TAG } from '../words/index.ts';
import type { Trend } from '../words/trends.ts';
import { wordSet } from '../words/word-set.ts';
import { type StatedBound, statedBound } from './bounds.ts';
import { isConversion } from './conversion.ts';
import type { FigureMention, Of, Read } from './figure.ts';
import { figureAt, moneyEnd } from './figure-at.ts';
import { beforeLink, farLink, type LinkMention, linkAt, pastRevised } from './link.ts';
import { multipleAt } from './multiple.ts';
import { isScaleWord } from './number.ts';
import { changed, either, isScore, joined } from './range.ts';
import { trendOf } from './trend.ts';
import { vagueAt } from './vague.ts';

const NUMBERS = TAG.digits | TAG.number | TAG.scale | TAG.figure;

/** Whether a figure may stand in a sentence at all. */
export function mayHoldFigure({ tags }: Sentence): boolean {
  return (tags & NUMBERS) !== 0;
}

/** Index of the first token from `index` on at which a figure may begin. */
function nextNumber(tokens: readonly Token[], index: number): number {
  let at = index;
  while (at < tokens.length && ((tokens[at]?.tags ?? 0) & NUMBERS) === 0) at += 1;
  return at;
}

/** A figure with what the words around it tell; `first` and `next` take those words in. */
type Stated = Read & StatedBound & { readonly trend: Trend | undefined };

/** The figures in the order they stand; offsets are UTF-16 units of the sentence's text. */
export function readFigures(sentence: Sentence): FigureMention[] {
  const figures: FigureMention[] = [];
  if (!mayHoldFigure(sentence)) return figures;
  const { tokens } = sentence;
  let last: Stated | undefined;
  for (let index = nextNumber(tokens, 0); index < tokens.length; index = nextNumber(tokens, index)) {
    const read = readAt(sentence, index);
    if (typeof read === 'number') {
      index = read;
      continue;
    }
    // "10 $ 5": one sign cannot serve two figures, and nothing tells whose it is.
    if (last && read.first < last.next) {
      index = read.next;
      continue;
    }
    const isSame = last !== undefined && isConversion(tokens, last, last.next, read);
    // A conversion is as exact as what it restates.
    const stated: Stated =
      isSame && last ? { ...read, bound: last.bound, trend: undefined } : withTrend(tokens, read, last);
    const start = tokens[read.first]?.start ?? 0;
    const end = tokens[stated.next - 1]?.end ?? 0;
    const before = figures.length - 1;
    const value = figureValue(stated);
    if (isSame) figures.push({ start, end, value, conversionOf: figures[before]?.conversionOf ?? before });
    else figures.push({ start, end, value });
    last = stated;
    index = stated.next;
  }
  return figures;
}

function withTrend(tokens: readonly Token[], read: Read, last: Stated | undefined): Stated {
  const { bound, first, next } = statedBound(tokens, read);
  const of = withLastNoun(tokens, read, first, last?.of);
  const trend =
    signTrend(read) ??
    (isRestated(tokens, last, first, of.type) ? last?.trend : undefined) ??
    trendOf(tokens, first, next, of);
  const { amount, upTo, vague, precision, exponent, from, sign } = read;
  return {
    amount,
    upTo,
    vague,
    precision,
    exponent,
    from,
    sign,
    of,
    first,
    next,
    bound: read.bound ?? bound,
    trend,
  };
}

/** A whole figure at tokens[index] with the end of its range, or the index to go on from. */
function readAt(sentence: Sentence, index: number): Read | number {
  const { tokens, text } = sentence;
  const word = tokens[index];
  if (!word) return index + 1;
  const whole =
    (word.tags & TAG.figure) === 0 ? undefined : (vagueAt(tokens, index, text) ?? multipleAt(tokens, index));
  const first = startOf(tokens, index);
  // "Million", "third": no number begins with them alone.
  const isNumber = (word.tags & (TAG.digits | TAG.number)) !== 0 || word.lower === 'half';
  if (!whole && first === index && !isNumber) return index + 1;
  const low = whole ?? figureAt(sentence, first, 'text');
  if (typeof low === 'number') return Math.max(low, index + 1);
  const link = linkAt(tokens, beforeLink(tokens, low)) ?? farLink(tokens, low);
  const high = link && highAt(sentence, low, link);
  if (!link || !high) return low;
  switch (link.kind) {
    case 'or':
      return either(tokens, low, high);
    case 'from':
      return changed(tokens, low, high) ?? low;
    default:
      return (
        joined(tokens, low, high, link.kind) ?? (isScore(tokens, low, high, link.kind) ? high.next : low)
      );
  }
}

/** "A million", "a dozen", "a quarter of a million": the number begins with the article. */
function startOf(tokens: readonly Token[], index: number): number {
  const [article, word] = [tokens[index - 1]?.lower, tokens[index]];
  const isMultiplier = word !== undefined && (isScaleWord(word) || /^(?:dozen|quarter)$/.test(word.lower));
  return isMultiplier && (article === 'a' || article === 'an') ? index - 1 : index;
}

function highAt(sentence: Sentence, low: Read, { kind, next }: LinkMention): Read | undefined {
  const { tokens } = sentence;
  if (low.of.type === 'money') {
    const money = moneyEnd(sentence, next, low.of, kind === 'hyphen' ? 0 : 1);
    if (money) return money;
  }
  // The sign of a currency stands before the digits: "to US$12bn".
  for (let at = next; at < next + 4; at += 1) {
    const token = tokens[at];
    if (!token || (token.shape !== 'number' && (token.tags & TAG.number) === 0)) continue;
    const high = figureAt(sentence, at, kind === 'hyphen' ? 'link' : 'text');
    if (typeof high === 'number') return undefined;
    const start = pastRevised(tokens, next);
    return high.first === start || statedBound(tokens, high).first === start ? high : undefined;
  }
  return undefined;
}

/** "S&P -1.3%" fell; "-10C" did not. */
function signTrend({ sign, from, of }: Read): Trend | undefined {
  return from || of.type !== 'quantity' ? sign : undefined;
}

/** "460 cars, compared with 63": the noun that a number alone leaves out. */
function withLastNoun(tokens: readonly Token[], { of, next }: Read, first: number, last: Of | undefined): Of {
  if (of.type !== 'quantity' || of.unit !== '' || last?.type !== 'quantity') return of;
  // "12 surveys from hundreds of shops", "20 cars including 5 Kite Rs": another noun stands there.
  const behind = tokens[next];
  if (behind && behind.shape !== 'mark' && (behind.lower === 'of' || !FUNCTION_WORDS.has(behind.lower)))
    return of;
  return COMPARES.has(tokens[first - 1]?.lower ?? '') ? last : of;
}

const COMPARES: ReadonlySet<string> = wordSet('from with to versus vs than including');

/** "Grew by 5,000 jobs or 2.2%" is one change, told twice; "rose 3% and 5%" are two. */
function isRestated(
  tokens: readonly Token[],
  last: Stated | undefined,
  first: number,
  type: Read['of']['type'],
): boolean {
  const link = tokens[first - 1]?.lower;
  if (!last || link !== (last.of.type === type ? 'and' : 'or') || last.from) return false;
  return last.next === first - 1 || (last.next === first - 2 && tokens[last.next]?.text === ',');
}

function figureValue({
  of,
  amount,
  upTo,
  vague,
  from,
  bound: stated,
  precision,
  trend,
}: Stated): FigureMention['value'] {
  const bound = upTo ? 'range' : stated;
  switch (of.type) {
    case 'money': {
      const { type, currency, assumed, per } = of;
      return { type, amount, upTo, from, bound, precision, trend, currency, assumed, per };
    }
    case 'quantity':
      return {
        type: of.type,
        amount,
        upTo,
        from,
        bound,
        precision,
        trend,
        noun: of.noun,
        ...(vague && { vague }),
      };
    default:
      return { type: of.type, amount, upTo, from, bound, precision, trend };
  }
}
