/** A set of words, written as one line of them. */
export function wordSet(words: string): ReadonlySet<string> {
  const set = new Set(words.split(' '));
  return set.size > MOST_QUICK ? set : quick(set);
}

/** A longer list has words of nearly every first letter and length. */
const MOST_QUICK = 100;

/**
 * Tells at once that no word of such a first letter and length is in it, which is so nearly always when a grammar asks; to
 * look into the set itself takes more than twice as long.
 */
function quick(set: ReadonlySet<string>): ReadonlySet<string> {
  /** By the last bits of the first letter, one bit a length. */
  const lengths = new Int32Array(32);
  for (const word of set) lengths[slotOf(word)] = (lengths[slotOf(word)] as number) | (1 << word.length);
  const has = (word: string): boolean =>
    (((lengths[slotOf(word)] as number) >>> word.length) & 1) !== 0 && Set.prototype.has.call(set, word);
  return Object.assign(set, { has });
}

function slotOf(word: string): number {
  return word === '' ? 0 : word.charCodeAt(0) & 31;
}
