/** Every expression of a sentence that names a day or a stretch of days, resolved against the day its part of the page speaks from. */
import type { Instant } from '../../model.ts';
import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { DATE_WORDS, type DateWord } from '../words/dates.ts';
import { TAG } from '../words/index.ts';
import { isoDay } from './calendar.ts';
import { type Clock, clockAt, instantOf, mayEndClock } from './clock.ts';
import { feastMention } from './feast.ts';
import { endOfUnit, joined, withSide, withThird } from './link.ts';
import { type Anchor, lowerAt, type Mention, type SentenceDate } from './mention.ts';
import { monthMention } from './month.ts';
import { periodName } from './period.ts';
import { codeMention, endedMention, partOfYearMention } from './quarter.ts';
import { seasonMention } from './season.ts';
import { unitMention } from './unit.ts';
import { partOfDayMention, todayMention, weekdayMention } from './weekday.ts';
import { yearMention } from './year.ts';

const NONE: readonly SentenceDate[] = [];

export function readDates(sentence: Sentence, at: Instant): readonly SentenceDate[] {
  if ((sentence.tags & TAG.date) === 0) return NONE;
  const anchor = Math.floor(Date.parse(at) / 86_400_000);
  if (Number.isNaN(anchor)) return NONE;
  const { tokens } = sentence;
  return findMentions(tokens, anchor).map((mention) => resolved(tokens, mention, anchor));
}

function findMentions(tokens: readonly Token[], anchor: Anchor): Mention[] {
  const found: Mention[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || (token.tags & TAG.date) === 0) continue;
    const before = found.at(-1);
    if (before && index < before.next) continue;
    const read = mentionAt(tokens, index, anchor);
    if (!read) continue;
    const mention = withThird(tokens, read);
    if (before && mention.first < before.next) continue;
    const both = before && joined(tokens, before, mention);
    if (both) found[found.length - 1] = both;
    else found.push(mention);
  }
  return found;
}

function mentionAt(tokens: readonly Token[], index: number, anchor: Anchor): Mention | undefined {
  const word = DATE_WORDS.get(lowerAt(tokens, index));
  return word ? wordMention(tokens, index, word, anchor) : yearMention(tokens, index);
}

function wordMention(
  tokens: readonly Token[],
  index: number,
  word: DateWord,
  anchor: Anchor,
): Mention | undefined {
  switch (word.kind) {
    case 'month':
      return monthMention(tokens, index, word, anchor);
    case 'weekday':
      return feastMention(tokens, index, anchor) ?? weekdayMention(tokens, index, word.weekday, anchor);
    case 'today':
      return todayMention(tokens, index, word.shift, anchor);
    case 'part of day':
      return partOfDayMention(tokens, index, anchor);
    case 'season':
      return seasonMention(tokens, index, word.month, anchor);
    case 'feast':
      return feastMention(tokens, index, anchor);
    case 'code':
      return codeMention(tokens, index, anchor);
    case 'unit':
      return unitWord(tokens, index, word, anchor);
  }
}

function unitWord(
  tokens: readonly Token[],
  index: number,
  word: DateWord & { readonly kind: 'unit' },
  anchor: Anchor,
): Mention | undefined {
  const { unit, isPlural } = word;
  if (unit === 'day' && tokens[index]?.shape === 'title') return feastMention(tokens, index, anchor);
  if (unit === 'quarter' || unit === 'half' || (unit === 'month' && isPlural)) {
    const part = partOfYearMention(tokens, index, unit, anchor);
    if (part) return part;
  }
  const ended = endedMention(tokens, index, unit, isPlural, anchor);
  if (ended) return ended;
  const told = unitMention(tokens, index, word, anchor);
  if (told || isPlural) return told;
  return unit === 'year' || unit === 'month' || unit === 'week'
    ? endOfUnit(tokens, index, unit, anchor)
    : undefined;
}

/** The mention as days, with the time of day beside it. */
function resolved(tokens: readonly Token[], mention: Mention, anchor: Anchor): SentenceDate {
  const period = mention.isMoment ? undefined : (mention.period ?? periodName(mention));
  const sided = withSide(tokens, mention, anchor);
  const clock = mention.from === mention.to ? clockBeside(tokens, mention) : undefined;
  const first = Math.min(sided.first, clock?.first ?? sided.first);
  const next = Math.max(sided.next, clock?.next ?? sided.next);
  const milliseconds = clock && instantOf(mention.from, clock);
  return {
    start: tokens[first]?.start ?? 0,
    end: tokens[next - 1]?.end ?? 0,
    from: isoDay(sided.from),
    to: isoDay(sided.to),
    ...(milliseconds !== undefined && { instant: new Date(milliseconds).toISOString() }),
    ...(period && { period }),
  };
}

/** Tokens that the longest time takes, "11:30 p.m. Eastern Time", with "on" behind it. */
const LONGEST_CLOCK = 8;

/** "June 11, 2025, at 4:12 p.m. ET"; "4 p.m. ET on Tuesday". */
function clockBeside(
  tokens: readonly Token[],
  { first, next }: Mention,
): (Clock & { readonly first: number }) | undefined {
  let behind = next;
  if (lowerAt(tokens, behind) === ',') behind += 1;
  if (lowerAt(tokens, behind) === 'at') behind += 1;
  const after = clockAt(tokens, behind);
  if (after) return { ...after, first };
  const end = /^(?:on|,)$/.test(lowerAt(tokens, first - 1)) ? first - 1 : first;
  const last = tokens[end - 1];
  if (!last || !mayEndClock(last)) return undefined;
  for (let start = Math.max(0, end - LONGEST_CLOCK); start < end; start += 1) {
    const before = clockAt(tokens, start);
    if (before?.next === end) return { ...before, first: start, next };
  }
  return undefined;
}
