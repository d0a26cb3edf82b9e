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
  ['mil', 6],
  ['mln', 6],
  ['mn', 6],
  ['mm', 6],
  ['m', 6],
  ['crore', 7],
  ['cr', 7],
  ['billion', 9],
  ['bil', 9],
  ['bln', 9],
  ['bn', 9],
  ['b', 9],
  ['trillion', 12],
  ['trn', 12],
  ['tn', 12],
  ['t', 12],
]);

/** Power of ten of the least that a plural means; it means less than ten times that: "thousands" are 1,000 to 10,000. */
export const VAGUE: ReadonlyMap<string, number> = new Map([
  ['dozens', 0],
  ['scores', 0],
  ['tens', 1],
  ['hundreds', 2],
  ['thousands', 3],
  ['millions', 6],
  ['billions', 9],
  ['trillions', 12],
]);

/** The parts that a fraction in words counts, by how many make a whole. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);

/** Verbs and adjectives that say how many times as much. */
export const TIMES: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['double', 2],
  ['doubled', 2],
  ['doubles', 2],
  ['doubling', 2],
  ['triple', 3],
  ['tripled', 3],
  ['triples', 3],
  ['tripling', 3],
  ['quadruple', 4],
  ['quadrupled', 4],
  ['quadruples', 4],
  ['quadrupling', 4],
]);

/** "Twofold", "tenfold". */
export const FOLDS: ReadonlyMap<string, number> = new Map(
  [...NUMBER_WORDS].map(([word, worth]) => [`${word}fold`, worth] as const),
);
