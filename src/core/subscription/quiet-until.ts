/** Whether a channel wants its quiet, and until when. */
import { Temporal } from 'temporal-polyfill';
import type { QuietHours } from '../model/subscription.ts';
import type { Instant } from '../model/text.ts';
import { nextTime } from './next-window.ts';

/** The end of the quiet hours that hold at `now`; undefined outside of them. From 22:00 to 07:00 is one night. */
export function quietUntil({ from, to, zone }: QuietHours, now: Instant): Instant | undefined {
  const clock = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainTime();
  const [start, end] = [Temporal.PlainTime.from(from), Temporal.PlainTime.from(to)];
  const isPastStart = Temporal.PlainTime.compare(clock, start) >= 0;
  const isBeforeEnd = Temporal.PlainTime.compare(clock, end) < 0;
  const isOneDay = Temporal.PlainTime.compare(start, end) < 0;
  const isQuiet = isOneDay ? isPastStart && isBeforeEnd : isPastStart || isBeforeEnd;
  return isQuiet ? nextTime(to, zone, now) : undefined;
}
