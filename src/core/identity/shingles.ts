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
  const hashes = wordHashes(text.normalize('NFKC').toLowerCase(), most);
  const shingles = new Uint32Array(Math.max(0, hashes.length - RUN + 1));
  for (let start = 0; start < shingles.length; start += 1) {
    let hash = 0;
    for (let index = start; index < start + RUN; index += 1)
      hash = Math.imul(hash, FNV_PRIME) ^ (hashes[index] as number);
    shingles[start] = hash;
  }
  shingles.sort();
  return shingles.filter((shingle, index) => index === 0 || shingle !== shingles[index - 1]);
}

/** FNV-1a, 32 bits. http://www.isthe.com/chongo/tech/comp/fnv/ */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Of runs of letters and digits, hashed where they stand: pieces of text made by a regular expression take far longer. */
function wordHashes(text: string, most: number): number[] {
  const hashes: number[] = [];
  let hash = FNV_OFFSET;
  let isInside = false;
  for (let at = 0; at < text.length && hashes.length < most; at += 1) {
    const char = text.codePointAt(at) as number;
    if (isOfWord(char)) {
      hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
      if (char > 0xffff) {
        at += 1;
        hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
      }
      isInside = true;
    } else if (isInside) {
      hashes.push(hash >>> 0);
      hash = FNV_OFFSET;
      isInside = false;
    }
  }
  if (isInside && hashes.length < most) hashes.push(hash >>> 0);
  return hashes;
}

const OF_WORD = /[\p{L}\p{N}]/u;
/** By UTF-16 code unit, 1 for letters and digits and 2 for all else; 0 until it is met. */
const kinds = new Uint8Array(1 << 16);

function isOfWord(char: number): boolean {
  const kind = char > 0xffff ? 0 : kinds[char];
  if (kind !== 0) return kind === 1;
  const isIt = OF_WORD.test(String.fromCodePoint(char));
  if (char <= 0xffff) kinds[char] = isIt ? 1 : 2;
  return isIt;
}
