/** Cuts a sentence where a new statement begins, so that a cue does not reach across into its neighbour's figure. */
import type { Piece } from './sentences.ts';

const BOUNDARY =
  /\s*[;—–]\s*|:\s+|,\s+(?=(?:while|whereas|and|but|with|which|who|where|although|though|after|before|as)\s)|\s+(?=(?:while|whereas)\s)/giu;

/** Offsets are UTF-16 units of the sentence. */
export function splitClauses(sentence: string): Piece[] {
  const clauses: Piece[] = [];
  let start = 0;
  for (const match of sentence.matchAll(BOUNDARY)) {
    // A dash inside "$779m–798m" ends nothing.
    if (
      /\d(?:[bkm%]|[bmt]n)?$/i.test(sentence.slice(0, match.index)) &&
      /^[\d$€£]/.test(sentence.slice(match.index + match[0].length))
    )
      continue;
    if (match.index > start)
      clauses.push({ start, end: match.index, text: sentence.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  if (start < sentence.length) clauses.push({ start, end: sentence.length, text: sentence.slice(start) });
  return clauses;
}

export function clauseAt(clauses: readonly Piece[], offset: number): Piece | undefined {
  return clauses.find((clause) => clause.start <= offset && offset < clause.end);
}

/** ", the parent company of Facebook," tells about the name before it, and acts in nothing. */
const ASIDE = /,\s(?:the|an?|which|whose|who)\s[^,]{1,80},/gu;

/** The same text with its asides blanked out, so that offsets stay. */
export function blankAsides(text: string): string {
  return text.replace(ASIDE, (aside) => ' '.repeat(aside.length));
}
