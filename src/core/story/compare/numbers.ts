/** Every number of a sentence that an editor may change: the figures, and those that are none ("2-1", "aged 14", "10th"). */
import { scale } from '../../decimal.ts';
import type { Money, Multiple, Percent, Quantity } from '../../model/values.ts';
import type { FigureMention } from '../../read/figures/figure.ts';
import { numberAt } from '../../read/figures/number.ts';
import { readFigures } from '../../read/figures/read-figures.ts';
import { vagueAt } from '../../read/figures/vague.ts';
import type { Sentence } from '../../read/sentences.ts';
import type { Token } from '../../read/tokens.ts';
import { TAG } from '../../read/words/index.ts';
import { ORDINAL_ENDINGS, ORDINALS } from '../../read/words/ordinals.ts';

export type FigureValue = Money | Percent | Quantity | Multiple;

/**
 * A number at tokens [first, next), without what it counts. "figure": how much or how many of something; "conversion":
 * the same figure again in another currency or unit; "ordinal": "10th", "third"; "plain": any other, such as a score, an
 * age or a day.
 */
export interface NumberMention {
  readonly kind: 'figure' | 'conversion' | 'ordinal' | 'plain';
  readonly first: number;
  readonly next: number;
  readonly value: FigureValue;
}

/** In the order of the text, none over another. */
export function readNumbers(sentence: Sentence): NumberMention[] {
  const { tokens } = sentence;
  const figures = readFigures(sentence);
  const numbers: NumberMention[] = [];
  let ahead = 0;
  for (let at = 0; at < tokens.length; ) {
    const start = tokens[at]?.start ?? 0;
    while ((figures[ahead]?.start ?? start) < start) ahead += 1;
    const figure = figures[ahead]?.start === start ? figures[ahead] : undefined;
    const misprint = misprintAt(tokens, at);
    if (misprint) numbers.push(misprint);
    else if (figure) numbers.push(...numbersOfFigure(tokens, at, figure));
    else numbers.push(...plainAt(tokens, at));
    at = Math.max(at + 1, numbers.at(-1)?.next ?? 0);
  }
  return numbers;
}

/** One number, or the two ends of a range or a change: an editor may mend one of them. */
function numbersOfFigure(
  tokens: readonly Token[],
  first: number,
  { end, value, conversionOf }: FigureMention,
): NumberMention[] {
  const kind = conversionOf === undefined ? 'figure' : 'conversion';
  let stop = first + 1;
  while ((tokens[stop]?.start ?? end) < end) stop += 1;
  if (value.type === 'multiple') return [{ kind, first, next: stop, value }];
  const second = value.upTo || value.from ? secondNumber(tokens, first, stop) : undefined;
  if (!second) return [{ kind, first, next: numberEnd(tokens, first, stop), value }];
  const [low, high] = endsOf(value);
  return [
    // "From 3,165 to 2,083": what was before is no news.
    { kind: value.from ? 'plain' : kind, first, next: numberEnd(tokens, first, second - 1), value: low },
    { kind, first: second, next: numberEnd(tokens, second, stop), value: high },
  ];
}

function endsOf({ upTo, from, ...value }: FigureValue): readonly [FigureValue, FigureValue] {
  if (from) return [{ ...value, amount: from, bound: 'eq' }, value];
  return [
    { ...value, bound: 'ge' },
    { ...value, amount: upTo ?? value.amount, bound: 'le' },
  ];
}

/** Index of the second number in tokens [first, stop), with its currency: "20 to 30", "$5 or $6". */
function secondNumber(tokens: readonly Token[], first: number, stop: number): number | undefined {
  let low = first;
  while (low < stop && !numberAt(tokens, low)) low += 1;
  let joint = numberAt(tokens, low)?.next ?? stop;
  while (joint < stop && !isJoint(tokens[joint])) joint += 1;
  // "12- to 15-year-olds"
  while (isJoint(tokens[joint])) joint += 1;
  return joint < stop ? joint : undefined;
}

const JOINTS: ReadonlySet<string> = new Set(['-', '–', '—', 'to', 'and', 'or']);

/** Index behind what is number in tokens [first, stop): "£40.6m", "hundreds of thousands", "5%"; not what is counted. */
function numberEnd(tokens: readonly Token[], first: number, stop: number): number {
  let next = first;
  for (let at = first; at < stop; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (isNumber(token)) next = at + 1;
    else if (next > first && !JOINS.has(token.lower)) break;
  }
  return Math.max(next, first + 1);
}

const NUMBER_TAGS = TAG.number | TAG.scale | TAG.figure;
function isJoint(token: Token | undefined): boolean {
  return token !== undefined && JOINTS.has(token.lower);
}

/** What stands inside a number: "twenty-five", "two and a half". */
const JOINS: ReadonlySet<string> = new Set(['-', 'and', 'of', 'a', 'half']);

function isNumber({ shape, tags, text }: Token): boolean {
  return shape === 'number' || (tags & NUMBER_TAGS) !== 0 || text === '%';
}

function plainAt(tokens: readonly Token[], first: number): NumberMention[] {
  const token = tokens[first];
  if (!token) return [];
  const place = ORDINALS.get(token.lower);
  if (place) return [{ kind: 'ordinal', first, next: first + 1, value: plainNumber(place, '1') }];
  // "Hundreds" where no figure is read in them.
  const vague = vagueAt(tokens, first, '');
  if (vague) {
    const { amount, upTo, precision } = vague;
    const value = { ...plainNumber(amount, precision), upTo, bound: 'range' } as const;
    return [{ kind: 'plain', first, next: numberEnd(tokens, first, vague.next), value }];
  }
  const number =
    token.shape === 'number' || (token.tags & TAG.number) !== 0 ? numberAt(tokens, first) : undefined;
  if (!number) return [];
  const ending = tokens[number.next];
  const kind = ending?.glued && ORDINAL_ENDINGS.has(ending.lower) ? 'ordinal' : 'plain';
  return [{ kind, first, next: number.next, value: plainNumber(number.amount, number.precision) }];
}

/** "300,00": digits and commas that are no number as they are written, until somebody mends them. */
function misprintAt(tokens: readonly Token[], first: number): NumberMention | undefined {
  if (tokens[first]?.shape !== 'number') return undefined;
  let next = first + 1;
  while (tokens[next]?.text === ',' && tokens[next]?.glued && isGluedNumber(tokens[next + 1])) next += 2;
  if (next === first + 1) return undefined;
  const digits = tokens.slice(first, next).map(({ text }) => text);
  return { kind: 'plain', first, next, value: plainNumber(scale(digits.join(''), 0), '1') };
}

function isGluedNumber(token: Token | undefined): boolean {
  return token?.shape === 'number' && token.glued;
}

function plainNumber(amount: string, precision: string): Quantity {
  return { type: 'quantity', noun: '', amount, bound: 'eq', precision };
}
