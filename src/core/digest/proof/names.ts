/** Names that a text gives, by their capitals, and whether a source gives them so. */

import { isCapital } from '../../read/name-runs.ts';
import type { Sentence } from '../../read/sentences.ts';
import type { Token } from '../../read/tokens.ts';
import { TAG } from '../../read/words/index.ts';

/** The words of a text with a space around each: " jane roe of acme , inc ". */
export type Words = string;

export function wordsOf({ tokens }: Sentence): Words {
  const words = tokens.filter(({ text }) => !JOINS.has(text)).map(plain);
  return ` ${words.join(' ')} `;
}

/** Marks inside a name that it may be written without: "Roe-Smith", "Acme & Co.". */
const JOINS: ReadonlySet<string> = new Set(['-', '–', '.', '&', '"', '“', '”']);

/** "U.S." is "US", and both apostrophes are one. */
function plain({ lower }: Token): string {
  return lower.replaceAll('.', '').replaceAll('’', "'");
}

/**
 * The first name in the tokens of `text` that are `left` for one and that no source gives; each word behind the other
 * as there, so that "Jane Roe" and "John Doe" do not prove "Jane Doe".
 */
export function unknownName(
  { tokens, text }: Sentence,
  isLeft: (token: Token) => boolean,
  sources: readonly Words[],
): string | undefined {
  for (let at = 0; at < tokens.length; ) {
    const end = nameEnd(tokens, at, isLeft);
    if (end === at) {
      at += 1;
      continue;
    }
    const name = tokens.slice(at, end);
    const isKnown = isGiven(name, sources) && isGivenOf(tokens, at, end, sources);
    if (!isKnown) return text.slice(name[0]?.start, name.at(-1)?.end);
    at = end;
  }
  return undefined;
}

/** Index behind the name that begins at `first`; `first` when none does. */
function nameEnd(tokens: readonly Token[], first: number, isLeft: (token: Token) => boolean): number {
  let end = first;
  for (let at = first; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (JOINS.has(token.text) && at > first) continue;
    if (!isCapital(token) || !isLeft(token) || isOpening(token, at)) break;
    // "CEO Jane Roe" may stand there as "Jane Roe, the CEO".
    const isTitle = (token.tags & TAG.title) !== 0;
    if (isTitle && at > first) break;
    end = at + 1;
    if (isTitle) break;
  }
  return end;
}

/** A word that is no name owes its capital to the head of the text: "Deal", "Over". */
function isOpening({ tags, shape }: Token, at: number): boolean {
  return at === 0 && shape === 'title' && tags !== 0 && (tags & TAG.title) === 0;
}

function isGiven(name: readonly Token[], sources: readonly Words[]): boolean {
  const words = ` ${name
    .filter(({ text }) => !JOINS.has(text))
    .map(plain)
    .join(' ')} `;
  return sources.some((source) => source.includes(words));
}

/** Where a source has "Bank of England", it does not prove "Bank of Scotland". */
function isGivenOf(tokens: readonly Token[], at: number, end: number, sources: readonly Words[]): boolean {
  const [of, next] = [tokens[end], tokens[end + 1]];
  if (of?.lower !== 'of' || !next || !isCapital(next)) return true;
  const head = ` ${tokens.slice(at, end).map(plain).join(' ')} of `;
  const having = sources.filter((source) => source.includes(head));
  return having.length === 0 || having.some((source) => source.includes(`${head}${plain(next)} `));
}
