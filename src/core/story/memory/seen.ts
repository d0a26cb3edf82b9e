/**
 * A Bloom filter (Bloom 1970, https://doi.org/10.1145/362686.362692) of the terms of a story: it forgets nothing, takes the
 * same bits in any order, and errs only by taking a new term for an old one, which keeps something untold.
 */

/** Of 32 bits each. A thousand articles on one thing have some ten thousand terms, of which 7 in 100 then pass for old. */
const WORDS = 2_048;
/** Leaves as many of 32 bits as number the bits of the filter. */
const SHIFT = 32 - Math.log2(WORDS * 32);

export function isSeen(seen: readonly number[], term: number): boolean {
  return hasBit(seen, firstBit(term)) && hasBit(seen, secondBit(term));
}

/** `seen` with the terms in it. */
export function withSeen(seen: readonly number[], terms: readonly (readonly number[])[]): readonly number[] {
  const bits = seen.length === 0 ? new Array<number>(WORDS).fill(0) : seen.slice();
  for (const list of terms) {
    for (const term of list) {
      setBit(bits, firstBit(term));
      setBit(bits, secondBit(term));
    }
  }
  return bits;
}

function hasBit(seen: readonly number[], bit: number): boolean {
  return ((seen[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

function setBit(bits: number[], bit: number): void {
  bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

/** Two independent hashes of a term, by odd multipliers (Knuth, TAOCP 3, 6.4). */
function firstBit(term: number): number {
  return Math.imul(term, 0x9e3779b1) >>> SHIFT;
}

function secondBit(term: number): number {
  return Math.imul(term, 0x85ebca6b) >>> SHIFT;
}
