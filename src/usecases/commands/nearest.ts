import { distance } from 'fastest-levenshtein';

/** The word that was most likely meant: at most two letters off, and no more than a third of it. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.min(2, Math.ceil(word.length / 3)) + 1;
  for (const one of known) {
    const off = one.startsWith(word) && word.length >= 3 ? 1 : distance(word, one);
    if (off < least) [best, least] = [one, off];
  }
  return best;
}
