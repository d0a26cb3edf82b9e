/** Words that name a day or a stretch of the calendar. */

export type Unit = 'hour' | 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'year' | 'decade';

export type DateWord =
  | { readonly kind: 'month'; readonly month: number; readonly isShort: boolean }
  /** Monday is 1. */
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** "Tomorrow" is a day ahead. */
  | { readonly kind: 'today'; readonly shift: number }
  | { readonly kind: 'part of day' }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly isPlural: boolean }
  /** The month it begins in, north of the equator. */
  | { readonly kind: 'season'; readonly month: number }
  | { readonly kind: 'feast' }
  /** "Q1", "H2", "FY26". */
  | { readonly kind: 'code' };

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const SHORT_MONTHS: readonly (readonly [string, number])[] = [
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['sept', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
];
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const UNITS: readonly Unit[] = [
  'hour',
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
];

export const DATE_WORDS: ReadonlyMap<string, DateWord> = new Map<string, DateWord>([
  ...MONTHS.map((word, index) => [word, { kind: 'month', month: index + 1, isShort: false }] as const),
  ...SHORT_MONTHS.map(([word, month]) => [word, { kind: 'month', month, isShort: true }] as const),
  ...WEEKDAYS.map((word, index) => [word, { kind: 'weekday', weekday: index + 1 }] as const),
  ['today', { kind: 'today', shift: 0 }],
  ['tonight', { kind: 'today', shift: 0 }],
  ['yesterday', { kind: 'today', shift: -1 }],
  ['tomorrow', { kind: 'today', shift: 1 }],
  ...['morning', 'afternoon', 'evening', 'night'].map((word) => [word, { kind: 'part of day' }] as const),
  ...UNITS.map((unit) => [unit, { kind: 'unit', unit, isPlural: false }] as const),
  ...UNITS.map((unit) => [`${unit}s`, { kind: 'unit', unit, isPlural: true }] as const),
  ['spring', { kind: 'season', month: 3 }],
  ['summer', { kind: 'season', month: 6 }],
  ['autumn', { kind: 'season', month: 9 }],
  ['fall', { kind: 'season', month: 9 }],
  ['winter', { kind: 'season', month: 12 }],
  ...['christmas', 'thanksgiving', 'easter', 'halloween', 'juneteenth'].map(
    (word) => [word, { kind: 'feast' }] as const,
  ),
  ...['q', 'h', 'fy'].map((word) => [word, { kind: 'code' }] as const),
]);

/** A number that may be a year; older ones are in no news as a figure's period. */
export function isYear(digits: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(digits);
}
