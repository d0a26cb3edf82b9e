/** The figures of one version that the other knows nothing of. */
import type { NumberMention } from './numbers.ts';

/** A number and where it stands. */
interface Placed {
  readonly number: NumberMention;
}

export interface Unmatched<Place> {
  /** Each once, where it stands first. */
  readonly came: readonly Place[];
  readonly went: readonly Place[];
}

/**
 * Of the numbers that were edited or stand in sentences that were added or deleted: those that stand nowhere else in the
 * other version. `known` gives all numbers of a version; it is asked only when there is something to look for.
 */
export function findUnmatched<Place extends Placed>(
  gone: readonly Place[],
  added: readonly Place[],
  known: Readonly<Record<'old' | 'next', () => readonly NumberMention[]>>,
): Unmatched<Place> {
  const units = new Set(added.filter(isTold).flatMap(({ number }) => [unitOf(number), kindOfUnit(number)]));
  const isReplaced = ({ number }: Place): boolean => replacing(number).some((unit) => units.has(unit));
  return {
    came: missing(added.filter(isTold), known.old),
    went: missing(
      gone.filter((place) => isTold(place) && !isReplaced(place)),
      known.next,
    ),
  };
}

/** Amounts that other words than numbers tell too: "a man", "both", "the pair". */
const SMALL: ReadonlySet<string> = new Set(['0', '1', '2']);

/** Whether it says something by itself; a score or an age does not, nor does a figure told again in other money. */
function isTold({ number: { kind, value } }: Placed): boolean {
  return kind === 'figure' && !(value.type === 'quantity' && SMALL.has(value.amount));
}

function missing<Place extends Placed>(
  places: readonly Place[],
  numbers: () => readonly NumberMention[],
): Place[] {
  if (places.length === 0) return [];
  const known = new Set(numbers().map(amountOf));
  return places.filter(({ number }) => {
    const amount = amountOf(number);
    const isMissing = !known.has(amount);
    known.add(amount);
    return isMissing;
  });
}

/** What is counted, and in which money, may be told in other words; when unsure it is the same figure. */
function amountOf({ value }: NumberMention): string {
  return `${value.type} ${value.amount} ${value.upTo ?? ''}`;
}

/** What can take its place. A headline often does not say what it counts: "12 dead" may be any number of people. */
function replacing(number: NumberMention): readonly string[] {
  if (number.value.type !== 'quantity') return [unitOf(number)];
  return number.value.noun === '' ? [ANY_COUNT] : [unitOf(number), UNNAMED_COUNT];
}

const ANY_COUNT = 'any count';
const UNNAMED_COUNT = 'count of ';

function unitOf({ value }: NumberMention): string {
  if (value.type === 'money') return value.currency;
  return value.type === 'quantity' ? UNNAMED_COUNT + value.noun : value.type;
}

function kindOfUnit({ value }: NumberMention): string {
  return value.type === 'quantity' ? ANY_COUNT : value.type;
}
