/** Cuts a sentence where a new statement begins, so that a cue does not reach across into its neighbour's figure. */
import type { Piece, Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** Offsets are those of the sentence. */
export interface Clause extends Piece {
  /** All tokens of the sentence; those of the clause are [first, last). */
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
}

/** Behind a comma these begin a statement of its own. */
const BEGINS = new Set(
  'while whereas and but with which who where although though after before as'.split(' '),
);

export function splitClauses(sentence: Sentence): Clause[] {
  const { tokens } = sentence;
  const clauses: Clause[] = [];
  let first = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    const length = boundaryAt(tokens, at);
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
      return next && !next.glued ? 1 : undefined;
    case ',':
      return next && BEGINS.has(next.lower) ? 1 : undefined;
    default:
      return lower === 'while' || lower === 'whereas' ? 0 : undefined;
  }
}

function isRange(tokens: readonly Token[], dash: number): boolean {
  const [second, before, behind] = [tokens[dash - 2], tokens[dash - 1], tokens[dash + 1]];
  const isNumber = before?.shape === 'number' || (second?.shape === 'number' && before?.glued === true);
  return isNumber && behind !== undefined && (behind.shape === 'number' || '$€£'.includes(behind.text));
}

export function clauseAt(clauses: readonly Clause[], offset: number): Clause | undefined {
  return clauses.find((clause) => clause.start <= offset && offset < clause.end);
}

/** ", the parent company of Facebook," tells about the name before it, and acts in nothing. */
const ASIDE = /,\s(?:the|an?|which|whose|who)\s[^,]{1,80},/gu;

/** The same text with its asides blanked out, so that offsets stay. */
export function blankAsides(text: string): string {
  return text.includes(',') ? text.replace(ASIDE, (aside) => ' '.repeat(aside.length)) : text;
}
