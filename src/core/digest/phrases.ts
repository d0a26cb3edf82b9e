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

/** `names` are what the phrase may name, by the part it plays: nothing behind a title that has just done so. */
export function headlinePhrase(
  change: Change,
  fact: FactKind,
  certainty: Certainty,
  names: Readonly<Record<string, string>>,
): string {
  const { after, before, against, kind } = change;
  const now = shortValue(after.value);
  const isCount = after.value.type === 'quantity' && fact.wording !== undefined;
  if (kind === 'corroborated' && !isCount) return MORE_SOURCES + now;
  const wording = fact.wording ?? plainWording(fact.label);
  const whose = factOwner(change.fact);
  // "80 cases" and "67% of pupils" say themselves what they are of.
  const of = whose === undefined || fact.owner === 'anybody' ? '' : `${whose}: `;
  if (after.value.type === 'move') return kind === 'new' ? now : now + was(before, fact);
  const fill = (template: string): string =>
    named(template, names)
      .replace('{hedge}', hedge)
      .replace('{value}', now)
      .replace('{count}', writeCount(after.value))
      .replace('{of}', whose ?? '');
  const hedge = HEDGES[certainty];
  if (after.value.type === 'status') {
    // "Jane Roe wins", but "House: bill passed"
    const who = whose === undefined || fact.ladder === 'law' ? of : `${whose} `;
    return who + fill(stageTemplate(fact, now)) + was(before, fact);
  }
  // "Death toll of 38": what is counted is in the noun.
  const told = countOf(after.value, fact);
  if (against) return `${of}${wording.noun} disputed: ${told} or ${countOf(against.value, fact)}`;
  switch (kind) {
    case 'corroborated':
      return MORE_SOURCES + of + fill(wording.first);
    case 'new':
      return of + fill(wording.first);
    case 'corrected':
      return `corrected: ${of}${wording.noun} ${hedge}${told}${was(before, fact)}`;
    case 'reverted':
      return `${of}${wording.noun} back to ${hedge}${told}${was(before, fact)}`;
    case 'retracted':
      return `${of}${wording.noun} of ${told} no longer stated`;
    case 'refined':
      return `${of}${wording.noun} put at ${hedge}${told}`;
    default:
      return of + fill(wording.now ?? `${wording.noun} now {hedge}{value}`) + was(before, fact);
  }
}

function plainWording(label: string): Wording {
  const noun = label.charAt(0).toLowerCase() + label.slice(1);
  return { noun, first: `${noun} {hedge}{value}` };
}

/** "Case settled" and "bill passed" say themselves what has come so far; "charged" is said of somebody. */
function stageTemplate({ wording, ladder }: FactKind, now: string): string {
  if (wording && !/^(?:bill|law|case|verdict)\s/u.test(now)) return wording.first;
  return ladder === 'deal' ? '{value}' : '{hedge}{value}';
}

/** Brackets whose party the story does not name are left out. */
function named(template: string, names: Readonly<Record<string, string>>): string {
  return template.replace(/\[\{(\w+)\}([^\]]*)\]/gu, (_all, part: string, rest: string) => {
    const name = names[part];
    return name === undefined ? '' : name + rest;
  });
}

/** " (was $10B)"; a stage of a deal is told so too, of other things the new one is enough: who is charged was arrested. */
function was(before: Value | undefined, fact: FactKind): string {
  if (!before || before.type === 'move') return '';
  if (before.type === 'status' && before.ladder !== 'deal') return '';
  return ` (was ${countOf(before, fact)})`;
}

/** As it is compared with: the bare number where the wording counts one thing only. */
function countOf(before: Value, { wording, counts }: FactKind): string {
  return counts !== undefined || wording?.first.includes('{count}') ? writeCount(before) : shortValue(before);
}

function shortValue(value: Value): string {
  return value.type === 'move' ? writeMoveShort(value) : writeValue(value);
}
