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
    a.shingles.length < b.shingles.length ? [a.shingles, b.shingles] : [b.shingles, a.shingles];
  if (shorter.length < LEAST) return false;
  let mayMiss = Math.floor(shorter.length * (1 - SAME_TEXT));
  let at = 0;
  for (let index = 0; index < shorter.length && mayMiss >= 0; index += 1) {
    const shingle = shorter[index] as number;
    while (at < longer.length && (longer[at] as number) < shingle) at += 1;
    if (longer[at] !== shingle) mayMiss -= 1;
  }
  return mayMiss >= 0;
}
