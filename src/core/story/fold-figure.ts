/** What the evidence of one figure adds up to. */
import type { Evidence, Fact } from '../model.ts';
import { compareCertainty } from '../read/certainty.ts';
import { agree, relate } from './relate.ts';
import { begin, type Growing, settle, support } from './standing.ts';

interface Figure {
  current: Growing;
  disputedBy: Growing[];
  readonly history: Growing[];
}

/** Sides of a dispute that are kept; who differs after that adds noise. */
const MOST_SIDES = 3;

/** `evidence` in the order of `compareEvidence`. */
export function foldFigure(evidence: readonly Evidence[]): Omit<Fact, 'key'> | undefined {
  let figure: Figure | undefined;
  for (const next of evidence) {
    if (next.claim.certainty === 'denied') continue;
    if (figure) add(figure, next);
    else figure = { current: begin(next), disputedBy: [], history: [] };
  }
  return (
    figure && {
      current: settle(figure.current),
      disputedBy: figure.disputedBy.map(settle),
      history: figure.history.map(settle),
    }
  );
}

function add(figure: Figure, next: Evidence): void {
  const { current, disputedBy, history } = figure;
  const relation = relate(current.value, next.claim.value);
  if (relation === 'incomparable') return;
  if (relation !== 'differs') {
    support(current, next);
    // Who repeats a value on a later day than it was disputed has heard both sides.
    if (disputedBy.every(({ since }) => !isSameDay(since, next.claim.at))) figure.disputedBy = [];
    return;
  }
  if (next.claim.segment !== 'correction' && isStale(figure, next)) return;
  const side = disputedBy.find((other) => agree(other.value, next.claim.value));
  if (side) support(side, next);
  if (side && isSameDay(side.since, next.claim.at)) return;
  if (!side && isDispute(current, next)) {
    if (disputedBy.length < MOST_SIDES) disputedBy.push(begin(next));
    return;
  }
  // A new day has decided: what won keeps the support it had while it was disputed.
  history.push(current);
  figure.current = side ?? begin(next);
  figure.disputedBy = [];
}

/**
 * A value that was current before is news only when the very page that has told the present one goes back on it, or an
 * update says so; anybody else is repeating old news. A mere possibility replaces nothing that is surer.
 */
function isStale({ current, history }: Figure, { claim, source }: Evidence): boolean {
  const goesBack =
    claim.segment === 'update' || current.evidence.some((one) => one.source.articleId === source.articleId);
  const isOld = history.some((standing) => agree(standing.value, claim.value));
  if (isOld && !(goesBack && claim.certainty === 'asserted')) return true;
  if (claim.certainty !== 'possible') return false;
  return current.evidence.some((one) => compareCertainty(one.claim.certainty, 'possible') > 0);
}

/** Two origins with different values on one day: neither can be newer, so neither wins. */
function isDispute(current: Growing, { claim, origin }: Evidence): boolean {
  if (claim.segment === 'correction' || !isSameDay(current.since, claim.at)) return false;
  return !current.evidence.some((one) => one.origin === origin);
}

function isSameDay(a: string, b: string): boolean {
  return a.slice(0, 10) === b.slice(0, 10);
}
