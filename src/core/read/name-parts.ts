/** The names in a run of capitals: "Acme CEO Jane Roe" holds Acme and Jane Roe, "Prime Minister" none. */
import type { Token } from './tokens.ts';
import { FIRST_NAMES } from './words/first-names.ts';
import { DEMONYMS, PLACES } from './words/gazetteer.ts';
import { TAG } from './words/index.ts';
import { ORGANISATION_ENDS, ORGANISATIONS } from './words/organisations.ts';
import { KEPT_TITLES, TITLE_PARTS } from './words/people-titles.ts';

/** Tokens [first, last) of a sentence. */
export interface Part {
  readonly first: number;
  readonly last: number;
  /** A title stands before it, so that it is a person. */
  readonly titled: boolean;
}

/** `text` is that of the sentence. */
export function nameParts(tokens: readonly Token[], first: number, last: number, text: string): Part[] {
  if (last - first === 1) return untitled(tokens, first, last);
  const title = lastTitle(tokens, first, last);
  if (title < 0 || isOrganisation(tokens, first, last, text)) return untitled(tokens, first, last);
  const start = titleStart(tokens, first, title);
  const isKept = KEPT_TITLES.has(tokens[title]?.lower ?? '');
  const person = isKept ? title : behindTitle(tokens, title, last);
  // "Ohio Republican Sen. Jane Roe"
  const before = untitled(tokens, first, DEMONYMS.has(tokens[start - 1]?.lower ?? '') ? start - 1 : start);
  return person < last ? [...before, { first: person, last, titled: true }] : before;
}

/** The last title that somebody's name follows; -1 when there is none. */
function lastTitle(tokens: readonly Token[], first: number, last: number): number {
  for (let at = last - 2; at >= first; at -= 1) {
    const token = tokens[at] as Token;
    if ((token.tags & TAG.title) === 0) continue;
    const next = tokens[at + 1] as Token;
    const from = next.text === '.' ? at + 2 : at + 1;
    if (tokens[from]?.lower === 'jr' || DEMONYMS.has(tokens[from]?.lower ?? '')) return -1;
    if (KEPT_TITLES.has(token.lower) && at > first && !isLead(tokens[at - 1])) return -1;
    return PLACES.has(tokens[from]?.lower ?? '') && from === last - 1 ? -1 : at;
  }
  return -1;
}

/** "British Queen Anne" and "Late King John", but not "Stephen King Jr". */
function isLead(token: Token | undefined): boolean {
  return token !== undefined && (DEMONYMS.has(token.lower) || (token.tags & TAG.opener) !== 0);
}

/** "General Motors", "Justice Department": the title is part of a body's name. */
function isOrganisation(tokens: readonly Token[], first: number, last: number, text: string): boolean {
  const end = tokens[last - 1] as Token;
  if (ORGANISATION_ENDS.has(end.lower)) return true;
  return ORGANISATIONS.has(text.slice(tokens[first]?.start, end.end).toLowerCase());
}

/** Where the title begins whose last word stands at `title`: "Chief AI Scientist". */
function titleStart(tokens: readonly Token[], first: number, title: number): number {
  let at = title;
  while (at > first) {
    const { lower, tags, text } = tokens[at - 1] as Token;
    if ((tags & TAG.title) === 0 && !TITLE_PARTS.has(lower) && text !== '-' && text !== '.' && text !== '&')
      return at;
    at -= 1;
  }
  return at;
}

/** Where the person's name begins: behind "Secretary of State", "Dr.". */
function behindTitle(tokens: readonly Token[], title: number, last: number): number {
  const next = tokens[title + 1];
  if (next?.text === '.') return title + 2;
  if (next?.lower !== 'of') return title + 1;
  const from = tokens[title + 2]?.lower === 'the' ? title + 4 : title + 3;
  return from < last - 1 ? from : last;
}

const NONE: Part[] = [];

function isNameAlone({ text, lower, tags }: Token): boolean {
  return (tags & TAG.title) === 0 && text.length > 1 && !TITLE_PARTS.has(lower) && !DEMONYMS.has(lower);
}

/** The run itself, unless it is nothing but a title, a nationality or a letter. */
function untitled(tokens: readonly Token[], first: number, last: number): Part[] {
  if (last - first === 1)
    return isNameAlone(tokens[first] as Token) ? [{ first, last, titled: false }] : NONE;
  // "Republican Jane Roe"
  const [head, second] = [tokens[first], tokens[first + 1]];
  const isSide = head && second && DEMONYMS.has(head.lower) && !FIRST_NAMES.has(head.lower);
  if (isSide && last - first > 2 && FIRST_NAMES.has(second.lower)) return untitled(tokens, first + 1, last);
  if (last - first === 3 && second?.text === '-') return hyphened(tokens, first);
  let end = last;
  while (end > first && isTrailing(tokens[end - 1] as Token)) end -= 1;
  if (end <= first) return NONE;
  if (end - first === 1) return untitled(tokens, first, end);
  for (let at = first; at < end; at += 1) {
    const { lower, tags, shape } = tokens[at] as Token;
    const isPlain = (tags & TAG.title) === 0 && !TITLE_PARTS.has(lower) && !DEMONYMS.has(lower);
    if (isPlain && shape !== 'mark' && lower !== 'of') {
      return [{ first, last: end, titled: false }];
    }
  }
  return [];
}

/** "Israel-Egypt" are two and "Coca-Cola" is one; "R-Ohio" tells a side. */
function hyphened(tokens: readonly Token[], first: number): Part[] {
  const [head, end] = [tokens[first] as Token, tokens[first + 2] as Token];
  if (head.text === 'R' || head.text === 'D') return [];
  if (!isWellKnown(head) || !isWellKnown(end)) return [{ first, last: first + 3, titled: false }];
  return [...untitled(tokens, first, first + 1), ...untitled(tokens, first + 2, first + 3)];
}

function isWellKnown({ lower }: Token): boolean {
  return PLACES.has(lower) || ORGANISATIONS.has(lower) || DEMONYMS.has(lower);
}

/** "Acme CEO said": a short title at the end of a run is no part of the name. */
function isTrailing({ shape, tags }: Token): boolean {
  return shape === 'mark' || (shape === 'upper' && (tags & TAG.title) !== 0);
}
