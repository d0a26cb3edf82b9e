/** Times of day: "4:12 p.m. ET", "15:30 GMT", "noon Eastern", "9am". */
import type { Token } from '../tokens.ts';
import { SEASONAL_ZONES, ZONES } from '../words/zones.ts';
import { type DayNumber, dayNumber, weekdayOf, yearOf } from './calendar.ts';
import { lowerAt, smallNumber } from './mention.ts';

export interface Clock {
  readonly next: number;
  /** Minutes since midnight, where the clock hangs. */
  readonly minutes: number;
  /** Minutes ahead of UTC on that day; undefined when no zone is named. */
  readonly offset?: (day: DayNumber) => number;
}

/** The time at tokens[index]. */
export function clockAt(tokens: readonly Token[], index: number): Clock | undefined {
  const read = hoursAt(tokens, index);
  if (!read) return undefined;
  const zone = zoneAt(tokens, read.next);
  return zone ? { ...read, ...zone } : read;
}

function hoursAt(tokens: readonly Token[], index: number): Clock | undefined {
  const word = lowerAt(tokens, index);
  if (tokens[index]?.shape !== 'number' && word !== 'noon' && word !== 'midnight') return undefined;
  if (word === 'noon') return { next: index + 1, minutes: 12 * 60 };
  if (word === 'midnight') return { next: index + 1, minutes: 0 };
  // "9.30am" is one number to the tokens.
  const point = /^(\d\d?)\.([0-5]\d)$/.exec(tokens[index]?.text ?? '');
  if (point && /^[ap]\.?m\.?$/.test(lowerAt(tokens, index + 1)))
    return onTheHalf(tokens, index + 1, Number(point[1]), Number(point[2]));
  const hour = smallNumber(tokens[index]);
  const separator = tokens[index + 1];
  const minute = separator?.glued && separator.text === ':' ? smallNumber(tokens[index + 2]) : Number.NaN;
  const hasMinute = minute < 60 && tokens[index + 2]?.text.length === 2;
  const behind = hasMinute ? index + 3 : index + 1;
  if (hour < 24) return onTheHalf(tokens, behind, hour, hasMinute ? minute : undefined);
  return compactTime(tokens, index);
}

/** "1530 GMT". */
function compactTime(tokens: readonly Token[], index: number): Clock | undefined {
  const text = tokens[index]?.text ?? '';
  if (!/^(?:[01]\d|2[0-3])[0-5]\d$/.test(text) || !ZONES.has(lowerAt(tokens, index + 1))) return undefined;
  return { next: index + 1, minutes: Number(text.slice(0, 2)) * 60 + Number(text.slice(2)) };
}

function onTheHalf(
  tokens: readonly Token[],
  index: number,
  hour: number,
  minute: number | undefined,
): Clock | undefined {
  const half = lowerAt(tokens, index);
  const isMorning = half === 'a.m.' || half === 'am';
  if (isMorning || half === 'p.m.' || half === 'pm') {
    if (hour < 1 || hour > 12) return undefined;
    return { next: index + 1, minutes: ((hour % 12) + (isMorning ? 0 : 12)) * 60 + (minute ?? 0) };
  }
  return minute === undefined ? undefined : { next: index, minutes: hour * 60 + minute };
}

function zoneAt(tokens: readonly Token[], index: number): Pick<Clock, 'next' | 'offset'> | undefined {
  const at = tokens[index]?.text === '(' ? index + 1 : index;
  const zone = tokens[at];
  if (!zone || zone.shape === 'lower') return undefined;
  const next = lowerAt(tokens, at + 1) === 'time' ? at + 2 : at + 1;
  const fixed = ZONES.get(zone.lower);
  if (fixed !== undefined) return { next, offset: () => fixed * 60 };
  const winter = SEASONAL_ZONES.get(zone.lower);
  return winter === undefined
    ? undefined
    : { next, offset: (day) => (winter + (isSummer(day) ? 1 : 0)) * 60 };
}

/** Summer time in the United States: second Sunday of March to first Sunday of November. https://www.nist.gov/pml/time-and-frequency-division/popular-links/daylight-saving-time-dst */
function isSummer(day: DayNumber): boolean {
  const year = yearOf(day);
  return day >= firstSunday(year, 3) + 7 && day < firstSunday(year, 11);
}

function firstSunday(year: number, month: number): DayNumber {
  const first = dayNumber(year, month, 1);
  return first + 7 - weekdayOf(first);
}

/** Whether a time can end with this word: most dates have none before them. */
export function mayEndClock({ lower, shape }: Token): boolean {
  return shape === 'number' || CLOCK_ENDS.has(lower) || ZONES.has(lower) || SEASONAL_ZONES.has(lower);
}

const CLOCK_ENDS: ReadonlySet<string> = new Set(['a.m.', 'p.m.', 'am', 'pm', 'noon', 'midnight', 'time']);

/** Milliseconds since 1970 of a clock on one day; undefined without a zone. */
export function instantOf(day: DayNumber, { minutes, offset }: Clock): number | undefined {
  return offset && (day * 24 * 60 + minutes - offset(day)) * 60_000;
}
