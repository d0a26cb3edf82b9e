/** The same agency text on many sites is one origin, whoever prints it. */

import { ownText } from './own-text.ts';
import { type Shingles, shinglesOf } from './shingles.ts';

/**
 * How much of the shorter text must stand in the longer one. A site adds a line of its own and cuts the end; two
 * reporters at one press conference share its quotes, a third of what they write at most.
 */
const SAME_TEXT = 0.5;
/** Shingles; fewer are a headline with a sentence, or the notes that a site puts where an article should be. */
const LEAST = 60;

export interface Fingerprint {
  readonly id: string;
  readonly shingles: Shingles;
}

export function fingerprint(id: string, body: string): Fingerprint {
  return { id, shingles: shinglesOf(ownText(body)) };
}

export function isSameText(a: Fingerprint, b: Fingerprint): boolean {
  let shared = 0;
  for (const shingle of a.shingles) if (b.shingles.has(shingle)) shared += 1;
  return isMost(shared, a, b);
}

function isMost(shared: number, a: Fingerprint, b: Fingerprint): boolean {
  const least = Math.min(a.shingles.size, b.shingles.size);
  return least >= LEAST && shared >= least * SAME_TEXT;
}

/**
 * For each text, the id of the first that it is a copy of: its own where it is none. In the order given, so earliest
 * first. An index of shingles, so that a text is compared only with those that it shares words with.
 */
export function firstOfItsText(texts: readonly Fingerprint[]): ReadonlyMap<string, string> {
  const firsts: Fingerprint[] = [];
  const holders = new Map<number, number[]>();
  const origin = new Map<string, string>();
  for (const text of texts) {
    const first = firsts[lowestCopied(text, firsts, holders)];
    origin.set(text.id, first?.id ?? text.id);
    if (first) continue;
    for (const shingle of text.shingles) {
      const held = holders.get(shingle);
      if (held) held.push(firsts.length);
      else holders.set(shingle, [firsts.length]);
    }
    firsts.push(text);
  }
  return origin;
}

/** The index of the first of `firsts` that it is a copy of, else -1. */
function lowestCopied(
  text: Fingerprint,
  firsts: readonly Fingerprint[],
  holders: ReadonlyMap<number, readonly number[]>,
): number {
  const shared = new Map<number, number>();
  for (const shingle of text.shingles)
    for (const index of holders.get(shingle) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  let lowest = -1;
  for (const [index, count] of shared) {
    const first = firsts[index];
    if (first && isMost(count, first, text) && (lowest < 0 || index < lowest)) lowest = index;
  }
  return lowest;
}
