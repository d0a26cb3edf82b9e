/** Which words and numbers of an edited sentence stayed, and which number took the place of which. */
import type { Element } from './elements.ts';
import { areComparable, isSameNumber } from './same-number.ts';

/** What it speaks for an alignment that two elements are partners. Numbers that stayed hold it best, small words least. */
const WORTH = { sameNumber: 6, number: 3, otherNumber: 1, word: 4, smallWord: 2, mark: 1 } as const;

export const NONE = -1;

/** For each old element the index of its partner, or NONE: the common subsequence that is worth most. */
export function alignElements(old: readonly Element[], next: readonly Element[]): Int32Array {
  const partners = new Int32Array(old.length).fill(NONE);
  let first = 0;
  while (isSame(old[first], next[first])) {
    partners[first] = first;
    first += 1;
  }
  let [oldEnd, nextEnd] = [old.length, next.length];
  while (oldEnd > first && nextEnd > first && isSame(old[oldEnd - 1], next[nextEnd - 1])) {
    oldEnd -= 1;
    nextEnd -= 1;
    partners[oldEnd] = nextEnd;
  }
  const middle = alignMiddle(old.slice(first, oldEnd), next.slice(first, nextEnd));
  for (const [at, partner] of middle.entries()) if (partner !== NONE) partners[first + at] = first + partner;
  return partners;
}

/** Pairs of elements looked at. Two sentences of news have a tenth of this; what has more is a list of numbers. */
const MOST_PAIRS = 100_000;

/** Needleman-Wunsch without a price for gaps. */
function alignMiddle(old: readonly Element[], next: readonly Element[]): Int32Array {
  if (old.length * next.length > MOST_PAIRS) return new Int32Array(old.length).fill(NONE);
  const width = next.length + 1;
  /** best[at * width + index]: what the elements from `at` and from `index` on are worth. */
  const best = new Int32Array((old.length + 1) * width);
  for (let at = old.length - 1; at >= 0; at -= 1) {
    for (let index = next.length - 1; index >= 0; index -= 1) {
      const skipped = Math.max(best[(at + 1) * width + index] ?? 0, best[at * width + index + 1] ?? 0);
      const worth = worthOf(old[at], next[index]);
      const paired = worth === 0 ? 0 : worth + (best[(at + 1) * width + index + 1] ?? 0);
      best[at * width + index] = Math.max(skipped, paired);
    }
  }
  const partners = new Int32Array(old.length).fill(NONE);
  for (let [at, index] = [0, 0]; at < old.length && index < next.length; ) {
    const here = best[at * width + index] ?? 0;
    const worth = worthOf(old[at], next[index]);
    if (worth > 0 && here === worth + (best[(at + 1) * width + index + 1] ?? 0)) {
      partners[at] = index;
      at += 1;
      index += 1;
    } else if (here === best[(at + 1) * width + index]) {
      at += 1;
    } else {
      index += 1;
    }
  }
  return partners;
}

function isSame(a: Element | undefined, b: Element | undefined): boolean {
  if (!a || !b || a.word !== b.word) return false;
  return a.number && b.number ? isSameNumber(a.number, b.number) : a.word !== '';
}

function worthOf(a: Element | undefined, b: Element | undefined): number {
  if (!a || !b || a.word !== b.word) return 0;
  if (a.number && b.number) {
    if (isSameNumber(a.number, b.number)) return WORTH.sameNumber;
    return areComparable(a.number, b.number) ? WORTH.number : WORTH.otherNumber;
  }
  if (a.word.length > 3) return WORTH.word;
  return /^[\p{L}\p{N}]/u.test(a.word) ? WORTH.smallWord : WORTH.mark;
}
