/** How far the thing has come. A ladder is climbed; a later report of a lower rung is background. */

import type { Value } from '../model/values.ts';
import type { Evidence, Fact } from '../model.ts';
import { phaseOf, rungOf } from './kinds/deal-ladder.ts';
import { begin, type Growing, settle, support } from './standing.ts';

/** `evidence` in the order of `compareEvidence`. */
export function foldStage(evidence: readonly Evidence[]): Omit<Fact, 'key'> | undefined {
  const rungs: Growing[] = [];
  for (const next of evidence) {
    const current = rungs.at(-1);
    if (!current || isHigher(current.value, next.claim.value)) rungs.push(begin(next));
    else if (rung(current.value) === rung(next.claim.value)) support(current, next);
  }
  const [current, ...before] = rungs.map(settle).reverse();
  return current && { current, disputedBy: [], history: before.reverse() };
}

function isHigher(current: Value, next: Value): boolean {
  // Called off is the top rung but not the end: what is agreed or done after all is news.
  const isOff = current.type === 'status' && phaseOf(current) === 'off';
  const isOnAgain = next.type === 'status' && REVIVED.some((phase) => phase === phaseOf(next));
  return rung(next) > rung(current) || (isOff && isOnAgain);
}

const REVIVED = ['agreed', 'cleared', 'closed'] as const;

function rung(value: Value): number {
  return value.type === 'status' ? rungOf(value) : -1;
}
