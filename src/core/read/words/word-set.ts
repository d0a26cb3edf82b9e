/** A set of words, written as one line of them. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
