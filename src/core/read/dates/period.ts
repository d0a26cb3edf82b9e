/** The period a figure is for: the date named nearest to it that is longer than a week. */
import { dayOfMonth, type Interval, isoDay, monthOf, yearOf } from './calendar.ts';
import type { SentenceDate } from './mention.ts';

/** Days; what is shorter tells when something was said or done, not what a figure covers. */
const SHORTEST_PERIOD = 28;
const QUARTER = 3;
const HALF = 6;

/** "2024", "2024-05", "2024-Q1", "2024-H2"; other stretches as ISO 8601 has them, "2024-04-01/2025-03-31". */
export function periodName({ from, to }: Interval): string | undefined {
  if (to - from + 1 < SHORTEST_PERIOD) return undefined;
  const [year, month] = [yearOf(from), monthOf(from)];
  const isWhole = dayOfMonth(from) === 1 && dayOfMonth(to + 1) === 1;
  const count = (yearOf(to + 1) - year) * 12 + monthOf(to + 1) - month;
  if (isWhole && count === 1) return isoDay(from).slice(0, 7);
  if (isWhole && count === QUARTER && month % QUARTER === 1) return `${year}-Q${(month + 2) / QUARTER}`;
  if (isWhole && count === HALF && month % HALF === 1) return `${year}-H${(month + 5) / HALF}`;
  if (isWhole && count === 12 && month === 1) return String(year);
  return `${isoDay(from)}/${isoDay(to)}`;
}

/** `clause` and the figure [start, end) in units of the sentence the dates are of. */
export function periodOf(
  dates: readonly SentenceDate[],
  clause: { readonly start: number; readonly end: number },
  start: number,
  end: number,
): string | undefined {
  let nearest: SentenceDate | undefined;
  for (const date of dates) {
    if (!date.period || date.start < clause.start || date.end > clause.end) continue;
    if (!nearest || distance(date, start, end) < distance(nearest, start, end)) nearest = date;
  }
  return nearest?.period;
}

function distance(date: SentenceDate, start: number, end: number): number {
  return date.start >= end ? date.start - end : Math.max(0, start - date.end);
}
