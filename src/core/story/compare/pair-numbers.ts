/** Which number of an edited sentence stands where another stood before: by the words around them that stayed. */
import { alignElements, NONE } from './align-elements.ts';
import type { Element } from './elements.ts';
import type { NumberMention } from './numbers.ts';
import { areComparable, countsSame, isSameNumber } from './same-number.ts';

export interface NumberPair {
  readonly old: NumberMention;
  readonly next: NumberMention;
}

/** Numbers that another value took the place of, and those whose place nothing took. */
export interface PairedNumbers {
  readonly changed: readonly NumberPair[];
  readonly gone: readonly NumberMention[];
  readonly added: readonly NumberMention[];
}

/** The elements of one sentence before and after it was edited. */
export function pairNumbers(old: readonly Element[], next: readonly Element[]): PairedNumbers {
  const partners = alignElements(old, next);
  const changed: NumberPair[] = [];
  const settled = new Set<Element>();
  for (const [at, partner] of partners.entries()) {
    const [was, is] = [old[at], next[partner]];
    if (!was?.number || !is?.number) continue;
    const isKept = isSameNumber(was.number, is.number);
    const hold = areComparable(was.number, is.number) ? 'either side' : 'both sides';
    if (!isKept && !isHeld(old, next, partners, at, hold)) continue;
    settled.add(was).add(is);
    if (!isKept) changed.push({ old: was.number, next: is.number });
  }
  const gone = numbersOf(old, settled);
  const added = numbersOf(next, settled);
  dropEqual(gone, added);
  const lone = loneReplacement(gone, added);
  if (!lone) return { changed, gone, added };
  return {
    changed: [...changed, lone],
    gone: gone.filter((one) => one !== lone.old),
    added: added.filter((one) => one !== lone.next),
  };
}

/** Elements on either side of a number that are asked whether they stayed. */
const REACH = 3;

/** Whether a word close to both stayed, or an end of the sentence: a comma alone holds nothing. */
function isHeld(
  old: readonly Element[],
  next: readonly Element[],
  partners: Int32Array,
  at: number,
  hold: 'either side' | 'both sides',
): boolean {
  const partner = partners[at] ?? NONE;
  const isKept = (step: number): boolean => {
    const [was, is] = [old[at + step], next[partner + step]];
    return was && is ? partners[at + step] === partner + step : was === is;
  };
  const isNear = (direction: -1 | 1): boolean => {
    for (let reach = 1; reach <= REACH; reach += 1) {
      const was = old[at + direction * reach];
      const other = partners[at + direction * reach] ?? NONE;
      if (was && !COMMAS.has(was.word) && other !== NONE && Math.abs(other - partner) <= REACH) return true;
    }
    return isKept(direction) && !COMMAS.has(old[at + direction]?.word ?? '');
  };
  if (isKept(-1) && isKept(1)) return true;
  return hold === 'either side' && (isNear(-1) || isNear(1));
}

const COMMAS: ReadonlySet<string> = new Set([',', '.', ';']);

function numbersOf(elements: readonly Element[], settled: ReadonlySet<Element>): NumberMention[] {
  return elements.flatMap((element) => (element.number && !settled.has(element) ? [element.number] : []));
}

/** What was moved inside the sentence: takes each number of both lists out that has its like in the other. */
function dropEqual(gone: NumberMention[], added: NumberMention[]): void {
  for (let at = gone.length - 1; at >= 0; at -= 1) {
    const one = gone[at];
    const like = added.findIndex((other) => one !== undefined && isSameNumber(one, other));
    if (like < 0) continue;
    gone.splice(at, 1);
    added.splice(like, 1);
  }
}

/** A rewritten sentence that held one figure and holds one now, of the same thing: "killed ten" -> "left 12 dead". */
function loneReplacement(
  gone: readonly NumberMention[],
  added: readonly NumberMention[],
): NumberPair | undefined {
  const [old, otherOld] = gone.filter(({ kind }) => kind === 'figure');
  const [next, otherNext] = added.filter(({ kind }) => kind === 'figure');
  if (!old || !next || otherOld || otherNext || !areComparable(old, next)) return undefined;
  return countsSame(old, next) ? { old, next } : undefined;
}
