/** When two numbers state the same, and when one can have taken the other's place. Amounts as read have one spelling. */
import type { Money } from '../../model/values.ts';
import { mayBe } from '../relate.ts';
import type { FigureValue, NumberMention } from './numbers.ts';

/** "11" and "Eleven", "2,000" and "2000", "a dozen" and "12"; what is counted, and the bound, may be told otherwise. */
export function isSameNumber(a: NumberMention, b: NumberMention): boolean {
  const isEqual = a.value.amount === b.value.amount && a.value.upTo === b.value.upTo;
  return isEqual && isPlace(a) === isPlace(b) && isSameUnit(a.value, b.value);
}

/** Whether an edit can have put one for the other. */
export function areComparable(a: NumberMention, b: NumberMention): boolean {
  if (isPlace(a) !== isPlace(b) || isYear(a) !== isYear(b)) return false;
  // "£5m" for "$5m" mends the currency; "£5m" for "$6.4m" tells the same in another one.
  const isMended = a.value.type === 'money' && b.value.type === 'money' && a.value.amount === b.value.amount;
  return isMended || isSameUnit(a.value, b.value);
}

/** Whether both count the same; a headline often does not say what it counts. */
export function countsSame({ value: a }: NumberMention, { value: b }: NumberMention): boolean {
  if (a.type !== 'quantity' || b.type !== 'quantity') return true;
  return a.noun === b.noun || a.noun === '' || b.noun === '';
}

function isSameUnit(a: FigureValue, b: FigureValue): boolean {
  if (a.type !== 'money' || b.type !== 'money') return a.type === b.type;
  return a.currency === b.currency || isSameSign(a, b) || mayBe(a, b) || mayBe(b, a);
}

/**
 * "$5m" and "A$5m": a sign that many countries share may stand for either. ISO 4217 codes end in the letter of the unit:
 * USD, AUD; INR, PKR. https://www.iso.org/iso-4217-currency-codes.html
 */
function isSameSign(a: Money, b: Money): boolean {
  return (a.assumed || b.assumed) && a.currency[2] === b.currency[2] && a.amount === b.amount;
}

function isPlace({ kind }: NumberMention): boolean {
  return kind === 'ordinal';
}

function isYear({ kind, value }: NumberMention): boolean {
  return kind === 'plain' && /^(?:1[5-9]|20)\d\d$/.test(value.amount);
}
