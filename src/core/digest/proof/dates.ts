/** Which date of a source proves another. */
import type { SentenceDate } from '../../read/dates/mention.ts';

/** The same days, or the month or year that they lie in. */
export function provesDate(source: SentenceDate, said: SentenceDate): boolean {
  if (said.instant !== undefined && said.instant !== source.instant) return false;
  return (source.from === said.from && source.to === said.to) || isWithin(source, said);
}

const MONTH_OR_YEAR = /^\d{4}(?:-\d\d)?$/;

function isWithin(source: SentenceDate, { period, from, to }: SentenceDate): boolean {
  return (
    period !== undefined &&
    MONTH_OR_YEAR.test(period) &&
    [from, to, source.from, source.to].every((day) => day.startsWith(period))
  );
}
