/** One value of a fact and all that supports it: what to call it, and how many independent origins it has. */
import type { Evidence, Standing, Value } from '../model.ts';
import { relate } from './relate.ts';

export function newStanding(evidence: Evidence): Standing {
  return { value: evidence.claim.value, since: evidence.claim.at, evidence: [evidence] };
}

export function support(standing: Standing, evidence: Evidence): Standing {
  const all = [...standing.evidence, evidence];
  return { ...standing, evidence: all, value: representative(all) };
}

export function originsOf(standing: Standing): ReadonlySet<string> {
  return new Set(standing.evidence.map(({ origin }) => origin));
}

/**
 * The value that stands for several that agree: the closest one; among equally close ones the wording that most
 * independent origins chose; among those the first. So one article that says "about" does not reword what five call
 * "over".
 */
function representative(evidence: readonly Evidence[]): Value {
  const closest = evidence.filter(
    ({ claim }) => !evidence.some((other) => relate(claim.value, other.claim.value) === 'refines'),
  );
  const votes = closest.map(({ claim }) => ({
    value: claim.value,
    origins: new Set(
      closest.filter((other) => isSame(claim.value, other.claim.value)).map(({ origin }) => origin),
    ).size,
  }));
  const most = Math.max(...votes.map(({ origins }) => origins));
  const chosen = votes.find(({ origins }) => origins === most);
  return chosen?.value ?? evidence.map(({ claim }) => claim.value)[0] ?? ({} as never);
}

function isSame(a: Value, b: Value): boolean {
  return relate(a, b) === 'same';
}
