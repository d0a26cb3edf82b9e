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
  // Called off is the top rung but not the end: what is agreed or done after all is news.
  const isOff = current.type === 'status' && phaseOf(current.step) === 'off';
  const isOnAgain = next.type === 'status' && REVIVED.some((phase) => phase === phaseOf(next.step));
  return rung(next) > rung(current) || (isOff && isOnAgain);
}

const REVIVED = ['agreed', 'cleared', 'closed'] as const;

function rung(value: Value): number {
  return value.type === 'status' ? rungOf(value.step) : -1;
}
