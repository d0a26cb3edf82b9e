/** When a channel that does not hear of each update at once hears of the next. */
import { Temporal } from 'temporal-polyfill';
import type { Pace, TimeOfDay, Zone } from '../model/subscription.ts';
import type { Instant } from '../model/text.ts';

/** The first window end after `now`; `now` itself for who hears at once. */
export function nextWindow(pace: Pace, now: Instant): Instant {
  switch (pace.every) {
    case 'update':
      return now;
    case 'hour':
      return new Date((Math.floor(Date.parse(now) / HOUR_MS) + 1) * HOUR_MS).toISOString();
    case 'day':
      return nextTime(pace.at, pace.zone, now);
  }
}

const HOUR_MS = 3_600_000;

/**
 * The first instant after `now` at which clocks in `zone` show `at`. Once a day, also where clocks are changed: a time that
 * they skip is the one an hour later that day, and of a time that they show twice it is the first.
 * https://tc39.es/proposal-temporal/docs/ambiguity.html ("compatible")
 */
export function nextTime(at: TimeOfDay, zone: Zone, now: Instant): Instant {
  const moment = Temporal.Instant.from(now);
  const time = Temporal.PlainTime.from(at);
  const today = moment.toZonedDateTimeISO(zone).toPlainDate();
  for (let days = 0; ; days += 1) {
    const then = today.add({ days }).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
    if (Temporal.Instant.compare(then, moment) > 0) return new Date(then.epochMilliseconds).toISOString();
  }
}
