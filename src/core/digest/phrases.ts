/** The phrase that a change adds to a headline. */

import type { Value } from '../model/values.ts';
import type { Certainty, Change } from '../model.ts';
import { factId } from '../story/kinds/kind.ts';
import { writeMoveShort, writeValue } from './house-style.ts';

interface Wording {
  /** What the figure is called when it is compared. */
  readonly noun: string;
  /** First told: "deal" "possibly " "worth over $10B". */
  first(hedged: string, value: string): string;
}

const WORDINGS: Readonly<Record<string, Wording>> = {
  price: { noun: 'deal', first: (hedge, value) => `deal ${hedge}worth ${value}` },
  stake: { noun: 'stake', first: (hedge, value) => `${hedge}${value} stake` },
  valuation: { noun: 'last valuation', first: (hedge, value) => `last ${hedge}valued at ${value}` },
};

const HEDGES: Readonly<Record<Certainty, string>> = {
  asserted: '',
  probable: 'reportedly ',
  possible: 'possibly ',
  denied: 'denied: ',
};

export function headlinePhrase(change: Change, label: string, certainty: Certainty): string {
  const { after, before, against, kind } = change;
  const now = shortValue(after.value);
  const was = before && before.type !== 'move' ? ` (was ${shortValue(before)})` : '';
  if (kind === 'corroborated') return `more sources: ${now}`;
  if (after.value.type === 'status' || after.value.type === 'move') return kind === 'new' ? now : now + was;
  const noun = label.charAt(0).toLowerCase() + label.slice(1);
  const wording = WORDINGS[factId(change.fact)] ?? {
    noun,
    first: (hedge, value) => `${noun} ${hedge}${value}`,
  };
  if (against) return `${wording.noun} disputed: ${now} or ${shortValue(against.value)}`;
  const hedge = HEDGES[certainty];
  switch (kind) {
    case 'new':
      return wording.first(hedge, now);
    case 'corrected':
      return `corrected: ${wording.noun} ${hedge}${now}${was}`;
    case 'reverted':
      return `${wording.noun} back to ${hedge}${now}${was}`;
    case 'refined':
      return `${wording.noun} put at ${hedge}${now}`;
    default:
      return `${wording.noun} now ${hedge}${now}${was}`;
  }
}

function shortValue(value: Value): string {
  return value.type === 'move' ? writeMoveShort(value) : writeValue(value);
}
