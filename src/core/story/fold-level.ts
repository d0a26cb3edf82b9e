/** A number that goes up and down, as that of the missing: the newest word counts, and none is disputed by an older. */
import type { Evidence } from '../model.ts';
import { isStale } from './fold-figure.ts';
import { relate } from './relate.ts';
import { begin, support } from './standing.ts';
import { remembered, type State } from './state.ts';

export function foldLevel(state: State | undefined, next: Evidence): State {
  if (!state) return { current: begin(next), disputedBy: [], history: [] };
  const { current } = state;
  switch (relate(current.value, next.claim.value)) {
    case 'incomparable':
      return state;
    case 'differs':
      return isStale(state, next)
        ? state
        : { current: begin(next), disputedBy: [], history: remembered(state) };
    default:
      return { ...state, current: support(current, next) };
  }
}
