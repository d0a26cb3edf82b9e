/** The phrase that a change adds to a headline. */

import type { Value } from '../model/values.ts';
import type { Certainty, Change } from '../model.ts';
import { type FactKind, factOwner, type Wording } from '../story/kinds/kind.ts';
import { writeCount, writeMoveShort, writeValue } from './house-style.ts';

/** Opens the phrase of a value that others confirm. */
export const MORE_SOURCES = 'more sources: ';

const HEDGES: Readonly<Record<Certainty, string>> = {
  asserted: '',
  probable: 'reportedly ',
  possible: 'possibly ',
  denied: 'denied: ',
};

export function headlinePhrase(change: Change, fact: FactKind, certainty: Certainty): string {
  const { after, before, against, kind } = change;
  const now = shortValue(after.value);
  const was = before && before.type !== 'move' ? ` (was ${countOf(before, fact)})` : '';
  if (kind === 'corroborated') return MORE_SOURCES + now;
  if (after.value.type === 'status' || after.value.type === 'move') return kind === 'new' ? now : now + was;
  const wording = fact.wording ?? plainWording(fact.label);
  const whose = factOwner(change.fact);
  const of = whose === undefined ? '' : `${whose}: `;
  if (against) return `${of}${wording.noun} disputed: ${now} or ${shortValue(against.value)}`;
  const hedge = HEDGES[certainty];
  const fill = (template: string): string =>
    template.replace('{hedge}', hedge).replace('{value}', now).replace('{count}', writeCount(after.value));
  switch (kind) {
    case 'new':
      return of + fill(wording.first);
    case 'corrected':
      return `corrected: ${of}${wording.noun} ${hedge}${now}${was}`;
    case 'reverted':
      return `${of}${wording.noun} back to ${hedge}${now}${was}`;
    case 'retracted':
      return `${of}${wording.noun} of ${now} no longer stated`;
    case 'refined':
      return `${of}${wording.noun} put at ${hedge}${now}`;
    default:
      return of + fill(wording.now ?? `${wording.noun} now {hedge}{value}`) + was;
  }
}

function plainWording(label: string): Wording {
  const noun = label.charAt(0).toLowerCase() + label.slice(1);
  return { noun, first: `${noun} {hedge}{value}` };
}

/** As it is compared with: the bare number where the wording counts one thing only. */
function countOf(before: Value, { wording }: FactKind): string {
  return wording?.first.includes('{count}') ? writeCount(before) : shortValue(before);
}

function shortValue(value: Value): string {
  return value.type === 'move' ? writeMoveShort(value) : writeValue(value);
}
