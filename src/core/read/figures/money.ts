/** Currency before or behind a number: "US$10b", "C$1.2 million", "Rs 500 crore", "ten billion US dollars", "83 mln dlrs". */
import type { Token } from '../tokens.ts';
import {
  AFTER,
  AMBIGUOUS,
  BEFORE,
  COUNTRIES,
  type Currency,
  DOLLAR_LETTERS,
  HUNDREDTHS,
} from '../words/money.ts';
import type { NumberMention } from './number.ts';

export interface SignMention extends Currency {
  /** Index of its first token. */
  readonly first: number;
}

export interface WordMention extends Currency {
  /** Index of the first token behind it. */
  readonly next: number;
  /** 2 when the number counts hundredths: "50 cents". */
  readonly places: 0 | 2;
}

/** The sign or code that ends right before tokens[index]. */
export function currencyBefore(tokens: readonly Token[], index: number): SignMention | undefined {
  const sign = tokens[index - 1];
  if (!sign) return undefined;
  const before = tokens[index - 2];
  if (sign.text === '$') {
    // "US$5", "HK $5", "AUD $20 million"; "A $5 fee" has no letter of a country.
    const code = before && DOLLAR_LETTERS.get(before.text);
    if (code && (sign.glued || before.text.length > 1)) return { code, assumed: false, first: index - 2 };
    return { code: 'USD', assumed: true, first: index - 1 };
  }
  // "$US5m"
  const letters = before?.text === '$' && sign.glued && DOLLAR_LETTERS.get(sign.text);
  if (letters) return { code: letters, assumed: false, first: index - 2 };
  // "Rs. 500": the point is a token of its own.
  if (sign.text === '.' && before?.text === 'Rs') return { code: 'INR', assumed: false, first: index - 2 };
  const currency = BEFORE.get(sign.text);
  return currency && { ...currency, first: index - 1 };
}

/** "$20 billion AUD", "$75 U.S. a barrel": whose dollar it is, at tokens[index]. */
export function dollarBehind(tokens: readonly Token[], index: number): string | undefined {
  const word = tokens[index];
  return word && word.shape === 'upper' && word.text.length > 1 ? DOLLAR_LETTERS.get(word.text) : undefined;
}

/** The word for a currency behind `number`, at tokens[number.next]. */
export function currencyAfter(tokens: readonly Token[], number: NumberMention): WordMention | undefined {
  const at = tokens[number.next]?.text === '-' ? number.next + 1 : number.next;
  const word = tokens[at];
  if (!word || word.shape === 'number') return undefined;
  // "10 €"
  const sign = word.shape === 'mark' && !tokens[at + 1]?.glued ? BEFORE.get(word.text) : undefined;
  if (sign) return { ...sign, next: at + 1, places: 0 };
  const hundredth = hundredthAt(word, number);
  if (hundredth) return { code: hundredth, assumed: word.lower !== 'p', next: at + 1, places: 2 };
  const first = currencyWord(word);
  if (first) return isMeant(tokens, at, number) ? { ...first, next: at + 1, places: 0 } : undefined;
  // "Australian dollars", "Hong Kong dollars"
  return countryAt(tokens, at + 1) ?? countryAt(tokens, at + 2);
}

/** The currency whose word is tokens[index], told by the country before it. */
function countryAt(tokens: readonly Token[], index: number): WordMention | undefined {
  const [country, word] = [tokens[index - 1], tokens[index]];
  if (!country || !word || !AFTER.has(word.lower)) return undefined;
  const code = COUNTRIES.get(`${country.lower} ${word.lower}`);
  return code ? { code, assumed: false, next: index + 1, places: 0 } : undefined;
}

/** "696p" but not the lines of a screen, "1080p". */
function hundredthAt(word: Token, { amount, exponent }: NumberMention): string | undefined {
  const code = HUNDREDTHS.get(word.lower);
  if (word.lower !== 'p') return code;
  return word.glued && word.text === 'p' && exponent === 0 && !SCREEN_LINES.has(amount) ? code : undefined;
}

const SCREEN_LINES: ReadonlySet<string> = new Set(['480', '576', '720', '1080', '1440', '2160', '4320']);

function currencyWord(word: Token): Currency | undefined {
  return word.shape === 'upper' && word.text.length === 3
    ? (BEFORE.get(word.text) ?? AFTER.get(word.lower))
    : AFTER.get(word.lower);
}

/** "3.4 trillion won" but not "2 won"; "2 million pounds" but not "2 million pounds of rice"; "500 pounds ($650)". */
function isMeant(tokens: readonly Token[], at: number, { exponent }: NumberMention): boolean {
  const word = tokens[at];
  if (!word || !AMBIGUOUS.has(word.lower)) return true;
  const [next, second] = [tokens[at + 1], tokens[at + 2]];
  if (next?.text === '(' && second !== undefined && /^(?:\$|€|US)/.test(second.text)) return true;
  return (exponent > 0 && next?.lower !== 'of') || next?.lower === 'sterling';
}
