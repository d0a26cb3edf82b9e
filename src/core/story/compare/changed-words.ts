/** The words of two figures that differ: "25 million" and "28 million" -> "25" and "28". */

export interface ChangedWords {
  readonly old: string;
  readonly next: string;
}

/** Takes off the words that both begin or end with; one at least is left of each. */
export function changedWords(before: string, after: string): ChangedWords {
  const [old, next] = [before.split(/\s+/), after.split(/\s+/)];
  while (old.length > 1 && next.length > 1 && old.at(-1) === next.at(-1)) {
    old.pop();
    next.pop();
  }
  while (old.length > 1 && next.length > 1 && old[0] === next[0]) {
    old.shift();
    next.shift();
  }
  return { old: old.join(' '), next: next.join(' ') };
}
