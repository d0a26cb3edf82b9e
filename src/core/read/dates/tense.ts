/** Whether a date lies behind or ahead of the article, by the verbs beside it. */
import type { Token } from '../tokens.ts';
import { TENSE_WORDS } from '../words/tenses.ts';
import type { DayNumber, Interval } from './calendar.ts';
import { type Anchor, lowerAt } from './mention.ts';

export type Tense = 'past' | 'future';

/** Tokens looked at on either side of a date. */
const REACH = 20;
const UP_TO: ReadonlySet<string> = new Set(['by', 'until', 'till']);

/** The tense of the verb nearest before a date, or behind one that opens its sentence. */
export function tenseAt(tokens: readonly Token[], first: number, next: number): Tense | undefined {
  if (UP_TO.has(lowerAt(tokens, first - 1))) return 'future';
  for (let index = first - 1; index >= Math.max(0, first - REACH); index -= 1) {
    const tense = tenseOf(tokens, index);
    if (tense) return tense;
  }
  return first > 3 ? undefined : tenseBehind(tokens, next);
}

export function tenseBehind(tokens: readonly Token[], next: number): Tense | undefined {
  for (let index = next; index < Math.min(tokens.length, next + REACH); index += 1) {
    const tense = tenseOf(tokens, index);
    if (tense) return tense;
  }
  return undefined;
}

const BE: ReadonlySet<string> = new Set(['be', 'is', 'are', 'was', 'were']);

function tenseOf(tokens: readonly Token[], index: number): Tense | undefined {
  const token = tokens[index];
  if (!token || token.shape === 'mark' || token.shape === 'number') return undefined;
  const { lower, shape } = token;
  const word = TENSE_WORDS.get(lower);
  if (word) {
    if (word.withTo && isToward(tokens, index)) return word.withTo;
    // "May" is a month.
    if (lower === 'may' && shape !== 'lower') return undefined;
    // "More than expected".
    return word.alone === 'future' && isThan(lowerAt(tokens, index - 1)) ? undefined : word.alone;
  }
  if (lower === 'to') return lowerAt(tokens, index + 1) === 'be' ? 'future' : undefined;
  if (lower === 'ahead') return lowerAt(tokens, index + 1) === 'of' ? 'future' : undefined;
  // "Due to the storm" tells why.
  if (lower === 'due')
    return isToward(tokens, index) && isArticle(lowerAt(tokens, index + 2)) ? undefined : 'future';
  // "Exceed" and "need" are no past.
  const isParticiple =
    shape === 'lower' && lower.length > 4 && lower.endsWith('ed') && !lower.endsWith('eed');
  // "Data submitted by Acme" is no verb of its own.
  const isPassive = BE.has(lowerAt(tokens, index - 1)) || lowerAt(tokens, index + 1) === 'by';
  return isParticiple && !isPassive ? 'past' : undefined;
}

/** "Plans to open", "set for Friday". */
function isToward(tokens: readonly Token[], index: number): boolean {
  const after = lowerAt(tokens, index + 1);
  return after === 'to' || (after === 'for' && lowerAt(tokens, index) === 'set');
}

function isThan(lower: string): boolean {
  return lower === 'than' || lower === 'as';
}

function isArticle(lower: string): boolean {
  return lower === 'a' || lower === 'an' || lower === 'the';
}

/** Which year's is meant, of something that comes every year; without a tense the nearest. */
export function yearMeant(
  year: number,
  anchor: Anchor,
  tense: Tense | undefined,
  build: (year: number) => Interval | undefined,
): Interval | undefined {
  const [before, same, after] = [build(year - 1), build(year), build(year + 1)];
  if (tense === 'past') return same && same.from <= anchor ? same : before;
  if (tense === 'future') return same && same.to >= anchor ? same : after;
  const all = [same, before, after].filter((one) => one !== undefined);
  return all.sort((a, b) => distance(a, anchor) - distance(b, anchor))[0];
}

function distance({ from, to }: Interval, day: DayNumber): number {
  return from > day ? from - day : Math.max(0, day - to);
}
