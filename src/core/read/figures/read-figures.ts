/** Every figure of one sentence: money, percentages, counts and measures, multiples; each with how exactly it is stated. */
import { isGreater } from '../../decimal.ts';
import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import type { Trend } from '../words/trends.ts';
import { type StatedBound, statedBound } from './bounds.ts';
import { isConversion } from './conversion.ts';
import type { FigureMention, Read } from './figure.ts';
import { type Context, figureAt, moneyEnd } from './figure-at.ts';
import { multipleAt } from './multiple.ts';
import { isScaleWord } from './number.ts';
import { isScore, joined, type LinkMention, linkAt, withUnitOf } from './range.ts';
import { trendOf } from './trend.ts';
import { vagueAt } from './vague.ts';

const NUMBERS = TAG.number | TAG.scale | TAG.figure;

/** The figures in the order they stand; offsets are UTF-16 units of the sentence's text. */
export function readFigures({ text, tokens }: Sentence): FigureMention[] {
  const figures: FigureMention[] = [];
  let context: Context | undefined;
  let previous: (Read & StatedBound) | undefined;
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (!token || (token.shape !== 'number' && (token.tags & NUMBERS) === 0)) {
      index += 1;
      continue;
    }
    context ??= { tokens, text, isTitleCased: isTitleCased(tokens) };
    const read = readAt(context, index);
    if (typeof read === 'number') {
      index = read;
      continue;
    }
    const first = figures.length - 1;
    if (previous && isConversion(tokens, previous, previous.next, read)) {
      const original = figures[first];
      const value = figureValue(read, previous.bound, undefined);
      figures.push({
        ...span(tokens, read.first, read.next),
        value,
        conversionOf: original?.conversionOf ?? first,
      });
      previous = { ...read, bound: previous.bound, first: read.first, next: read.next };
    } else {
      const stated = statedBound(tokens, read);
      const trend =
        read.sign ??
        changeFrom(tokens, previous, read, stated.first) ??
        trendOf(tokens, stated.first, stated.next);
      figures.push({ ...span(tokens, read.first, stated.next), value: figureValue(read, stated.bound, trend) });
      previous = { ...read, bound: stated.bound, first: stated.first, next: stated.next };
    }
    index = previous.next;
  }
  return figures;
}

/** A whole figure at tokens[index] with the end of its range, or the index to go on from. */
function readAt(context: Context, index: number): Read | number {
  const { tokens, text } = context;
  const low =
    vagueAt(tokens, index, text) ??
    multipleAt(tokens, index) ??
    figureAt(context, startOf(tokens, index), 'text');
  if (typeof low === 'number') return Math.max(low, index + 1);
  const link = linkAt(tokens, low.next);
  const high = link && highAt(context, low, link);
  if (!link || !high) return low;
  if (link.kind === 'or') return withUnitOf(high, low);
  // "2-1", "6-4": neither is a figure.
  return joined(tokens, low, high, link.kind) ?? (isScore(low, link.kind) ? high.next : low);
}

/** "A million", "a dozen": the number begins with the article. */
function startOf(tokens: readonly Token[], index: number): number {
  const [article, word] = [tokens[index - 1]?.lower, tokens[index]];
  const isMultiplier = word !== undefined && (isScaleWord(word) || word.lower === 'dozen');
  return isMultiplier && (article === 'a' || article === 'an') ? index - 1 : index;
}

function highAt(context: Context, low: Read, { kind, next }: LinkMention): Read | undefined {
  const { tokens } = context;
  if (low.of.type === 'money') {
    const money = moneyEnd(context, next, low.of, kind === 'hyphen' ? 0 : 1);
    if (money) return money;
  }
  // The sign of a currency stands before the digits: "to US$12bn".
  for (let at = next; at < next + 4; at += 1) {
    const token = tokens[at];
    if (!token || (token.shape !== 'number' && (token.tags & TAG.number) === 0)) continue;
    const high = figureAt(context, at, kind === 'hyphen' ? 'link' : 'text');
    return typeof high === 'number' || high.first !== next ? undefined : high;
  }
  return undefined;
}

/** "From 20 to 15": a change, told by the figure it ends at. */
function changeFrom(
  tokens: readonly Token[],
  low: Read | undefined,
  high: Read,
  first: number,
): Trend | undefined {
  if (low?.of.type !== high.of.type || tokens[first - 1]?.lower !== 'to' || low.next !== first - 1)
    return undefined;
  if (tokens[low.first - 1]?.lower !== 'from') return undefined;
  return isGreater(high.amount, low.amount) ? 'up' : 'down';
}

function figureValue(
  { of, amount, upTo, precision }: Read,
  bound: FigureMention['value']['bound'],
  trend: Trend | undefined,
): FigureMention['value'] {
  const figure = {
    amount,
    ...(upTo && { upTo }),
    bound: upTo ? 'range' : bound,
    precision,
    ...(trend && { trend }),
  } as const;
  if (of.type !== 'quantity') return { ...of, ...figure };
  return { type: 'quantity', noun: of.noun, ...figure };
}

function span(
  tokens: readonly Token[],
  first: number,
  next: number,
): { readonly start: number; readonly end: number } {
  return { start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
}

/** A headline in capitals; at most one longer word in eight has none. */
function isTitleCased(tokens: readonly Token[]): boolean {
  let words = 0;
  let small = 0;
  for (const { shape, text } of tokens) {
    if (text.length < 4 || shape === 'mark' || shape === 'number') continue;
    words += 1;
    if (shape === 'lower') small += 1;
  }
  return words > 2 && small * 8 <= words;
}
