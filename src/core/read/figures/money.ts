/** Currency before or behind a number: "US$10b", "C$1.2 million", "Rs 500 crore", "ten billion US dollars", "83 mln dlrs". */

import { scale } from '../../decimal.ts';
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { LABELS } from '../words/labels.ts';
import {
  AFTER,
  AMBIGUOUS,
  BEFORE,
  COUNTRIES,
  type Currency,
  DOLLAR_LETTERS,
  HUNDREDTHS,
} from '../words/money.ts';
import { wordSet } from '../words/word-set.ts';
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
    if (code && (sign.glued || before.text.length > 1 || isLetterOfCountry(tokens, index - 2)))
      return { code, assumed: false, first: index - 2 };
    return { code: 'USD', assumed: true, first: index - 1 };
  }
  // "$US5m"
  const letters = before?.text === '$' && sign.glued && DOLLAR_LETTERS.get(sign.text);
  if (letters) return { code: letters, assumed: false, first: index - 2 };
  // "Rs. 500": the point is a token of its own.
  if (sign.text === '.' && before?.text === 'Rs') return { code: 'INR', assumed: false, first: index - 2 };
  // "Y=5,182", "PS8.1bn": the yen and the pound as texts without their signs have them.
  if (sign.text === '=' && before?.text === 'Y') return { code: 'JPY', assumed: false, first: index - 2 };
  const currency = BEFORE.get(sign.text);
  if (!currency || (NAMES_TOO.has(sign.text) && !isSum(tokens, index))) return undefined;
  return { ...currency, first: index - 1 };
}

/** "PS5" is a console and "DM80653" a number plate. */
const NAMES_TOO: ReadonlySet<string> = new Set(['PS', 'DM']);

/** "Offered C $6": no letter of a series or class, and no article, "A $6 fee". */
function isLetterOfCountry(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return tokens[index]?.text !== 'A' && before?.shape === 'lower' && !LABELS.has(before.lower);
}

/** "PS21,700", "PS5m", "DM 150 million" */
function isSum(tokens: readonly Token[], index: number): boolean {
  return /[.,]/.test(tokens[index]?.text ?? '') || ((tokens[index + 1]?.tags ?? 0) & TAG.scale) !== 0;
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
  // "50 Cent", "200 Dollar Tree shops"
  if (word.text === 'Cent' || (AFTER.has(word.lower) && isTitle(word) && isTitle(tokens[at + 1])))
    return undefined;
  const hundredth = hundredthAt(word, number);
  if (hundredth) return { code: hundredth, assumed: word.lower !== 'p', next: at + 1, places: 2 };
  const first = currencyWord(word);
  if (first) return isMeant(tokens, at, number) ? { ...first, next: at + 1, places: 0 } : undefined;
  // "Australian dollars", "Hong Kong dollars"
  return countryAt(tokens, at + 1) ?? countryAt(tokens, at + 2);
}

function isTitle(token: Token | undefined): boolean {
  return token?.shape === 'title';
}

/** The currency whose word is tokens[index], told by the country before it. */
function countryAt(tokens: readonly Token[], index: number): WordMention | undefined {
  const [country, word] = [tokens[index - 1], tokens[index]];
  if (!country || !word || !AFTER.has(word.lower)) return undefined;
  const code = COUNTRIES.get(`${country.lower} ${word.lower}`) ?? onlyCode(country, word);
  return code ? { code, assumed: false, next: index + 1, places: 0 } : undefined;
}

/** "Thai baht", "Ghana cedis": a word that one country alone has for its money. */
function onlyCode(country: Token, word: Token): string | undefined {
  const currency = AFTER.get(word.lower);
  const isOnly = country.shape === 'title' && currency?.assumed === false && !AMBIGUOUS.has(word.lower);
  return isOnly ? currency.code : undefined;
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

/** "3.4 trillion won" but not "2 won"; "500 pounds ($650)"; pounds weigh where nothing tells of money. */
function isMeant(tokens: readonly Token[], at: number, { exponent, next: behind }: NumberMention): boolean {
  const word = tokens[at];
  if (!word || !AMBIGUOUS.has(word.lower)) return true;
  const [next, second] = [tokens[at + 1], tokens[at + 2]];
  if (next?.text === '(' && second !== undefined && /^(?:\$|€|US|about|around)/.test(second.text))
    return true;
  if (next?.lower === 'sterling') return true;
  if (exponent === 0 || next?.lower === 'of') return false;
  // "A 5 million-pound deal", where "the 5-pound bag" has no scale.
  return !/^pounds?$/.test(word.lower) || at > behind || isAboutMoney(tokens, behind, at);
}

/** "It cost two million pounds" */
function isAboutMoney(tokens: readonly Token[], first: number, last: number): boolean {
  let isAbout = false;
  for (let at = Math.max(0, first - 8); at < last + 5; at += 1) {
    const token = tokens[at];
    if (token && WEIGHT.has(token.lower)) return false;
    if (token && (token.tags & TAG.role) !== 0) isAbout = true;
  }
  return isAbout;
}

const WEIGHT: ReadonlySet<string> = wordSet(
  'weigh weighs weighed weighing weight recall recalls recalled cargo payload thrust food',
);

/** "50" -> "0.5", "16.5" -> "0.165" */
export function hundredth(amount: string): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const padded = whole.padStart(3, '0');
  return scale(`${padded.slice(0, -2)}.${padded.slice(-2)}${fraction}`, 0);
}
