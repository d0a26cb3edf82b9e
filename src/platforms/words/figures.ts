/** Numbers that are spelled out, and the words that scale one. */
const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|half|quarter|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|[mbt]n)$/i;

const DIGIT_OR_SIGN = /[\p{N}\p{Sc}%‰]/u;

/** Han numerals are letters to Unicode; those below ten stand in too many other words. */
const NUMERAL = /[\p{N}\p{Sc}%‰十百千万萬億亿兆]/u;

/** Goes with the number behind it: "EUR", "US$", "-". */
const LEADS_NUMBER = /^(?:[(“"]*)(?:[A-Z]{2,3}|[A-Z]{0,3}\p{Sc}|[-−+±~≈<>≤≥])$/u;

const JOINS_NUMBERS = /^(?:to|and|or|by|x|×|of|[-–—/])$/i;

const STARTS_NUMBER = /^\p{Sc}?\p{N}/u;

/** Continues the number before it: the "000" of "10 000", the "1/2" of "1 1/2". */
const CONTINUES_NUMBER = /^(?:\d{3}(?!\d)|\d+\/\d|[½¼¾⅓⅔⅛])/;

function hasNumber(word: string): boolean {
  return DIGIT_OR_SIGN.test(word) || NUMBER_WORD.test(word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
}

/**
 * Whether text may end behind words[at] without cutting a figure. A figure is a number, what leads it ("EUR") and the
 * two words behind it, which hold its unit ("billion dollars", "per cent"): "$14" is not what "$14 billion" says.
 */
export function mayEndBehind(words: readonly string[], at: number): boolean {
  const last = words[at] ?? '';
  const beforeLast = words[at - 1] ?? '';
  const next = words[at + 1] ?? '';
  if (!hasNumber(next)) return !hasNumber(last) && !hasNumber(beforeLast);
  if (LEADS_NUMBER.test(last)) return false;
  if (hasNumber(last)) return STARTS_NUMBER.test(next) && !CONTINUES_NUMBER.test(next);
  return !(JOINS_NUMBERS.test(last) && hasNumber(beforeLast));
}

/** Belongs to the character before it. */
const ATTACHED = /^(?:\p{M}|\p{Cf}|\p{Emoji_Modifier}|\uFE0F|[\uDC00-\uDFFF])/u;

/** Whether an unspaced run of text may end before index `at`: no figure within a unit's length of it. */
export function mayEndInside(text: string, at: number): boolean {
  if (ATTACHED.test(text.slice(at, at + 2)) || text[at - 1] === '\u200D') return false;
  return !NUMERAL.test(text.slice(Math.max(0, at - 12), at + 6));
}
