/** Days as numbers, and the weeks, months and years around them. Weeks begin on Monday (ISO 8601). */
import type { Unit } from '../words/dates.ts';

/** Days since 1 January 1970. */
export type DayNumber = number;

/** Both days belong to it. */
export interface Interval {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

const MILLISECONDS_A_DAY = 86_400_000;

/** Days beyond a month's end count on into the next, as do months beyond December. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Math.round(Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY);
}

/** A day that exists: "June 31" does not. */
export function existingDay(year: number, month: number, day: number): DayNumber | undefined {
  return day >= 1 && month >= 1 && month <= 12 && day <= lastDay(year, month)
    ? dayNumber(year, month, day)
    : undefined;
}

/** Days written so far; the days that news speaks of are few. */
const written = new Map<DayNumber, string>();
const MOST_WRITTEN = 20_000;

/** "2025-06-11". */
export function isoDay(day: DayNumber): string {
  const known = written.get(day);
  if (known) return known;
  const iso = new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(day, iso);
  return iso;
}

export function yearOf(day: DayNumber): number {
  return Number(isoDay(day).slice(0, 4));
}

export function monthOf(day: DayNumber): number {
  return Number(isoDay(day).slice(5, 7));
}

export function dayOfMonth(day: DayNumber): number {
  return Number(isoDay(day).slice(8));
}

/** Monday is 1; 1 January 1970 was a Thursday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `count` whole months from the first of one on. */
export function monthsFrom(year: number, month: number, count: number): Interval {
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month + count, 0) };
}

const MONTHS_IN: Readonly<Partial<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
};

/** The unit that `day` lies in, moved by `shift` units: "last week" is that of a day, moved by -1. */
export function unitAt(day: DayNumber, unit: Unit, shift: number): Interval {
  const months = MONTHS_IN[unit];
  if (months) {
    const sinceZero = yearOf(day) * 12 + monthOf(day) - 1;
    const start = (Math.floor(sinceZero / months) + shift) * months;
    return monthsFrom(Math.floor(start / 12), (start % 12) + 1, months);
  }
  if (unit === 'week' || unit === 'weekend') {
    const monday = day - weekdayOf(day) + 1 + shift * 7;
    return { from: unit === 'week' ? monday : monday + 5, to: monday + 6 };
  }
  return { from: day + shift, to: day + shift };
}

/** The day `count` units before or after, on the same day of the month where there is one. */
export function moved(day: DayNumber, unit: Unit, count: number): DayNumber {
  const months = MONTHS_IN[unit];
  if (!months) return day + count * (unit === 'day' || unit === 'hour' ? 1 : 7);
  const target = dayNumber(yearOf(day), monthOf(day) + count * months, 1);
  return target + Math.min(dayOfMonth(day), lastDay(yearOf(target), monthOf(target))) - 1;
}

/** "Early", "mid" and "late": thirds, by months where the months divide. */
export function thirdOf({ from, to }: Interval, third: 0 | 1 | 2): Interval {
  const months = (yearOf(to + 1) - yearOf(from)) * 12 + monthOf(to + 1) - monthOf(from);
  if (dayOfMonth(from) === 1 && dayOfMonth(to + 1) === 1 && months % 3 === 0)
    return monthsFrom(yearOf(from), monthOf(from) + (third * months) / 3, months / 3);
  const length = Math.max(1, Math.floor((to - from + 1) / 3));
  return { from: from + third * length, to: third === 2 ? to : from + (third + 1) * length - 1 };
}
