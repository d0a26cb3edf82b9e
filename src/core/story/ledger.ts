/**
 * The ledger of a story: a pure function of its evidence. Since evidence counts in one order, the order in which articles
 * arrive cannot matter. What is newer than all that a fact knows is added to it; what comes late makes it fold anew.
 */
import type { Evidence, Fact, FactKey, Ledger, Story } from '../model.ts';
import { foldFigure } from './fold-figure.ts';
import { foldLevel } from './fold-level.ts';
import { foldStage } from './fold-stage.ts';
import { foldTally } from './fold-tally.ts';
import { factKind } from './kinds/index.ts';
import type { Movement } from './kinds/kind.ts';
import { compareEvidence, comparePlaces, placeOf } from './order.ts';
import { retract } from './retract.ts';
import type { State } from './state.ts';

export function buildLedger(evidence: readonly Evidence[], story: Pick<Story, 'kind' | 'facts'>): Ledger {
  return growLedger({}, evidence, [], story);
}

/** The facts that `said` speaks of from an earlier time than is counted in; to fold them anew takes all their evidence. */
export function lateFacts(ledger: Ledger, said: readonly Evidence[]): readonly FactKey[] {
  return Object.values(ledger)
    .filter(({ key, newest }) =>
      said.some((one) => one.fact === key && comparePlaces(placeOf(one), newest) < 0),
    )
    .map(({ key }) => key);
}

/**
 * `known` holds at least all evidence so far on the facts that `said` is late for, and on those of `anew`, whose older
 * evidence goes back to others than it did.
 */
export function growLedger(
  ledger: Ledger,
  said: readonly Evidence[],
  known: readonly Evidence[],
  story: Pick<Story, 'kind' | 'facts'>,
  anew: readonly FactKey[] = [],
): Ledger {
  const late = [...lateFacts(ledger, said), ...anew];
  const grown: Record<FactKey, Fact> = {};
  for (const key of [...new Set([...Object.keys(ledger), ...said.map(({ fact }) => fact)])].sort()) {
    const isOf = ({ fact }: Evidence): boolean => fact === key;
    const isLate = late.includes(key);
    const next = [...said.filter(isOf), ...(isLate ? known.filter(isOf) : [])].sort(compareEvidence);
    const fact = foldAll(key, isLate ? undefined : ledger[key], next, factKind(story, key).movement);
    if (fact) grown[key] = fact;
  }
  return grown;
}

/** `evidence` in the order of `compareEvidence`. */
function foldAll(
  key: FactKey,
  start: Fact | undefined,
  evidence: readonly Evidence[],
  movement: Movement,
): Fact | undefined {
  const last = evidence.at(-1);
  if (!last) return start;
  let state: State | undefined = start;
  for (const next of evidence) {
    if (next.retracts) state = state && retract(state, next);
    else if (next.claim.certainty !== 'denied') state = FOLDS[movement](state, next);
  }
  if (!state) return undefined;
  const { current, disputedBy, history } = state;
  return { key, current, disputedBy, history, newest: placeOf(last) };
}

const FOLDS: Readonly<Record<Movement, (state: State | undefined, next: Evidence) => State | undefined>> = {
  figure: foldFigure,
  tally: foldTally,
  level: foldLevel,
  stage: foldStage,
  move: foldFigure,
};
