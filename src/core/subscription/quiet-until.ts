/** Whether a channel wants its quiet, and until when. */
import { Temporal } from 'temporal-polyfill';
import type { QuietHours } from '../model/subscription.ts';
import type { Instant } from '../model/text.ts';

/** Clocks that skip a date skip one; on the day after it the time comes. */
const DATES = [0, 1, 2] as const;

/**
 * The first instant after `now` that is not quiet; undefined outside of quiet hours. From 22:00 to 07:00 is one night. They
 * go by what clocks show: what these show twice may be quiet twice, and putting them on or back may end it.
 */
export function quietUntil(hours: QuietHours, now: Instant): Instant | undefined {
  const moment = Temporal.Instant.from(now).toZonedDateTimeISO(hours.zone);
  if (!isQuiet(hours, moment)) return undefined;
  const plainTime = Temporal.PlainTime.from(hours.to);
  const change = moment.getTimeZoneTransition('next');
  const ends = DATES.flatMap((days) => {
    const end = moment.toPlainDate().add({ days }).toPlainDateTime(plainTime);
    return [end.toZonedDateTime(hours.zone), end.toZonedDateTime(hours.zone, { disambiguation: 'later' })];
  });
  const [first] = [...ends, ...(change ? [change] : [])]
    .filter((end) => Temporal.ZonedDateTime.compare(end, moment) > 0 && !isQuiet(hours, end))
    .sort(Temporal.ZonedDateTime.compare);
  return first && new Date(first.epochMilliseconds).toISOString();
}

function isQuiet({ from, to }: QuietHours, moment: Temporal.ZonedDateTime): boolean {
  const clock = moment.toPlainTime();
  const isPastStart = Temporal.PlainTime.compare(clock, from) >= 0;
  const isBeforeEnd = Temporal.PlainTime.compare(clock, to) < 0;
  const isOneDay = Temporal.PlainTime.compare(from, to) < 0;
  return isOneDay ? isPastStart && isBeforeEnd : isPastStart || isBeforeEnd;
}
