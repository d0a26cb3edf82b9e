/** Cuts a sentence where a new statement begins, so that a cue does not reach across into its neighbour's figure. */

import type { Piece, Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './words/word-set.ts';

/** Offsets are those of the sentence. */
export interface Clause extends Piece {
  /** All tokens of the sentence; those of the clause are [first, last). */
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
}

/** Behind a comma these begin a statement of its own. */
const BEGINS = wordSet('while whereas and but with which who whose where although though after before as');

export function splitClauses(sentence: Sentence): Clause[] {
  const { tokens } = sentence;
  const clauses: Clause[] = [];
  let first = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    const turns = takesUp(tokens, first, at) || turnsToAnother(tokens, first, at);
    const length = boundaryAt(tokens, at) ?? (turns ? 1 : undefined);
    if (length === undefined) continue;
    if (at > first) clauses.push(clauseOf(sentence, first, at));
    first = at + length;
    at = Math.max(at, first - 1);
  }
  if (first < tokens.length) clauses.push(clauseOf(sentence, first, tokens.length));
  return clauses;
}

/** The whole sentence as one clause. */
export function wholeClause(sentence: Sentence): Clause {
  return clauseOf(sentence, 0, sentence.tokens.length);
}

function clauseOf({ tokens, text }: Sentence, first: number, last: number): Clause {
  const start = tokens[first]?.start ?? 0;
  const end = last === tokens.length ? text.length : (tokens[last - 1]?.end ?? start);
  return { start, end, text: text.slice(start, end), tokens, first, last };
}

/** How many tokens the boundary at `at` takes up: a mark, or none before "while". Undefined where there is none. */
function boundaryAt(tokens: readonly Token[], at: number): number | undefined {
  const { text, lower } = tokens[at] as Token;
  const next = tokens[at + 1];
  switch (text) {
    case ';':
      return 1;
    case '—':
    case '–':
      // A dash inside "$779m–798m" ends nothing.
      return isRange(tokens, at) ? undefined : 1;
    case ':':
      // "(NYSE: KITE)"
      return next && !next.glued && tokens[at - 2]?.text !== '(' ? 1 : undefined;
    case '-':
      // "LONDON (Reuters) - Acme has"
      return next && !next.glued && !tokens[at]?.glued && !isRange(tokens, at) ? 1 : undefined;
    case ',':
      return next && BEGINS.has(next.lower) ? 1 : undefined;
    default:
      return lower === 'while' || lower === 'whereas' ? 0 : undefined;
  }
}

export const RELATIVES: ReadonlySet<string> = wordSet('which who whose');
const HELPERS = wordSet('is are was were has have had will would');

/** ", which bought Orvex[,] is in talks": the verb of what the relative clause from `first` on is about. */
function takesUp(tokens: readonly Token[], first: number, comma: number): boolean {
  return (
    tokens[comma]?.text === ',' &&
    HELPERS.has(tokens[comma + 1]?.lower ?? '') &&
    RELATIVES.has(tokens[first]?.lower ?? '')
  );
}

const JOINS = wordSet('and but');
const ACTS = wordSet(
  'is are was were has have had will would cut won got made sold bought lost fell rose took paid spent put hit held led gave',
);
const DESCRIBES = wordSet('based combined called named located owned run');
const REPORTS = wordSet('said says that which who');
const JOINS_NOUNS = wordSet('of in at on by to for from with near across around through');
const LONGEST_NAME = 4;

/**
 * "Orvex cut 500 jobs [and] Kite cut 700", "was fined $5 million [and] Kite $4 million": behind a figure that somebody's
 * verb leads to, another acts. "500 jobs in Utopia and Arcadia were lost" has one actor, for all its names.
 */
function turnsToAnother(tokens: readonly Token[], first: number, at: number): boolean {
  if (!JOINS.has((tokens[at] as Token).lower)) return false;
  const behind = nameEndAt(tokens, at + 1);
  const next = tokens[behind];
  if (behind === at + 1 || !next || !(isVerb(tokens, behind) || isSum(next))) return false;
  const figure = tokens.findIndex((token, index) => index >= first && isSum(token));
  if (figure < 0 || figure >= at || !isActedOn(tokens, first, figure)) return false;
  // "Between Orvex and Kite"; "in Utopia and Arcadia", but where each has its figure.
  const joined = nameBefore(tokens, at);
  if (joined === undefined) return true;
  return JOINS_NOUNS.has(joined) ? tokens.slice(behind).some(isSum) : joined !== 'between';
}

/** Whether somebody's verb stands before the figure, behind what only tells who says so. */
function isActedOn(tokens: readonly Token[], first: number, figure: number): boolean {
  for (let index = figure - 1; index > first; index -= 1) {
    if (REPORTS.has(tokens[index]?.lower ?? '')) return false;
    const isHeadline = tokens[index]?.lower.endsWith('s') && isNameWord(tokens[index - 1]);
    if (isVerb(tokens, index) || tokens[index]?.lower === 'to' || isHeadline) return true;
  }
  return false;
}

function isVerb(tokens: readonly Token[], at: number): boolean {
  const { lower, shape } = tokens[at] as Token;
  if (ACTS.has(lower)) return true;
  return shape === 'lower' && lower.endsWith('ed') && !DESCRIBES.has(lower);
}

function nameEndAt(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + LONGEST_NAME && isNameWord(tokens[at])) at += 1;
  return at;
}

/** The word before the name that ends at `at`; undefined where no name does. */
function nameBefore(tokens: readonly Token[], at: number): string | undefined {
  let from = at - 1;
  while (from > at - 1 - LONGEST_NAME && isNameWord(tokens[from])) from -= 1;
  return from === at - 1 ? undefined : (tokens[from]?.lower ?? '');
}

function isNameWord(token: Token | undefined): boolean {
  return token?.shape === 'title' || token?.shape === 'upper' || token?.shape === 'mixed';
}

function isSum({ shape, text }: Token): boolean {
  return shape === 'number' || '$€£'.includes(text);
}

/**
 * Where what a clause goes on about ends: the comma before ", which bought Orvex", also for the clause behind that one.
 * Undefined for a clause that says itself whom it is about.
 */
export function antecedentEnd({ tokens, first }: Clause): number | undefined {
  const head = tokens[first]?.lower ?? '';
  if (RELATIVES.has(head)) return first;
  if (!HELPERS.has(head)) return undefined;
  for (let at = first - 2; at > 0; at -= 1)
    if (tokens[at - 1]?.text === ',' && RELATIVES.has(tokens[at]?.lower ?? '')) return at;
  return undefined;
}

function isRange(tokens: readonly Token[], dash: number): boolean {
  const [second, before, behind] = [tokens[dash - 2], tokens[dash - 1], tokens[dash + 1]];
  const isNumber = before?.shape === 'number' || (second?.shape === 'number' && before?.glued === true);
  return isNumber && behind !== undefined && (behind.shape === 'number' || '$€£'.includes(behind.text));
}

export function clauseAt(clauses: readonly Clause[], offset: number): Clause | undefined {
  return clauses.find((clause) => clause.start <= offset && offset < clause.end);
}

/** ", the parent company of Facebook," and ", fresh from its purchase of Orvex, is" act in nothing. */
const ASIDE =
  /,\s(?:(?:the|an?|which|whose|who)\s[^,]{1,80},|[^,]{1,80},(?=\s(?:is|are|was|were|has|have|had|will|would|said)\s))/gu;

/** The same text with its asides blanked out, so that offsets stay. */
export function blankAsides(text: string): string {
  return text.includes(',') ? text.replace(ASIDE, (aside) => ' '.repeat(aside.length)) : text;
}

const COMPARES = wordSet('from versus against with to');

/** Offset where a clause goes on, behind a figure that ends at `behind`, to what this was before: "58%[, up from 49% in 2021]". */
export function comparedFrom({ tokens, first, last, end }: Clause, behind: number): number {
  for (let at = first; at < last; at += 1) {
    const { start, lower } = tokens[at] as Token;
    if (start < behind || !COMPARES.has(lower)) continue;
    const before = tokens[at - 1]?.lower ?? '';
    const isMoved = lower === 'from' && (before === 'up' || before === 'down');
    const isCompared = (lower === 'with' || lower === 'to') && before === 'compared';
    const isOther = (lower === 'versus' || lower === 'against') && tokens[at + 1]?.shape === 'number';
    if (isMoved || isCompared || isOther) return start;
  }
  return end;
}

/** The clause up to there. */
export function ownPart(clause: Clause, behind: number): Pick<Clause, 'start' | 'end'> {
  return { start: clause.start, end: comparedFrom(clause, behind) };
}
