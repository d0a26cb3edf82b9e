/** Words that state how many, or multiply a number. */

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** What a number word is worth. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);

/** Powers of ten that a word or the letters behind a number stand for. "m" is million: metres never follow a currency. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['k', 3],
  ['lakh', 5],
  ['million', 6],
  ['mln', 6],
  ['mn', 6],
  ['mm', 6],
  ['m', 6],
  ['crore', 7],
  ['billion', 9],
  ['bln', 9],
  ['bn', 9],
  ['b', 9],
  ['trillion', 12],
  ['trn', 12],
  ['tn', 12],
  ['t', 12],
]);
