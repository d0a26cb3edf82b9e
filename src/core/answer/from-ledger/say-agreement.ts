/** Whether the sources agree, how many independent ones there are, and how sure they are. */
import type { Certainty } from '../../model.ts';
import { dated, titled } from './say-now.ts';
import type { Said, StatedFact } from './stated.ts';

export function sayAgreement(facts: readonly StatedFact[]): Said {
  return {
    lines: facts.map(lineOf),
    citations: facts.flatMap(({ now, against }) => [now, ...against].flatMap(({ citations }) => citations)),
  };
}

function lineOf({ label, now, against }: StatedFact): string {
  const count = `${now.origins} independent source${now.origins === 1 ? '' : 's'}`;
  const sure = SURE[now.certainty];
  if (against.length > 0)
    return titled(label, `disputed: ${dated(now)}, ${count}, against ${against.map(dated).join(' and ')}`);
  const verdict = now.origins > 1 ? 'they agree' : 'nobody else says so yet';
  return titled(label, `${now.words}, ${sure} by ${count}; ${verdict}`);
}

const SURE: Readonly<Record<Certainty, string>> = {
  asserted: 'stated as a fact',
  probable: 'reported and not confirmed',
  possible: 'called possible',
  denied: 'denied',
};
