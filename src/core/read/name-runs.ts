/** Runs of capitalised words, joined as names are: "Bank of America", "Ursula von der Leyen", "AT&T", "7-Eleven". */

import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { TAG } from './words/index.ts';
import { BEFORE } from './words/money.ts';
import { AND_HEADS, OF_HEADS } from './words/organisations.ts';
import { wordSet } from './words/word-set.ts';

/** Tokens [first, last) of a sentence. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** Stands where any word has a capital: at the head of a sentence or quotation. */
  readonly opens: boolean;
}

/** Longer runs are lists of words in capitals. */
const LONGEST_RUN = 12;

const PARTICLES = wordSet('de del della der den di da das dos du la le van von bin bint ibn al el ter ten y');
/** May be followed by a full stop inside a name: "Acme Inc. Group", "J. Roe", "St. Louis". */
const ABBREVIATED = wordSet(
  'mr mrs ms dr st ste mt ft inc corp co ltd bros jr sr gov sen sens rep reps gen lt col maj capt sgt cpl prof rev hon adm cmdr det supt',
);

export function findRuns({ tokens }: Sentence): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    if (!beginsName(token, tokens, at)) {
      at += 1;
      continue;
    }
    const last = runEnd(tokens, at);
    runs.push({ first: at, last, opens: opensSentence(tokens, at) });
    at = last;
  }
  return runs;
}

function beginsName(token: Token, tokens: readonly Token[], at: number): boolean {
  if (!isCapital(token) && token.shape !== 'number') return false;
  const next = tokens[at + 1];
  // "US$10b", "Rs 500": a currency.
  if (isSign(next) && next?.glued) return false;
  if (next?.shape === 'number' && BEFORE.has(token.text)) return false;
  // "AT&T" begins with a word that is no name by itself.
  if (isCapital(token)) return (token.tags & TAG.neverName) === 0 || (next?.text === '&' && next.glued);
  if (!next?.glued) return false;
  // "7-Eleven", "23andMe" and "1Password" begin with a number; "3M" is the one name that could be an amount.
  switch (next.shape) {
    case 'mark':
      return next.text === '-' && tokens[at + 2]?.shape === 'title' && tokens[at + 2]?.glued === true;
    case 'upper':
      return next.text === 'M' && token.text === '3' && !token.glued && !isSign(tokens[at - 1]);
    default:
      return next.shape === 'mixed';
  }
}

function isSign(token: Token | undefined): boolean {
  return token !== undefined && '$€£¥₹'.includes(token.text);
}

export function isCapital({ shape }: Token): boolean {
  return shape === 'title' || shape === 'upper' || shape === 'mixed';
}

function runEnd(tokens: readonly Token[], first: number): number {
  let at = first + 1;
  const head = tokens[first] as Token;
  if (head.shape === 'number' && tokens[at]?.text === '-') {
    at += 2;
  } else if (head.shape === 'number') at += 1;
  for (;;) {
    const next = joined(tokens, first, at);
    if (next === at || next - first > LONGEST_RUN) return at;
    at = next;
  }
}

/** Where the name goes on to from `at`; `at` itself when it ends there. */
function joined(tokens: readonly Token[], first: number, at: number): number {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before) return at;
  const behind = tokens[at + 1];
  switch (token.shape) {
    case 'title':
    case 'upper':
    case 'mixed':
      return token.glued || token.tags & TAG.neverName || isDated(token, behind) ? at : at + 1;
    case 'mark':
      return behind ? afterMark(token, before, behind, at) : at;
    case 'lower':
      return behind && !token.glued ? afterSmallWord(tokens, first, at) : at;
    default:
      // "G7", "MI6"
      return token.glued && before.shape === 'upper' ? at + 1 : at;
  }
}

/** "Coca-Cola", "GPT-4", "Procter & Gamble", "AT&T", "J. Roe". */
function afterMark(mark: Token, before: Token, behind: Token, at: number): number {
  switch (mark.text) {
    case '-':
    case '‑':
      if (!mark.glued || !behind.glued) return at;
      return isCapital(behind) || (behind.shape === 'number' && before.shape !== 'number') ? at + 2 : at;
    case '&':
      return isCapital(behind) && mark.glued === behind.glued ? at + 2 : at;
    case '.':
      return mark.glued &&
        !behind.glued &&
        isCapital(behind) &&
        isAbbreviated(before) &&
        !(behind.tags & TAG.neverName)
        ? at + 2
        : at;
    default:
      return at;
  }
}

function isAbbreviated({ text, lower, shape }: Token): boolean {
  return (text.length === 1 && shape === 'upper') || ABBREVIATED.has(lower);
}

function afterSmallWord(tokens: readonly Token[], first: number, at: number): number {
  const { lower } = tokens[at] as Token;
  const behind = tokens[at + 1] as Token;
  const before = tokens[at - 1] as Token;
  if (lower === 'of' || lower === 'for') {
    if (!isOfHead(tokens, first, at) || (lower === 'for' && !/^cent|^institute/.test(before.lower)))
      return at;
    if (isName(behind)) return at + 2;
    return behind.lower === 'the' && tokens[at + 2] && isName(tokens[at + 2] as Token) ? at + 3 : at;
  }
  if (lower === 'and') return AND_HEADS.has(before.lower) && isName(behind) ? at + 2 : at;
  if (!PARTICLES.has(lower)) return at;
  let to = at + 1;
  while (to < at + 3 && PARTICLES.has(tokens[to]?.lower ?? '')) to += 1;
  if (tokens[to]?.text === '-') to += 1;
  return isName(tokens[to]) ? to + 1 : at;
}

function isOfHead(tokens: readonly Token[], first: number, at: number): boolean {
  return (
    OF_HEADS.has(tokens[at - 1]?.lower ?? '') || (at - first > 1 && OF_HEADS.has(tokens[at - 2]?.lower ?? ''))
  );
}

function isName(token: Token | undefined): boolean {
  return token !== undefined && isCapital(token) && (token.tags & TAG.neverName) === 0;
}

const MONTHS = wordSet('march april may june july august');

/** "May 5" is a day, and "Theresa May" a person. */
function isDated({ lower }: Token, behind: Token | undefined): boolean {
  return MONTHS.has(lower) && behind?.shape === 'number';
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  if (at === 0) return true;
  const before = tokens[at - 1] as Token;
  if (before.shape !== 'mark') return false;
  // "Said: “We ..." and "* Shares": what stands behind such a mark begins as a sentence does.
  return at === 1 || '“"‘:•*([.?!—–'.includes(before.text) || (before.text === "'" && !before.glued);
}
