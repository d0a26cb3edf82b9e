/** Days that head a part of a page: "Update as of June 11, 2025", "June 8: ...". */
import type { Day, Instant } from '../../model.ts';
import { sentenceOf } from '../sentences.ts';
import { isoDay } from './calendar.ts';
import { clockAt, instantOf } from './clock.ts';
import type { SentenceDate } from './mention.ts';
import { readDates } from './read-dates.ts';

/** UTF-16 units of a heading that may hold its date. */
const LONGEST_HEADING = 120;

/** The first day told in a heading, without a year the one nearest to `near`; with its time when that has a zone. */
export function readDay(text: string, near: Instant): SentenceDate | undefined {
  return readDates(sentenceOf(text.slice(0, LONGEST_HEADING), 0), near).find(({ from, to }) => from === to);
}

/** A time of day alone, "4:12 p.m. ET", on the day that `near` falls on by that clock. */
export function readStamp(text: string, near: Instant): SentenceDate | undefined {
  const { tokens } = sentenceOf(text.slice(0, LONGEST_HEADING), 0);
  for (const [index, token] of tokens.entries()) {
    const clock = clockAt(tokens, index);
    if (!clock) continue;
    const minutes = Date.parse(near) / 60_000;
    const offset = clock.offset?.(Math.floor(minutes / MINUTES_A_DAY)) ?? 0;
    const day = Math.floor((minutes + offset) / MINUTES_A_DAY);
    const told = instantOf(day, clock);
    const instant = told === undefined ? undefined : new Date(told).toISOString();
    const from = isoDay(day);
    const end = tokens[clock.next - 1]?.end ?? token.end;
    return { start: token.start, end, from, to: from, ...(instant && { instant }) };
  }
  return undefined;
}

const MINUTES_A_DAY = 24 * 60;
const MILLISECONDS_A_DAY = 86_400_000;

/** UTF-16 units of "September 30th, 2025 – ". */
const LONGEST_LEAD = 40;
/** A bullet, and what a day can begin with: a month's name or a number. */
const LEAD = /^(?:[-•*]\s*)?(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/i;
const BEHIND_LEAD = /^\s?[:–—-]\s/;

/** Days ahead of its page up to which a yearless day is one to come, and no part of what a timeline tells. */
const NEAR_FUTURE = 31;

/** The day that heads a line of a timeline: "June 8: ..."; without a year the last such day before `near`. */
export function readLeadingDay(text: string, near: Instant): Day | undefined {
  if (!LEAD.test(text)) return undefined;
  const bullet = /^[-•*]\s*/.exec(text)?.[0].length ?? 0;
  const head = text.slice(bullet, bullet + LONGEST_LEAD);
  const day = readDates(sentenceOf(head, 0), near)[0];
  if (day?.start !== 0 || day.from !== day.to || !BEHIND_LEAD.test(head.slice(day.end))) return undefined;
  const isAhead = day.from > near.slice(0, 10);
  if (!isAhead || /\d{4}/.test(head.slice(0, day.end))) return day.from;
  const days = (Date.parse(day.from) - Date.parse(near)) / MILLISECONDS_A_DAY;
  return days > NEAR_FUTURE ? `${Number(day.from.slice(0, 4)) - 1}${day.from.slice(4)}` : undefined;
}
