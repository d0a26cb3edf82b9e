/** Dates that a page states outright and the period a figure is for. */
import type { Instant } from '../model.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const MONTH_FIRST = new RegExp(
  `\\b(?<month>${MONTH})\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<year>\\d{4})\\b`,
  'iu',
);
const DAY_FIRST = new RegExp(
  `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s(?<month>${MONTH})\\s(?<year>\\d{4})\\b`,
  'iu',
);
const NUMERIC = /\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b/u;

/** The first full date in the text, as "2025-06-11"; undefined when there is none or it does not exist. */
export function readDay(text: string): string | undefined {
  for (const pattern of [MONTH_FIRST, DAY_FIRST, NUMERIC]) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const month = monthNumber(groups.month ?? '');
    const iso = `${groups.year}-${String(month).padStart(2, '0')}-${(groups.day ?? '').padStart(2, '0')}`;
    const date = new Date(`${iso}T00:00:00Z`);
    if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)) return iso;
  }
  return undefined;
}

function monthNumber(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  return MONTHS.findIndex((month) => month.startsWith(word.toLowerCase().replace('.', '').slice(0, 3))) + 1;
}

const LEADING = new RegExp(
  `^(?:[-•*]\\s*)?(${MONTH}\\s\\d{1,2}|\\d{1,2}\\s${MONTH})(,?\\s\\d{4})?\\s?[:–—-]\\s`,
  'iu',
);

/** The day that heads a line of a timeline: "June 8: ..."; without a year the last such day before `near`. */
export function readLeadingDay(text: string, near: Instant): string | undefined {
  const [, day, year] = LEADING.exec(text) ?? [];
  if (!day) return undefined;
  if (year) return readDay(`${day}${year}`);
  const thisYear = readDay(`${day}, ${near.slice(0, 4)}`);
  return thisYear && thisYear > near ? readDay(`${day}, ${Number(near.slice(0, 4)) - 1}`) : thisYear;
}

const MONTH_YEAR = new RegExp(`\\b(${MONTH})\\s((?:19|20)\\d{2})\\b`, 'giu');
const YEAR = /(?<![\p{L}\d.,$€£-])(?:19|20)\d{2}(?![\p{L}\d%]|[.,]\d)/gu;
const RELATIVE = /\b(last|this|next)\s(?:fiscal\s)?year\b/giu;

interface Dated {
  readonly start: number;
  readonly end: number;
  readonly period: string;
}

/** The period named nearest to [start, end) of the text: "2024", "2024-05"; relative years count from `at`. */
export function readPeriod(text: string, start: number, end: number, at: Instant): string | undefined {
  const year = Number(at.slice(0, 4));
  const found: Dated[] = [];
  for (const match of text.matchAll(MONTH_YEAR)) {
    const month = String(monthNumber(match[1] ?? '')).padStart(2, '0');
    found.push(dated(match, `${match[2]}-${month}`));
  }
  for (const match of text.matchAll(YEAR)) {
    const inside = found.some((other) => other.start <= match.index && match.index < other.end);
    if (!inside) found.push(dated(match, match[0]));
  }
  for (const match of text.matchAll(RELATIVE)) {
    const shift = { last: -1, this: 0, next: 1 }[match[1]?.toLowerCase() ?? ''] ?? 0;
    found.push(dated(match, String(year + shift)));
  }
  return found.sort((a, b) => distance(a, start, end) - distance(b, start, end))[0]?.period;
}

function dated(match: RegExpMatchArray, period: string): Dated {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length, period };
}

function distance(date: Dated, start: number, end: number): number {
  return date.start >= end ? date.start - end : start - date.end;
}
