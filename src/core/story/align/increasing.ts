/** The longest run of items whose numbers grow; what is left out of it has been moved. */

/** Indexes into `numbers`, growing, of one longest increasing subsequence (patience sorting, n log n). */
export function longestIncreasing(numbers: readonly number[]): number[] {
  /** tails[k]: index of the smallest number that ends a run of k + 1. */
  const tails: number[] = [];
  const before = new Int32Array(numbers.length).fill(-1);
  for (const [index, number] of numbers.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const run: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.push(at);
  return run.reverse();
}
