/** How far the thing has come. A ladder is climbed; a later report of a lower rung is background. */
import type { Evidence } from '../model.ts';
import { isHigher } from './ladders.ts';
import { relate } from './relate.ts';
import { begin, support } from './standing.ts';
import { remembered, type State } from './state.ts';

export function foldStage(state: State | undefined, next: Evidence): State | undefined {
  const { value } = next.claim;
  if (value.type !== 'status') return state;
  if (!state) return { current: begin(next), disputedBy: [], history: [] };
  const { current } = state;
  if (current.value.type === 'status' && isHigher(current.value, value))
    return { current: begin(next), disputedBy: [], history: remembered(state) };
  return relate(current.value, value) === 'same' ? { ...state, current: support(current, next) } : state;
}
