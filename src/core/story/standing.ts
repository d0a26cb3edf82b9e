/** One value of a fact and all that supports it: what to call it, and how many independent origins it has. */

import type { Value } from '../model/values.ts';
import type { Evidence, Standing } from '../model.ts';
import { relate } from './relate.ts';

/** What agrees with a standing, with the values in it told apart; grows while a fact is folded. */
export interface Growing {
  /** The closest value so far; what others are compared with. */
  value: Value;
  readonly since: string;
  readonly evidence: Evidence[];
}

export function begin(evidence: Evidence): Growing {
  return { value: evidence.claim.value, since: evidence.claim.at, evidence: [evidence] };
}

/** Takes in evidence that agrees; adds in place, since folding a fact is one pass over all its evidence. */
export function support(growing: Growing, evidence: Evidence): void {
  growing.evidence.push(evidence);
  if (relate(growing.value, evidence.claim.value) === 'refines') growing.value = evidence.claim.value;
}

export function settle({ since, evidence, value }: Growing): Standing {
  return { value: representative(evidence, value), since, evidence };
}

export function originsOf(standing: Pick<Standing, 'evidence'>): ReadonlySet<string> {
  return new Set(standing.evidence.map(({ origin }) => origin));
}

interface Wording {
  readonly value: Value;
  readonly origins: Set<string>;
}

/**
 * The value that stands for several that agree: the closest one; among equally close ones the wording that most
 * independent origins chose; among those the first. So one article that says "about" does not reword what five call
 * "over".
 */
function representative(evidence: readonly Evidence[], closest: Value): Value {
  const wordings = new Map<string, Wording>();
  for (const { claim, origin } of evidence) {
    const key = wordingKey(claim.value);
    const wording = wordings.get(key) ?? { value: claim.value, origins: new Set() };
    wordings.set(key, wording);
    wording.origins.add(origin);
  }
  const close = [...wordings.values()].filter(({ value }) => relate(value, closest) !== 'refines');
  const most = Math.max(...close.map(({ origins }) => origins.size));
  return close.find(({ origins }) => origins.size === most)?.value ?? closest;
}

function wordingKey(value: Value): string {
  return value.type === 'move' ? `${value.verb} ${value.to} ${value.becomes}` : JSON.stringify(value);
}
