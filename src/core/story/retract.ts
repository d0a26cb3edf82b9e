/** A page has dropped a value and put nothing in its place: the value stands until nobody is left who states it. */
import type { Evidence } from '../model.ts';
import { agree } from './relate.ts';
import { originsOf } from './standing.ts';
import type { State } from './state.ts';

export function retract(state: State, { claim, origin, source }: Evidence): State {
  const { current, disputedBy } = state;
  const isIts = (origins: ReadonlySet<string>): boolean => origins.size === 1 && origins.has(origin);
  const left = disputedBy.filter((side) => !(agree(side.value, claim.value) && isIts(originsOf(side))));
  const isLast =
    agree(current.value, claim.value) &&
    isIts(originsOf(current)) &&
    current.articles.every((id) => id === source.articleId);
  return { ...state, current: isLast ? { ...current, retractedAt: claim.at } : current, disputedBy: left };
}
