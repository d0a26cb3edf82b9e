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

/** Whether others are the same text as this one: of nearly all, a look at the first bits of their shingles tells that they are not. */
export function sameTextAs(text: Text): (other: Text) => boolean {
  const starts = new Uint8Array(1 << 16);
  for (const shingle of text.shingles) starts[shingle >>> 16] = 1;
  return (other) => mayBeSame(starts, text.shingles.length, other.shingles) && isSameText(text, other);
}

function mayBeSame(starts: Uint8Array, length: number, others: Shingles): boolean {
  const shorter = Math.min(length, others.length);
  // As many must be in both.
  let mayMiss = others.length - (shorter - Math.floor(shorter * (1 - SAME_TEXT)));
  // Without a branch, which no processor could foresee.
  for (let index = 0; index < others.length && mayMiss >= 0; index += 1)
    mayMiss -= 1 - (starts[(others[index] as number) >>> 16] as number);
  return mayMiss >= 0;
}

function isSameText(a: Text, b: Text): boolean {
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
