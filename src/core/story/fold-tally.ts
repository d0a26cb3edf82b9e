/** A count that grows and seldom falls, as that of the dead: who tells fewer is mostly late, not right. */

import { isGreater } from '../decimal.ts';
import type { Evidence } from '../model.ts';
import { isStale } from './fold-figure.ts';
import { agree, relate } from './relate.ts';
import { begin, certaintyOf, originsOf, support } from './standing.ts';
import { remembered, type State } from './state.ts';

export function foldTally(state: State | undefined, next: Evidence): State {
  if (!state) return { current: begin(next), disputedBy: [], history: [] };
  const { current, disputedBy } = state;
  const relation = relate(current.value, next.claim.value);
  if (relation === 'incomparable') return state;
  if (relation !== 'differs') return { ...state, current: support(current, next) };
  if (isMore(next, state) || isRevision(next, state))
    return isStale(state, next)
      ? state
      : { current: begin(next), disputedBy: [], history: remembered(state) };
  // A number that it had before is told by whoever is late, and be they many.
  if (state.history.some((before) => agree(before.value, next.claim.value))) return state;
  const at = disputedBy.findIndex((other) => agree(other.value, next.claim.value));
  const known = disputedBy[at];
  if (!known) return { ...state, disputedBy: [...disputedBy, begin(next)].slice(-MOST_LOWER) };
  const lower = support(known, next);
  // More origins have come to tell fewer than ever told the most.
  if (originsOf(lower).size > originsOf(current).size)
    return { current: lower, disputedBy: [], history: remembered(state) };
  return { ...state, disputedBy: disputedBy.with(at, lower) };
}

const MOST_LOWER = 3;

function isMore({ claim }: Evidence, { current }: State): boolean {
  const [next, known] = [claim.value, current.value];
  return 'amount' in next && 'amount' in known && isGreater(next.amount, known.amount);
}

/** A number for one that may be, a correction, one that is said to be lowered, or whoever told it before and now tells another. */
function isRevision({ claim, origin }: Evidence, { current }: State): boolean {
  if (claim.certainty !== 'asserted') return false;
  if (certaintyOf(current) !== 'asserted') return true;
  if ('trend' in claim.value && claim.value.trend === 'down') return true;
  return claim.segment === 'correction' || [...originsOf(current)].every((one) => one === origin);
}
