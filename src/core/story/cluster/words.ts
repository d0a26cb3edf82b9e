/** Which words of an article tell what it is about, and the number each stands for in the tables of the clusterer. */

/** Words that any article may have: function words, words of time and of saying, small numbers. */
const COMMON = new Set(
  (
    'a an the and or but of in on at to for from by with as is are was were be been being has have had do does did will ' +
    'would could should may might can not no nor so that this these those it its he she they them his her their him we ' +
    "our us you your i my me who whom which what when where why how if then than there here don't didn't can't isn't " +
    "wasn't also more most some any all each other another such only own same about after before over under between " +
    'into through during out up down off again further while because since until against around near very just like ' +
    'once said says say told tell according mr mrs ms new one two three four five six seven eight nine ten first last ' +
    'get got make made take took come came go went know see saw year years day days week month ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december a.m. p.m. am pm ap'
  ).split(' '),
);

export function isCommon(lower: string): boolean {
  return lower.length < 2 || COMMON.has(lower);
}

/** Bits of a term's number: no table grows with the stream, and of a newspaper's year some words share a number. */
const BITS = 20;
export const TERMS = 1 << BITS;

/** Words whose term is remembered; when full all are dropped, so that memory stays bounded. */
const MOST_WORDS = 50_000;
const terms = new Map<string, number>();

/** The number of a word given in lower case: the same for "shooting", "shootings". From 0 to TERMS - 1. */
export function termOf(lower: string): number {
  const known = terms.get(lower);
  if (known !== undefined) return known;
  const term = hash(stem(lower));
  if (terms.size >= MOST_WORDS) terms.clear();
  terms.set(lower, term);
  return term;
}

/** Cuts the endings that English puts on a word for number and time; what is left need be no word. */
export function stem(lower: string): string {
  if (lower.length <= 3) return lower;
  let word = singular(lower);
  if (word.endsWith('ing') && word.length > 6) word = word.slice(0, -3);
  else if (word.endsWith('ed') && word.length > 5) word = word.slice(0, -2);
  return word.endsWith('e') && word.length > 4 ? word.slice(0, -1) : word;
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') ? word.slice(0, -1) : word;
}

/** FNV-1a, folded to BITS. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(word: string): number {
  let code = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) code = Math.imul(code ^ word.charCodeAt(at), 0x01000193);
  return ((code >>> BITS) ^ code) & (TERMS - 1);
}
