/** How far the thing has come. A ladder is climbed; a later report of a lower rung is background. */

import type { Evidence, Fact } from '../model.ts';
import { isHigher } from './ladders.ts';
import { relate } from './relate.ts';
import { begin, type Growing, settle, support } from './standing.ts';

/** `evidence` in the order of `compareEvidence`. */
export function foldStage(evidence: readonly Evidence[]): Omit<Fact, 'key'> | undefined {
  const rungs: Growing[] = [];
  for (const next of evidence) {
    const { value } = next.claim;
    if (value.type !== 'status') continue;
    const current = rungs.at(-1);
    if (!current || (current.value.type === 'status' && isHigher(current.value, value)))
      rungs.push(begin(next));
    else if (relate(current.value, value) === 'same') support(current, next);
  }
  const [current, ...before] = rungs.map(settle).reverse();
  return current && { current, disputedBy: [], history: before.reverse() };
}
