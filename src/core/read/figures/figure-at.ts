/** One figure at a number: its currency, percent sign, unit or noun, or the reason why it is none. */
import { scale } from '../../decimal.ts';
import type { Money } from '../../model/values.ts';
import type { Sentence } from '../sentences.ts';
import { AMBIGUOUS_CODES } from '../words/money.ts';
import { afterMore, counted } from './counted.ts';
import type { Of, Read } from './figure.ts';
import { mixedAt } from './fraction.ts';
import { hyphenEnd, labelEnd, type Place } from './label.ts';
import { currencyAfter, currencyBefore, dollarBehind, type WordMention } from './money.ts';
import { multipleOf } from './multiple.ts';
import { nameEnd, opensName } from './name.ts';
import { pluralEnd } from './noun-phrase.ts';
import { type NumberMention, numberAt, withLetters } from './number.ts';
import { perAt } from './per.ts';
import { percentEnd } from './percent.ts';
import { signAt } from './sign.ts';
import { unitAt } from './unit.ts';

/** The figure whose number begins at tokens[index], or the index behind what is none. */
export function figureAt(sentence: Sentence, index: number, place: Place): Read | number {
  const { tokens } = sentence;
  const sign = place === 'text' ? signAt(tokens, index) : undefined;
  const head = sign?.first ?? index;
  const currency = currencyBefore(tokens, head);
  const isDigits = tokens[index]?.shape === 'number';
  const label =
    isDigits && !currency && !sign && !mixedAt(tokens, index) ? labelEnd(tokens, index, place) : undefined;
  if (label !== undefined) return label;
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
  if (word) return moneyOf(sentence, head, asMoney, word);
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
  const measure = measured(sentence, head, scaled, sign);
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
  if (!unit) return undefined;
  const noun = text.slice(tokens[unit.first]?.start, tokens[unit.next - 1]?.end);
  return read(head, unit.next, number, sign, { type: 'quantity', noun, unit: unit.kind });
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
    ...(places === 2 && { amount: hundredth(amount), precision: hundredth(precision) }),
  };
}

function perOf({ tokens, text }: Sentence, index: number): Pick<Money, 'per'> {
  const per = perAt(tokens, index);
  return per ? { per: text.slice(tokens[per.thing]?.start, tokens[per.next - 1]?.end) } : {};
}

/** "50" -> "0.5", "16.5" -> "0.165" */
function hundredth(amount: string): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const padded = whole.padStart(3, '0');
  return scale(`${padded.slice(0, -2)}.${padded.slice(-2)}${fraction}`, 0);
}

function read(first: number, next: number, number: NumberMention, sign: Read['sign'], of: Of): Read {
  const { amount, precision, exponent } = number;
  return { first, next, amount: sign === 'down' ? `-${amount}` : amount, precision, exponent, sign, of };
}
