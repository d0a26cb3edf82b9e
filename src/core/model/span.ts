/** Where words stand in an article. Plain readonly data. */

/** The part of an article that a span counts in. */
export type Field = 'headline' | 'body';

/** Where words stand: UTF-16 code units [start, end) of one field, and the exact text there. */
export interface Span {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
