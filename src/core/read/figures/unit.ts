/** The unit of measure behind a number: "feet", "km/h", "square metres", "years old", "year-old", "basis points". */
import type { Token } from '../tokens.ts';
import { GLUED_LETTERS, TIME_UNITS, UNIT_LETTERS, UNIT_PREFIXES, UNITS } from '../words/units.ts';
import { perAt } from './per.ts';

export interface UnitMention {
  /** Index of its first token: the hyphen of "5-year" is left out. */
  readonly first: number;
  readonly next: number;
  readonly kind: 'measure' | 'time';
}

export function unitAt(tokens: readonly Token[], index: number): UnitMention | undefined {
  const hyphen = tokens[index]?.text === '-';
  const first = hyphen ? index + 1 : index;
  const word = tokens[first];
  if (!word || (hyphen && !word.glued)) return undefined;
  const bare = unitEnd(tokens, first, hyphen);
  if (bare === undefined) return undefined;
  if (TIME_UNITS.has(word.lower)) return { first, next: ageEnd(tokens, bare), kind: 'time' };
  return { first, next: perAt(tokens, bare)?.next ?? bare, kind: 'measure' };
}

function unitEnd(tokens: readonly Token[], index: number, isHyphened: boolean): number | undefined {
  const word = tokens[index];
  if (!word) return undefined;
  const next = tokens[index + 1];
  if (word.text === '°' && next && /^[CF]$/.test(next.text)) return index + 2;
  if (word.text === '°') return index + 1;
  // "Sq ft", "sq. ft."
  const behind = next?.text === '.' && next.glued ? index + 2 : index + 1;
  const unit = tokens[behind];
  if (UNIT_PREFIXES.has(word.lower) && unit && (UNITS.has(unit.lower) || UNIT_LETTERS.has(unit.text)))
    return behind + 1;
  // "295 lb-ft", "270 pound-feet", "295 lb.-ft."
  const at = unit?.text === '-' ? behind + 1 : behind;
  if (TORQUES.get(word.lower)?.has(tokens[at]?.lower ?? '')) return at + 1;
  // "115 billion kilowatt-hours", "5,700 acre-feet"
  const tied = next?.text === '-' && next.glued ? tokens[index + 2] : undefined;
  if (tied?.glued && UNITS.has(word.lower) && UNITS.has(tied.lower)) return index + 3;
  if (word.lower === 'parts' && next?.lower === 'per') return index + 3;
  if (UNITS.has(word.lower)) {
    const isScale = next !== undefined && /^(?:celsius|fahrenheit|kelvin|c|f)$/.test(next.lower);
    return word.lower.startsWith('degree') && isScale ? index + 2 : index + 1;
  }
  // "401 W. Main St": a letter with a point.
  if (word.text.length === 1 && !word.glued && next?.text === '.' && tokens[index + 2]) return undefined;
  // "The 2023 F1 season", "two F-16s"
  const digits = next?.text === '-' && next.glued ? tokens[index + 2] : next;
  if (digits?.glued && digits.shape === 'number' && !/^[23]$/.test(digits.text)) return undefined;
  if (!UNIT_LETTERS.has(word.text) || (GLUED_LETTERS.has(word.text) && !word.glued && !isHyphened))
    return undefined;
  // "32m2", "5 km3"
  return next?.glued && /^[23²³]$/.test(next.text) ? index + 2 : index + 1;
}

/** A force times its arm: "pound-feet". */
const TORQUES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['lb', new Set(['ft', 'feet'])],
  ['pound', new Set(['feet', 'foot'])],
  ['ft', new Set(['lb', 'lbs'])],
  ['foot', new Set(['pounds', 'pound'])],
]);

/** "18 years old", "an 18-year-old". */
function ageEnd(tokens: readonly Token[], index: number): number {
  const at = tokens[index]?.text === '-' ? index + 1 : index;
  const word = tokens[at]?.lower;
  return word === 'old' || word === 'olds' ? at + 1 : index;
}
