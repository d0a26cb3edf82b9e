/** What one more piece of evidence makes of a figure: a later value replaces an earlier one, unless both are of one day. */
import type { Evidence, Standing } from '../model.ts';
import { compareCertainty } from '../read/certainty.ts';
import { agree, relate } from './relate.ts';
import { begin, originsOf, support } from './standing.ts';
import { remembered, type State } from './state.ts';

/** Sides of a dispute that are kept; who differs after that adds noise. */
const MOST_SIDES = 3;

export function foldFigure(state: State | undefined, next: Evidence): State {
  if (!state) return { current: begin(next), disputedBy: [], history: [] };
  const { current, disputedBy } = state;
  const relation = relate(current.value, next.claim.value);
  if (relation === 'incomparable') return state;
  if (relation !== 'differs') {
    // Who repeats a value on a later day than it was disputed has heard both sides.
    const isLater = disputedBy.every(({ since }) => !isSameDay(since, next.claim.at));
    return { ...state, current: support(current, next), disputedBy: isLater ? [] : disputedBy };
  }
  if (next.claim.segment !== 'correction' && isStale(state, next)) return state;
  const at = disputedBy.findIndex((other) => agree(other.value, next.claim.value));
  const known = disputedBy[at];
  const side = known ? support(known, next) : begin(next);
  if (known && isSameDay(known.since, next.claim.at))
    return { ...state, disputedBy: disputedBy.with(at, side) };
  if (!known && isDispute(current, next)) {
    return disputedBy.length < MOST_SIDES ? { ...state, disputedBy: [...disputedBy, side] } : state;
  }
  // A new day has decided: what won keeps the support it had while it was disputed.
  return { current: side, disputedBy: [], history: remembered(state) };
}

/**
 * A value that was current before is news only when the very page that has told the present one goes back on it, or an
 * update says so; anybody else is repeating old news. A mere possibility replaces nothing that is surer.
 */
export function isStale({ current, history }: State, { claim, source }: Evidence): boolean {
  const goesBack = claim.segment === 'update' || current.articles.includes(source.articleId);
  const isOld = history.some((standing) => agree(standing.value, claim.value));
  if (isOld && !(goesBack && claim.certainty === 'asserted')) return true;
  return claim.certainty === 'possible' && isSurer(current);
}

function isSurer({ wordings }: Standing): boolean {
  return wordings.some(({ certainty }) => compareCertainty(certainty, 'possible') > 0);
}

/** Two origins with different values on one day: neither can be newer, so neither wins. */
function isDispute(current: Standing, { claim, origin }: Evidence): boolean {
  if (claim.segment === 'correction' || !isSameDay(current.since, claim.at)) return false;
  return !originsOf(current).has(origin);
}

function isSameDay(a: string, b: string): boolean {
  return a.slice(0, 10) === b.slice(0, 10);
}
