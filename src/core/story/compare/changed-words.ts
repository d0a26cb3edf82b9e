/** The words of two figures that differ: "25 million" and "28 million" -> "25" and "28"; "six-fold", "ten-fold" -> "six", "ten". */

export interface ChangedWords {
  readonly old: string;
  readonly next: string;
}

/** A word with what parts it from the one behind it. */
const WORD = /[^\s-]+(?:\s+|-)?|-/g;

/** Takes off the words that both begin or end with; one at least is left of each. */
export function changedWords(before: string, after: string): ChangedWords {
  const old = before.match(WORD) ?? [];
  const next = after.match(WORD) ?? [];
  while (old.length > 1 && next.length > 1 && old.at(-1) === next.at(-1)) {
    old.pop();
    next.pop();
  }
  // "One-in-five" is three words, "twenty-one" is one.
  while (old.length > 1 && next.length > 1 && old[0] === next[0] && !/ty-$/i.test(old[0] ?? '')) {
    old.shift();
    next.shift();
  }
  return { old: joined(old), next: joined(next) };
}

function joined(words: readonly string[]): string {
  return words.join('').replace(/(?:\s+|-)$/, '');
}
