/** How far the thing has come. A ladder is climbed; a later report of a lower rung is background. */
import type { Evidence, Fact, Value } from '../model.ts';
import { phaseOf, rungOf } from './kinds/deal-ladder.ts';
import { newStanding, support } from './standing.ts';

export function foldStage(evidence: readonly Evidence[]): Omit<Fact, 'key'> | undefined {
  let stage: Omit<Fact, 'key'> | undefined;
  for (const next of evidence) {
    if (!stage) {
      stage = { current: newStanding(next), disputedBy: [], history: [] };
    } else if (isHigher(stage.current.value, next.claim.value)) {
      stage = { ...stage, current: newStanding(next), history: [...stage.history, stage.current] };
    } else if (rung(stage.current.value) === rung(next.claim.value)) {
      stage = { ...stage, current: support(stage.current, next) };
    }
  }
  return stage;
}

function isHigher(current: Value, next: Value): boolean {
  // Called off is the top rung but not the end: talks that are agreed anew are news.
  const isOff = current.type === 'status' && phaseOf(current.step) === 'off';
  const isAgreed = next.type === 'status' && phaseOf(next.step) === 'agreed';
  return rung(next) > rung(current) || (isOff && isAgreed);
}

function rung(value: Value): number {
  return value.type === 'status' ? rungOf(value.step) : -1;
}
