/** What the evidence of one figure adds up to. */
import type { Evidence, Fact, Standing } from '../model.ts';
import { compareCertainty } from '../read/certainty.ts';
import { agree, relate } from './relate.ts';
import { newStanding, originsOf, support } from './standing.ts';

type Figure = Omit<Fact, 'key'>;

/** `evidence` in the order of `compareEvidence`, at least one. */
export function foldFigure(evidence: readonly Evidence[]): Figure | undefined {
  let figure: Figure | undefined;
  for (const next of evidence) {
    if (next.claim.certainty !== 'denied') figure = figure ? add(figure, next) : first(next);
  }
  return figure;
}

function first(evidence: Evidence): Figure {
  return { current: newStanding(evidence), disputedBy: [], history: [] };
}

function add(figure: Figure, next: Evidence): Figure {
  const { current, disputedBy, history } = figure;
  const relation = relate(current.value, next.claim.value);
  if (relation === 'incomparable') return figure;
  if (relation !== 'differs') {
    // Who repeats a value on a later day than it was disputed has heard both sides.
    const isSettled = disputedBy.every(({ since }) => !isSameDay(since, next.claim.at));
    return { ...figure, current: support(current, next), disputedBy: isSettled ? [] : disputedBy };
  }

  const other = disputedBy.find((standing) => agree(standing.value, next.claim.value));
  const isNews = next.claim.segment === 'correction' || !isStale(figure, next);
  if (!isNews) return figure;
  if (other && isSameDay(other.since, next.claim.at)) {
    return { ...figure, disputedBy: disputedBy.map((one) => (one === other ? support(one, next) : one)) };
  }
  if (isDispute(current, next)) return { ...figure, disputedBy: [...disputedBy, newStanding(next)] };
  // A new day has decided: what won starts with the support it had while it was disputed.
  const winner = other ? support(other, next) : newStanding(next);
  return { current: winner, disputedBy: [], history: [...history, current] };
}

/**
 * A value that was current before is news only when the very page that has told the present one goes back on it, or an
 * update says so; anybody else is repeating old news. A mere possibility replaces nothing that is surer.
 */
function isStale({ current, history }: Figure, { claim, source }: Evidence): boolean {
  const isOld = history.some((standing) => agree(standing.value, claim.value));
  const goesBack =
    claim.segment === 'update' || current.evidence.some((one) => one.source.articleId === source.articleId);
  if (isOld && !(goesBack && claim.certainty === 'asserted')) return true;
  const surest =
    current.evidence
      .map((one) => one.claim.certainty)
      .sort(compareCertainty)
      .at(-1) ?? 'possible';
  return claim.certainty === 'possible' && compareCertainty(surest, 'possible') > 0;
}

/** Two origins with different values on one day: neither can be newer, so neither wins. */
function isDispute(current: Standing, { claim, origin }: Evidence): boolean {
  return (
    claim.segment !== 'correction' && isSameDay(current.since, claim.at) && !originsOf(current).has(origin)
  );
}

function isSameDay(a: string, b: string): boolean {
  return a.slice(0, 10) === b.slice(0, 10);
}
