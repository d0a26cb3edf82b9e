/** Currency signs and words. Codes are ISO 4217: https://www.iso.org/iso-4217-currency-codes.html */

interface Currency {
  readonly code: string;
  /** The sign alone does not tell whose currency it is. */
  readonly assumed: boolean;
}

/** Signs and codes that stand before the number. */
const BEFORE: Readonly<Record<string, string>> = {
  US$: 'USD',
  $US: 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  NT$: 'TWD',
  R$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  RM: 'MYR',
  Rs: 'INR',
  'Rs.': 'INR',
  Rp: 'IDR',
  SFr: 'CHF',
};

/** Signs that several currencies share, with the one meant when nothing else is said. */
const SHARED: Readonly<Record<string, string>> = { $: 'USD', '¥': 'JPY' };

const CODES =
  'USD EUR GBP JPY CNY CHF CAD AUD NZD HKD SGD INR KRW MYR TWD THB IDR PHP VND BRL MXN ZAR SEK NOK DKK PLN CZK HUF TRY ILS AED SAR RUB'.split(
    ' ',
  );

/** Words that stand after the number, singular; a plural "s" is taken off first. */
const AFTER: Readonly<Record<string, string>> = {
  'us dollar': 'USD',
  'u.s. dollar': 'USD',
  'american dollar': 'USD',
  'canadian dollar': 'CAD',
  'australian dollar': 'AUD',
  'hong kong dollar': 'HKD',
  'singapore dollar': 'SGD',
  euro: 'EUR',
  yen: 'JPY',
  'japanese yen': 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  won: 'KRW',
  ringgit: 'MYR',
  'swiss franc': 'CHF',
  baht: 'THB',
  rupiah: 'IDR',
  zloty: 'PLN',
  shekel: 'ILS',
};

const AFTER_SHARED: Readonly<Record<string, string>> = {
  dollar: 'USD',
  pound: 'GBP',
  'pound sterling': 'GBP',
  rupee: 'INR',
  franc: 'CHF',
};

/** Hundredths of a currency: "50 cents". */
export const CENTS: Readonly<Record<string, string>> = { cent: 'USD', pence: 'GBP', penny: 'GBP' };

export function currencyBefore(sign: string): Currency | undefined {
  const coded = /^([A-Z]{3})\s?\$$/.exec(sign)?.[1];
  if (coded) return { code: coded, assumed: false };
  const plain = BEFORE[sign] ?? (CODES.includes(sign) ? sign : undefined);
  if (plain) return { code: plain, assumed: false };
  const shared = SHARED[sign];
  return shared ? { code: shared, assumed: true } : undefined;
}

export function currencyAfter(words: string): Currency | undefined {
  const word = words.toLowerCase().replace(/\s+/g, ' ');
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  const code = CODES.includes(words) ? words : (AFTER[singular] ?? AFTER[word]);
  if (code) return { code, assumed: false };
  const shared = AFTER_SHARED[singular] ?? CENTS[singular] ?? CENTS[word];
  return shared ? { code: shared, assumed: true } : undefined;
}

function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.$]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s`))
    .join('|');
}

/** Regular-expression sources. A code or letter sign must not be the tail of a longer word. */
/** Codes of the currencies that are called dollar: "AUD $20 million", "$20 million AUD". */
export const DOLLARS = 'USD|CAD|AUD|NZD|HKD|SGD|TWD';

export const SIGN = String.raw`(?<![\p{L}\d$])(?:(?:${DOLLARS})\s?\$|${alternatives([...Object.keys(BEFORE), ...CODES])})|[$¥]`;
export const CURRENCY_WORD = `(?:${alternatives([...Object.keys(AFTER), ...Object.keys(AFTER_SHARED), ...Object.keys(CENTS)])})s?|${CODES.join('|')}`;
