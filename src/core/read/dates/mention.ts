/** What the date grammars hand each other. */
import type { Day, Instant } from '../../model.ts';
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import type { DayNumber, Interval } from './calendar.ts';

/** Some words of a sentence that name a day or a stretch of days. */
export interface Mention extends Interval {
  /** Tokens [first, next). */
  readonly first: number;
  readonly next: number;
  /** A weekday alone: a date beside it says the same more exactly. */
  readonly isWeekday?: true;
  /** The year was not told: another date beside it may tell better. */
  readonly isYearless?: true;
  /** "Earlier this year": tells when something was, and no period of a figure. */
  readonly isMoment?: true;
  /** What a figure's period is called, when the days alone do not tell: "FY2026". */
  readonly period?: string;
}

/** A mention as the rest of the reader has it. Offsets are UTF-16 units of the sentence. */
export interface SentenceDate {
  readonly start: number;
  readonly end: number;
  /** Both days belong to it. */
  readonly from: Day;
  readonly to: Day;
  /** Set when a time of day is told with its zone. */
  readonly instant?: Instant;
  /** Set when a figure can be for it: "2024", "2024-05", "2024-Q1", "FY2026". */
  readonly period?: string;
}

/** The day a part of a page speaks from, which relative dates count from. */
export type Anchor = DayNumber;

/** A whole number of at most two digits, as days and quarters are. */
export function smallNumber(token: Token | undefined): number {
  if (token?.shape !== 'number' || token.text.length > 2 || token.text.startsWith('.')) return Number.NaN;
  return Number(token.text);
}

/** The year in digits at tokens[index], if there is one. */
export function yearAt(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index];
  if (token?.shape !== 'number' || (token.tags & TAG.date) === 0) return undefined;
  const after = tokens[index + 1];
  const isGlued = after?.glued === true && (after.shape !== 'mark' || after.text === '%');
  return isGlued ? undefined : Number(token.text);
}

export function lowerAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.lower ?? '';
}
