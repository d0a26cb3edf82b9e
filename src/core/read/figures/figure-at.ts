/** One figure at a number: its currency, percent sign, unit or noun, or the reason why it is none. */
import type { Money } from '../../model/values.ts';
import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { BEFORE_YEAR } from '../words/labels.ts';
import { AMBIGUOUS_CODES } from '../words/money.ts';
import { plusEnd } from './bounds.ts';
import { afterMore, counted } from './counted.ts';
import type { Of, Read } from './figure.ts';
import { mixedAt } from './fraction.ts';
import { hyphenEnd, labelEnd, type Place } from './label.ts';
import { withLetters } from './letters.ts';
import { currencyAfter, currencyBefore, dollarBehind, hundredth, type WordMention } from './money.ts';
import { multipleOf, strokeAt } from './multiple.ts';
import { nameEnd, opensName } from './name.ts';
import { isPlural, pluralEnd } from './noun-phrase.ts';
import { isScaleWord, type NumberMention, numberAt } from './number.ts';
import { perAt } from './per.ts';
import { percentEnd } from './percent.ts';
import { signAt } from './sign.ts';
import { type UnitMention, unitAt } from './unit.ts';

/** The figure whose number begins at tokens[index], or the index behind what is none. */
export function figureAt(sentence: Sentence, index: number, place: Place): Read | number {
  const { tokens } = sentence;
  const sign = place === 'text' ? signAt(tokens, index) : undefined;
  const head = sign?.first ?? index;
  const currency = currencyBefore(tokens, head);
  const isDigits = tokens[index]?.shape === 'number';
  const label =
    isDigits && !currency && !sign && !mixedAt(tokens, index) ? labelEnd(tokens, index, place) : undefined;
  if (label !== undefined) return strokeAt(tokens, index) ?? label;
  const number = numberAt(tokens, index);
  if (!number) return index + 1;
  if (currency) {
    const scaled = withLetters(tokens, number, 'currency');
    if (scaled.exponent === 0 && AMBIGUOUS_CODES.has(tokens[head - 1]?.text ?? '')) return scaled.next;
    const behind = dollarBehind(tokens, scaled.next);
    const next = behind ? scaled.next + 1 : scaled.next;
    const money = { code: behind ?? currency.code, assumed: currency.assumed && !behind };
    const of = {
      type: 'money',
      currency: money.code,
      assumed: money.assumed,
      ...perOf(sentence, next),
    } as const;
    return read(currency.first, next, scaled, sign?.trend, of);
  }
  const asMoney = withLetters(tokens, number, 'currency');
  const word = currencyAfter(tokens, asMoney);
  // "One trillion 400 billion dollars": the rest of a number alone would be a false sum.
  const before = tokens[head - 1];
  if (word) return before && isScaleWord(before) ? word.next : moneyOf(sentence, head, asMoney, word);
  const percent = percentEnd(tokens, number.next);
  if (percent !== undefined) return read(head, percent, number, sign?.trend, { type: 'percent' });
  return multipleOf(tokens, index, number) ?? quantityAt(sentence, index, head, number, sign?.trend);
}

function quantityAt(
  sentence: Sentence,
  index: number,
  head: number,
  number: NumberMention,
  sign: Read['sign'],
): Read | number {
  const { tokens } = sentence;
  const scaled = withLetters(tokens, number, 'text');
  // "50-plus people", "10,000+ jobs"
  const plus = plusEnd(tokens, scaled.next);
  if (plus !== undefined) {
    const figure = quantityAt(sentence, index, head, { ...scaled, next: plus }, sign);
    if (typeof figure !== 'number' && figure.next > plus) return { ...figure, bound: 'ge' };
  }
  const isName = tokens[index]?.shape === 'title' && tokens[scaled.next]?.shape === 'title';
  const measure = isName && index > 0 ? undefined : measured(sentence, head, scaled, sign);
  if (measure) return measure;
  const isDigits = tokens[index]?.shape === 'number';
  if (scaled.exponent === 0) {
    const name = nameEnd(tokens, index);
    if (name !== undefined) return name;
  }
  const hyphen = hyphenEnd(tokens, scaled.next);
  if (hyphen !== undefined) return hyphen;
  const noun = counted(sentence, index, scaled);
  if (noun === 'none') return scaled.next;
  if (noun)
    return read(head, noun.next, scaled, sign, { type: 'quantity', noun: noun.noun, unit: 'counted' });
  if (scaled.exponent === 0 && opensName(tokens, scaled.next - 1)) return scaled.next;
  // "4K9", "7XM": letters at a number make it a name.
  const next = tokens[scaled.next];
  if (isDigits && next?.glued && next.shape !== 'mark') return scaled.next + 1;
  return read(head, scaled.next, scaled, sign, { type: 'quantity', noun: '', unit: '' });
}

function measured(
  { tokens, text }: Sentence,
  head: number,
  number: NumberMention,
  sign: Read['sign'],
): Read | undefined {
  const unit = unitAt(tokens, afterMore(tokens, number.next));
  if (!unit || isYearBefore(tokens, unit)) return undefined;
  // "18,200 Volt cars": a name, and no unit
  const [word, next] = [tokens[unit.first], tokens[unit.next]];
  if (word?.shape === 'title' && next?.shape === 'lower' && !next.glued && isPlural(next)) return undefined;
  const noun = text.slice(tokens[unit.first]?.start, tokens[unit.next - 1]?.end);
  return read(head, unit.next, number, sign, { type: 'quantity', noun, unit: unit.kind });
}

/** "During 2016 Stone said": a year, and no weight. */
function isYearBefore(tokens: readonly Token[], { first }: UnitMention): boolean {
  const [before, number, unit] = [tokens[first - 2], tokens[first - 1], tokens[first]];
  return (
    unit?.shape === 'title' &&
    /^(?:19|20)\d\d$/.test(number?.text ?? '') &&
    before !== undefined &&
    BEFORE_YEAR.has(before.lower)
  );
}

/** The upper end of a range of money that has no sign of its own: "$779m-798m", "$20 to 22 billion". */
export function moneyEnd(
  { tokens }: Sentence,
  index: number,
  of: Of,
  leastExponent: 0 | 1,
): Read | undefined {
  const number = tokens[index]?.shape === 'number' ? numberAt(tokens, index) : undefined;
  const scaled = number && withLetters(tokens, number, 'currency');
  if (!scaled || scaled.exponent < leastExponent) return undefined;
  const isOther =
    percentEnd(tokens, scaled.next) !== undefined ||
    currencyAfter(tokens, scaled) !== undefined ||
    pluralEnd(tokens, scaled.next) !== undefined;
  return isOther ? undefined : read(index, scaled.next, scaled, undefined, of);
}

function moneyOf(sentence: Sentence, first: number, number: NumberMention, word: WordMention): Read {
  const per = perOf(sentence, word.next);
  const of = { type: 'money', currency: word.code, assumed: word.assumed, ...per } as const;
  const { amount, precision } = number;
  const { places } = word;
  return {
    ...read(first, word.next, number, undefined, of),
    ...(places === 2 && { amount: hundredth(amount), precision: hundredth(precision), places }),
  };
}

function perOf({ tokens, text }: Sentence, index: number): Pick<Money, 'per'> {
  const per = perAt(tokens, index) ?? perAt(tokens, behindBrackets(tokens, index));
  return per ? { per: text.slice(tokens[per.thing]?.start, tokens[per.next - 1]?.end) } : {};
}

/** Index behind "(RM42m)" at tokens[index], which tells the same sum again: "$10m (RM42m) a year". */
function behindBrackets(tokens: readonly Token[], index: number): number {
  if (tokens[index]?.text !== '(') return index;
  for (let at = index + 2; at < index + 7; at += 1) if (tokens[at]?.text === ')') return at + 1;
  return index;
}

function read(first: number, next: number, number: NumberMention, sign: Read['sign'], of: Of): Read {
  const { amount, precision, exponent } = number;
  return { first, next, amount: sign === 'down' ? `-${amount}` : amount, precision, exponent, sign, of };
}
