/** The same agency text on many sites is one origin, whoever prints it. */

import type { Shingles } from './shingles.ts';

/**
 * How much of the shorter text must stand in the longer one. A site adds a line of its own and cuts the end; two
 * reporters at one press conference share its quotes, a third of what they write at most.
 */
const SAME_TEXT = 0.5;
/** Shingles; fewer are a headline with a sentence, or the notes that a site puts where an article should be. */
const LEAST = 60;

interface Text {
  readonly shingles: Shingles;
}

export function isSameText(a: Text, b: Text): boolean {
  const [shorter, longer] =
    a.shingles.size < b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles];
  if (shorter.size < LEAST) return false;
  let shared = 0;
  for (const shingle of shorter) if (longer.has(shingle)) shared += 1;
  return shared >= shorter.size * SAME_TEXT;
}
