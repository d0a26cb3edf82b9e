/** Times, and the parts of a page that speak from them. Plain readonly data. */
import type { Field, Span } from './span.ts';

/** ISO 8601 in UTC with milliseconds, "2025-06-11T09:00:00.000Z": sorts as text. */
export type Instant = string;

/** A day of the calendar, "2025-06-11". */
export type Day = string;

export type SegmentKind =
  | 'headline'
  | 'update'
  | 'correction'
  | 'original'
  | 'summary'
  | 'table'
  | 'caption'
  | 'furniture';

/** A dated part of one page; `at` is the instant it speaks from, the anchor of every relative date inside. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  readonly at: Instant;
}

/** Words that name a day or a stretch of days, resolved against the day their part of the page speaks from. */
export interface DateMention {
  /** Both days belong to it: "since 2016" ends, and "by 2030" begins, on the day spoken from. */
  readonly from: Day;
  readonly to: Day;
  /** Set when a time of day is told with its zone. */
  readonly instant?: Instant | undefined;
  readonly span: Span;
}
