/** How firmly the words around two aligned numbers tell that one took the other's place. */
import { NONE } from './align-elements.ts';
import type { Element } from './elements.ts';

/** What stayed: the elements on both sides, the one on one side, or a word close by. */
export type Hold = 'both sides' | 'one side' | 'near' | 'none';

/** Elements on either side that count as close by. */
const REACH = 3;

/** A mark between two parts of a sentence holds nothing by itself. */
const COMMAS: ReadonlySet<string> = new Set([',', '.', ';']);

/** `at` is the index of the old number; `partners` is what `alignElements` gives. */
export function holdOf(
  old: readonly Element[],
  next: readonly Element[],
  partners: Int32Array,
  at: number,
): Hold {
  const partner = partners[at] ?? NONE;
  /** The ends of both sentences are partners as well. */
  const isKept = (step: number): boolean => {
    const [was, is] = [old[at + step], next[partner + step]];
    return was && is ? partners[at + step] === partner + step : was === is;
  };
  const isComma = (step: number): boolean => COMMAS.has(old[at + step]?.word ?? '');
  if (isKept(-1) && isKept(1)) return 'both sides';
  if ((isKept(-1) && !isComma(-1)) || (isKept(1) && !isComma(1))) return 'one side';
  for (let step = -REACH; step <= REACH; step += 1) {
    const other = partners[at + step] ?? NONE;
    if (step !== 0 && other !== NONE && !isComma(step) && Math.abs(other - partner) <= REACH) return 'near';
  }
  return 'none';
}
