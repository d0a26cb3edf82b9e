/** Exact decimals as text. Big does the arithmetic; nothing here ever passes through a float. */
import Big from 'big.js';
import type { Decimal } from './model/values.ts';

/** `digits` ("16.6", "1,250") times ten to the `exponent`: ("16.6", 9) -> "16600000000". */
export function scale(digits: string, exponent: number): Decimal {
  if (exponent === 0 && WHOLE.test(digits)) return digits;
  const plain = digits.replaceAll(',', '');
  const [whole = '0', fraction = ''] = plain.split('.');
  const shifted = whole + fraction.slice(0, exponent).padEnd(exponent, '0');
  const rest = fraction.slice(exponent).replace(/0+$/, '');
  const trimmed = shifted.replace(/^0+(?=\d)/, '');
  return rest ? `${trimmed}.${rest}` : trimmed;
}

const WHOLE = /^[1-9]\d*$/;

/** What one unit in the last printed digit is worth: ("14.3", 9) -> "100000000", ("10", 9) -> "1000000000". */
export function lastDigitUnit(digits: string, exponent: number): Decimal {
  if (exponent === 0 && !digits.includes('.')) return '1';
  const places = exponent - (digits.split('.')[1]?.length ?? 0);
  return places >= 0 ? `1${'0'.repeat(places)}` : `0.${'0'.repeat(-places - 1)}1`;
}

/** `part` divided by `whole`, to twenty places: (2, 3) -> "0.66666666666666666667". */
export function ratio(part: Decimal, whole: Decimal): Decimal {
  return Big(part).div(whole).toFixed();
}

export function sameDecimal(a: Decimal, b: Decimal): boolean {
  // As most: two whole numbers that are written as they are.
  if (a === b || (WHOLE.test(a) && WHOLE.test(b))) return a === b;
  return Big(a).eq(b);
}

/** Whether `a` lies in [low, high]. */
export function within(a: Decimal, low: Big, high: Big): boolean {
  const value = Big(a);
  return value.gte(low) && value.lte(high);
}

export function isGreater(a: Decimal, b: Decimal): boolean {
  return Big(a).gt(b);
}
