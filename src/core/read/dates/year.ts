/** Years, decades, and dates in digits: "in 2016", "2020-2022", "fiscal 2026", "the 1990s", "2024-05-01". */

import type { Token } from '../tokens.ts';
import { wordSet } from '../words/word-set.ts';
import { existingDay, monthsFrom } from './calendar.ts';
import { lowerAt, type Mention, smallNumber, yearAt } from './mention.ts';

/** "In 2016": what a year follows and a count seldom does. */
const BEFORE_YEAR: ReadonlySet<string> = wordSet(
  'in since by until till of from to through during before after between and or circa fiscal early mid late around year',
);
/** "Number 1984", "flight 2024". */
const NUMBERED: ReadonlySet<string> = wordSet('no number flight room route highway model unit');
/** "Nearly 2000 left". */
const COUNTS_BEFORE: ReadonlySet<string> = wordSet(
  'than over nearly almost least most about some another only up',
);
/** What is counted or measured in thousands. */
const COUNTED: ReadonlySet<string> = wordSet(
  'people men women children workers employees jobs troops soldiers dead miles mile km kilometers kilometres feet foot ft m metres meters acres ' +
    'hectares dollars pounds euros calories tons tonnes hours points votes cases deaths homes units copies times gmt percent hp mph kg lbs bc b.c. or',
);
/** The first year that a bare number, with nothing before it, is taken for. */
const FIRST_BARE = 1900;

export function yearMention(tokens: readonly Token[], index: number): Mention | undefined {
  const year = yearAt(tokens, index) ?? decadeAt(tokens, index);
  if (year === undefined) return undefined;
  const before = tokens[index - 1];
  if (tokens[index]?.glued && before && !mayTouch(tokens, index)) return undefined;
  const decade = decadeMention(tokens, index, year);
  if (decade) return decade;
  const day = isoDate(tokens, index, year);
  if (day) return day;
  if (tokens[index + 1]?.text === '/' && tokens[index + 1]?.glued) return undefined;
  const isIntroduced = BEFORE_YEAR.has(before?.lower ?? '') || before?.text === '(';
  const after = tokens[index + 1];
  if (isCount(tokens, index)) return undefined;
  // "2000 shops", "1,500 shops": a round number before several things counts them.
  if (year % 100 === 0 && after?.shape === 'lower' && after.lower.endsWith('s')) return undefined;
  if (!isIntroduced && (year < FIRST_BARE || isPartOfName(before, after))) return undefined;
  return fiscalOrYears(tokens, index, year);
}

/** "More than 2000 left", "flight 2024", "2000 people"; "since at least 2016" is none. */
function isCount(tokens: readonly Token[], index: number): boolean {
  const [before, after] = [lowerAt(tokens, index - 1), tokens[index + 1]];
  if (after?.shape === 'lower' && COUNTED.has(after.lower)) return true;
  if (NUMBERED.has(before)) return true;
  if (before === 'least' && /^(?:since|in|from|until)$/.test(lowerAt(tokens, index - 3))) return false;
  if (before === 'than' && !/^(?:more|less|fewer)$/.test(lowerAt(tokens, index - 2))) return false;
  return COUNTS_BEFORE.has(before) && after?.shape === 'lower';
}

/** "Mid-2024", "(2024", "2020-2022" and "’2024" touch what is before them; "$2024" and "v.2024" are no years. */
function mayTouch(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (!before) return true;
  if (/^[("'“‘[—–]$/.test(before.text)) return true;
  if (before.lower === 'fy') return true;
  if (before.text !== '-') return false;
  return !before.glued || tokens[index - 2]?.shape !== 'number' || yearAt(tokens, index - 2) !== undefined;
}

/** "Windows 2000", "1600 Pennsylvania Avenue"; "Tokyo 2020" is a year, yet says nothing of when. */
function isPartOfName(before: Token | undefined, after: Token | undefined): boolean {
  return before?.shape === 'title' && before.lower !== 'the' && after?.shape === 'title';
}

function decadeAt(tokens: readonly Token[], index: number): number | undefined {
  const text = tokens[index]?.text ?? '';
  if (!/^(?:1[5-9]\d0|20\d0)$/.test(text) || !isDecadeMark(tokens, index + 1)) return undefined;
  return Number(text);
}

function isDecadeMark(tokens: readonly Token[], index: number): boolean {
  const mark = tokens[index];
  return mark?.glued === true && (mark.lower === 's' || mark.text === '’s' || mark.text === "'s");
}

/** "The 1990s"; "1990's" too, but "2010’s best film" is of one year. */
function decadeMention(tokens: readonly Token[], index: number, year: number): Mention | undefined {
  if (year % 10 !== 0 || !isDecadeMark(tokens, index + 1)) return undefined;
  if (tokens[index + 1]?.lower !== 's' && !/^(?:the|early|mid|late|-)$/.test(lowerAt(tokens, index - 1)))
    return undefined;
  return { first: index, next: index + 2, ...monthsFrom(year, 1, 120) };
}

/** "2024-05-01", "2024/05/01". */
function isoDate(tokens: readonly Token[], index: number, year: number): Mention | undefined {
  const link = tokens[index + 1];
  if ((link?.text !== '-' && link?.text !== '/') || tokens[index + 3]?.text !== link.text) return undefined;
  if (tokens.slice(index + 1, index + 5).some(({ glued }) => !glued)) return undefined;
  const day = existingDay(year, smallNumber(tokens[index + 2]), smallNumber(tokens[index + 4]));
  return day === undefined ? undefined : { first: index, next: index + 5, from: day, to: day };
}

/** "FY2026", "fiscal 2026", "financial year 2025-26", "2024". */
function fiscalOrYears(tokens: readonly Token[], index: number, year: number): Mention | undefined {
  const next = shortRangeEnd(tokens, index, year);
  const last = next === undefined ? year : year + 1;
  const days = { from: monthsFrom(year, 1, 12).from, to: monthsFrom(last, 1, 12).to };
  const fiscal = fiscalStart(tokens, index);
  const first = fiscal ?? index;
  const end = next ?? index + 1;
  const glued = tokens[end];
  // "2024-0815" is a file's number.
  if (next === undefined && glued?.text === '-' && glued.glued && isOtherNumber(tokens, end + 1, year))
    return undefined;
  return { first, next: end, ...days, ...(fiscal !== undefined && { period: `FY${last}` }) };
}

function isOtherNumber(tokens: readonly Token[], index: number, year: number): boolean {
  const token = tokens[index];
  if (token?.shape !== 'number' || !token.glued) return false;
  const other = yearAt(tokens, index);
  return other === undefined || other < year;
}

/** "2025-26": the index behind it. */
function shortRangeEnd(tokens: readonly Token[], index: number, year: number): number | undefined {
  const [link, end] = [tokens[index + 1], tokens[index + 2]];
  if (!link?.glued || !end?.glued || !/^[-–/]$/.test(link.text)) return undefined;
  return smallNumber(end) === (year + 1) % 100 ? index + 3 : undefined;
}

function fiscalStart(tokens: readonly Token[], index: number): number | undefined {
  const before = lowerAt(tokens, index - 1);
  if (before === 'fy' || before === 'fiscal') return index - 1;
  const isYear = before === 'year' && /^(?:fiscal|financial)$/.test(lowerAt(tokens, index - 2));
  return isYear ? index - 2 : undefined;
}
