/**
 * Runs of words as numbers, to see how much of one text stands in another (Broder 1997, "On the resemblance and
 * containment of documents"). https://doi.org/10.1109/SEQUEN.1997.666900
 */

/** Words in a run: long enough that two reporters do not write it by chance. */
const RUN = 5;

/** Each once, ascending. */
export type Shingles = Uint32Array;

/** Of the first `most` words. */
export function shinglesOf(text: string, most = Number.POSITIVE_INFINITY): Shingles {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.slice(0, most).map(hashOf);
  const shingles = new Set<number>();
  for (let start = 0; start + RUN <= hashes.length; start += 1) {
    let hash = 0;
    for (let index = start; index < start + RUN; index += 1)
      hash = (Math.imul(hash, 0x01000193) ^ (hashes[index] ?? 0)) >>> 0;
    shingles.add(hash);
  }
  return Uint32Array.from(shingles).sort();
}

/** FNV-1a, 32 bits. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
