/** Which number of an edited sentence stands where another stood before: by the words around them that stayed. */
import { alignElements } from './align-elements.ts';
import type { Element } from './elements.ts';
import { type Hold, holdOf } from './hold.ts';
import type { NumberMention } from './numbers.ts';
import { areComparable, countsSame, isSameNumber } from './same-number.ts';

export interface NumberPair {
  readonly old: NumberMention;
  readonly next: NumberMention;
}

/** Numbers that another value took the place of, in the new order, and those whose place nothing took. */
export interface PairedNumbers {
  readonly changed: readonly NumberPair[];
  readonly gone: readonly NumberMention[];
  readonly added: readonly NumberMention[];
}

/** The elements of one sentence before and after it was edited. */
export function pairNumbers(old: readonly Element[], next: readonly Element[]): PairedNumbers {
  const partners = alignElements(old, next);
  const changed: NumberPair[] = [];
  const loose: (NumberPair & { readonly hold: Hold })[] = [];
  const settled = new Set<NumberMention>();
  const settle = (pair: NumberPair): void => void settled.add(pair.old).add(pair.next);
  for (const [at, partner] of partners.entries()) {
    const pair = { old: old[at]?.number, next: next[partner]?.number };
    if (!isPair(pair)) continue;
    if (isSameNumber(pair.old, pair.next)) {
      settle(pair);
      continue;
    }
    const hold = holdOf(old, next, partners, at);
    if (hold === 'both sides') {
      settle(pair);
      changed.push(pair);
    } else if (isEnough(hold, pair) && areComparable(pair.old, pair.next)) {
      loose.push({ ...pair, hold });
    }
  }
  const rest = { gone: numbersOf(old, settled), added: numbersOf(next, settled) };
  for (const pair of loose.filter((one) => !isMoved(one, rest.gone, rest.added))) {
    settle(pair);
    changed.push(pair);
  }
  for (const one of movedNumbers(numbersOf(old, settled), numbersOf(next, settled))) settled.add(one);
  const gone = numbersOf(old, settled);
  const added = numbersOf(next, settled);
  const lone = loneReplacement(gone, added);
  if (lone) changed.push(lone);
  return {
    changed: changed.sort((a, b) => a.next.first - b.next.first),
    gone: gone.filter((one) => one !== lone?.old),
    added: added.filter((one) => one !== lone?.next),
  };
}

/** In a rewritten sentence a figure is still the one asked for; another score or place in a row may be of anything. */
function isEnough(hold: Hold, { old, next }: NumberPair): boolean {
  return hold === 'one side' || (hold === 'near' && old.kind === 'figure' && next.kind === 'figure');
}

function isPair(pair: {
  readonly old: NumberMention | undefined;
  readonly next: NumberMention | undefined;
}): pair is NumberPair {
  return pair.old !== undefined && pair.next !== undefined;
}

/** "Two died and nine were hurt" -> "nine were hurt and two died": both values stand elsewhere now. */
function isMoved(
  { old, next, hold }: NumberPair & { readonly hold: Hold },
  gone: readonly NumberMention[],
  added: readonly NumberMention[],
): boolean {
  const isOldThere = added.some((other) => isSameNumber(old, other));
  const wasNextThere = gone.some((other) => isSameNumber(next, other));
  return hold === 'near' ? isOldThere || wasNextThere : isOldThere && wasNextThere;
}

function numbersOf(elements: readonly Element[], settled: ReadonlySet<NumberMention>): NumberMention[] {
  return elements.flatMap(({ number }) => (number && !settled.has(number) ? [number] : []));
}

/** Those that have their like on the other side: they were moved inside the sentence. */
function movedNumbers(
  gone: readonly NumberMention[],
  added: readonly NumberMention[],
): ReadonlySet<NumberMention> {
  const free = new Map<string, NumberMention[]>();
  for (const one of added) {
    const alike = free.get(one.value.amount);
    if (alike) alike.push(one);
    else free.set(one.value.amount, [one]);
  }
  const moved = new Set<NumberMention>();
  for (const one of gone) {
    const alike = free.get(one.value.amount) ?? [];
    const like = alike.findIndex((other) => isSameNumber(one, other));
    for (const other of like < 0 ? [] : alike.splice(like, 1)) moved.add(one).add(other);
  }
  return moved;
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
