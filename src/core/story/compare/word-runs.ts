/** An edited sentence with its old and its new words side by side. */
import type { Sentence } from '../../read/sentences.ts';
import { alignElements, NONE } from './align-elements.ts';
import { type Element, elementsOf } from './elements.ts';
import { isSameNumber } from './same-number.ts';

export interface WordRun {
  readonly kind: 'same' | 'old' | 'new';
  /** What parts it from the run before. */
  readonly space: '' | ' ';
  readonly text: string;
}

/** Old words stand before the new ones that took their place; what stayed is given in the new version's spelling. */
export function wordRuns(old: Sentence, next: Sentence): WordRun[] {
  const [was, is] = [elementsOf(old), elementsOf(next)];
  const runs: WordRun[] = [];
  const add = (kind: WordRun['kind'], sentence: Sentence, elements: readonly Element[]): void => {
    const [first, final] = [elements[0], elements.at(-1)];
    if (!first || !final) return;
    const [start, end] = [sentence.tokens[first.first]?.start, sentence.tokens[final.next - 1]?.end];
    const last = runs.at(-1)?.kind;
    const isGlued = sentence.tokens[first.first]?.glued && !(kind === 'new' && last === 'old');
    runs.push({
      kind,
      space: isGlued || runs.length === 0 ? '' : ' ',
      text: sentence.text.slice(start, end),
    });
  };
  let [oldEnd, nextEnd] = [0, 0];
  const stayed = stayedPairs(was, is);
  for (let index = 0; index < stayed.length; ) {
    const [oldStart = 0, nextStart = 0] = stayed[index] ?? [];
    let length = 1;
    while (
      stayed[index + length]?.[0] === oldStart + length &&
      stayed[index + length]?.[1] === nextStart + length
    )
      length += 1;
    add('old', old, was.slice(oldEnd, oldStart));
    add('new', next, is.slice(nextEnd, nextStart));
    add('same', next, is.slice(nextStart, nextStart + length));
    [oldEnd, nextEnd] = [oldStart + length, nextStart + length];
    index += length;
  }
  add('old', old, was.slice(oldEnd));
  add('new', next, is.slice(nextEnd));
  return runs;
}

/** Indexes of the elements that are in both, in order. */
function stayedPairs(was: readonly Element[], is: readonly Element[]): (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  for (const [at, partner] of alignElements(was, is).entries()) {
    const [before, after] = [was[at]?.number, is[partner]?.number];
    if (partner === NONE || (before && after && !isSameNumber(before, after))) continue;
    pairs.push([at, partner]);
  }
  return pairs;
}
