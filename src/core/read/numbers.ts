/** Numbers as news writes them: digits, words, and the words that multiply them. */

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Powers of ten by the word or letters behind a number. "m" is million: metres never follow a currency sign. */
export const SCALES: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  k: 3,
  lakh: 5,
  million: 6,
  mln: 6,
  mn: 6,
  m: 6,
  crore: 7,
  billion: 9,
  bln: 9,
  bn: 9,
  b: 9,
  trillion: 12,
  trn: 12,
  tn: 12,
  t: 12,
};

const ONE = ONES.join('|');
const TEN = TENS.join('|');

/** Regular-expression sources, to be put together by the grammars that need a number. */
export const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
export const NUMBER_WORD = `half an?|(?:${TEN})(?:[- ](?:${ONE}))?|${ONE}`;
export const SCALE_WORD = 'hundred|thousand|lakh|million|crore|billion|trillion';
export const SCALE_SHORT = 'mln|mn|bln|bn|trn|tn|k|m|b|t';

/** The digits of a number in digits or words: "1,250.5" -> "1,250.5", "twenty-five" -> "25", "half a" -> "0.5". */
export function digitsOf(text: string): string {
  if (/^\d/.test(text)) return text;
  const word = text.toLowerCase();
  if (word.startsWith('half')) return '0.5';
  const [first = '', second = ''] = word.split(/[- ]/);
  const ten = TENS.indexOf(first);
  const one = ONES.indexOf(ten < 0 ? first : second) + 1;
  return String(ten < 0 ? one : (ten + 2) * 10 + one);
}

export function exponentOf(scaleWord: string | undefined): number {
  return scaleWord ? (SCALES[scaleWord.toLowerCase()] ?? 0) : 0;
}
