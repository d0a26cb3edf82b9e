/** Where each term of one article stands in its arrays: one table for all, filled and emptied by whoever uses it. */
import type { Vector } from './rarity.ts';
import { type Member, type Rows, WIDTH } from './rows.ts';
import { TERMS } from './words.ts';

/** File scope: 2 MB that no two calls use at a time. */
const lookup: Lookup = { some: new Uint8Array(1 << 15), slots: new Uint16Array(TERMS) };
const SOME = (1 << 15) - 1;

export interface Lookup {
  /** By the last bits of a term: 1 when the article may have it. Small enough to stay near the processor. */
  readonly some: Uint8Array;
  /** 0 for a term that the article has not, else its slot + 1. */
  readonly slots: Uint16Array;
}

/** Runs `use` with the table set to `vector`. */
export function withLookup<Result>({ terms }: Vector, use: (lookup: Lookup) => Result): Result {
  const { some, slots } = lookup;
  for (let slot = 0; slot < terms.length; slot += 1) {
    const term = terms[slot] ?? 0;
    some[term & SOME] = 1;
    slots[term] = slot + 1;
  }
  try {
    return use(lookup);
  } finally {
    for (let slot = 0; slot < terms.length; slot += 1) {
      const term = terms[slot] ?? 0;
      some[term & SOME] = 0;
      slots[term] = 0;
    }
  }
}

/** The slot of a term, or -1. */
export function slotOf({ some, slots }: Lookup, term: number): number {
  return some[term & SOME] === 0 ? -1 : (slots[term] ?? 0) - 1;
}

/** The sum of the cosines of a vector, which is in the table, and each of a story's articles. */
export function sumOfCosines(table: Lookup, vector: Vector, rows: Rows, members: readonly Member[]): number {
  let sum = 0;
  for (const { row, size } of members) {
    for (let at = row * WIDTH; at < row * WIDTH + size; at += 1) {
      const slot = slotOf(table, rows.terms[at] ?? 0);
      if (slot >= 0) sum += (vector.weights[slot] ?? 0) * (rows.weights[at] ?? 0);
    }
  }
  return sum;
}
