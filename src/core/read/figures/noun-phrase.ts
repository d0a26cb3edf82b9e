/** Where the name of what is counted ends: "commercial fishermen", "straight World Cups", "federal judge". */

import type { Token } from '../tokens.ts';
import { FUNCTION_WORDS, NO_PLURALS, PLURALS } from '../words/function-words.ts';
import { TAG } from '../words/index.ts';
import { VAGUE } from '../words/numbers.ts';
import { wordSet } from '../words/word-set.ts';

/** Words of a longer phrase; what goes on is seldom one thing that is counted. */
const LONGEST = 6;

/** Index behind the plural that ends the phrase beginning at tokens[index]; undefined when none does. */
export function pluralEnd(tokens: readonly Token[], index: number): number | undefined {
  // "A 6.0 magnitude earthquake rattles the city": the plural is a verb.
  if (tokens[index]?.lower === 'magnitude') return undefined;
  for (let at = index; at < index + LONGEST; at += 1) {
    const token = tokens[at];
    // "50 Orvex 737s", "two F-16s"
    if (token?.shape === 'number' && at > index && tokens[at + 1]?.glued && tokens[at + 1]?.lower === 's')
      return at + 2;
    if (!token || !isInside(tokens, at, index)) return undefined;
    if (token.shape === 'mark' || !isPlural(token)) continue;
    const next = tokens[at + 1];
    // "Two sports cars", "four news outlets"
    const goesOn = next !== undefined && !next.glued && next.shape === 'lower' && isPlural(next);
    return goesOn && !FUNCTION_WORDS.has(next.lower) ? at + 2 : at + 1;
  }
  return undefined;
}

/** Index behind the singular at tokens[index] that "one" counts: "one particular demand", "one refinery". */
export function singularEnd(tokens: readonly Token[], index: number): number | undefined {
  for (let at = index; at < index + LONGEST; at += 1) {
    const token = tokens[at];
    if (!token || token.shape === 'mark' || !isInside(tokens, at, index)) return undefined;
    // "One died", "one took a loan": the number stands for what is meant.
    if (at === index && PAST.has(token.lower) && !ADJECTIVES.has(token.lower)) return undefined;
    if (isAdjective(token) || isNameOf(token, tokens[at + 1])) continue;
    // "One test case": the next word is a noun as well, where it can be no verb.
    const next = tokens[at + 1];
    // "One change die-hard fans like"
    const isTied = tokens[at + 2]?.text === '-' && tokens[at + 2]?.glued === true;
    const isCompound =
      next?.shape === 'lower' &&
      !next.glued &&
      !isTied &&
      isInside(tokens, at + 1, index) &&
      !isVerbLike(next);
    return isCompound && next.lower !== 'and' ? at + 2 : at + 1;
  }
  return undefined;
}

/** "One Orvex engineer", "one NSF grant": whose it is. */
function isNameOf({ shape }: Token, next: Token | undefined): boolean {
  const isName = shape === 'title' || shape === 'upper';
  return (
    isName && next?.shape === 'lower' && !next.glued && !isVerbLike(next) && !FUNCTION_WORDS.has(next.lower)
  );
}

/** "4 RBI", "3 EV": an abbreviation has no plural of its own there; that of a country or body says whose they are. */
export function isAbbreviation(token: Token | undefined): boolean {
  return (
    token?.shape === 'upper' && !token.glued && /^[A-Z]{2,4}$/.test(token.text) && !BODIES.has(token.text)
  );
}

const BODIES: ReadonlySet<string> = wordSet('US USA UK EU UN UAE NATO NHS BBC CNN FBI CIA');

function isInside(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  // "Single-family homes"
  if (token.text === '-') return token.glued && at > first && tokens[at + 1]?.glued === true;
  // "Digital and physical sales": not at either end.
  if (token.lower === 'and') return at > first && tokens[at + 1] !== undefined;
  // "Covid-19 cases", "follow-up visits"
  const isTied = token.glued && tokens[at - 1]?.text === '-' && at > first + 1;
  if (isTied && token.shape !== 'mark') return true;
  // "120,000 Orvex 3 phones"
  if (token.shape === 'number') return at > first && isModelOf(tokens, at);
  if (token.shape === 'mark') return false;
  if (ADVERBS.has(token.lower)) return true;
  if (tokens[at + 1]?.text === '-' && tokens[at + 1]?.glued && tokens[at + 2]?.glued)
    return !NOT_TIED.test(token.lower);
  return (
    (token.tags & (TAG.number | TAG.scale)) === 0 &&
    !FUNCTION_WORDS.has(token.lower) &&
    !VAGUE.has(token.lower)
  );
}

/** The number of a model between its name and what is counted. */
function isModelOf(tokens: readonly Token[], at: number): boolean {
  const [name, number, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isNamed = name?.shape === 'title' && number?.glued === false && /^\d{1,3}$/.test(number.text);
  return isNamed && next?.shape === 'lower' && !next.glued && isPlural(next);
}

/** "The five most wanted men" */
const ADVERBS: ReadonlySet<string> = new Set(['most', 'least', 'very', 'now', 'same', 'other']);
/** No first half of a compound: "the", "a". */
const NOT_TIED = /^(?:the|an?|and|or|to|of)$/;

export function isPlural({ lower }: Token): boolean {
  if (PLURALS.has(lower)) return true;
  if (lower.length < 3 || !lower.endsWith('s')) return /(?:men|people)$/.test(lower);
  return !/(?:ss|us|is)$/.test(lower) && !NO_PLURALS.has(lower) && !/['’]/.test(lower);
}

const ADJECTIVES: ReadonlySet<string> = wordSet(
  'big small new old young single other common former senior top good bad great large little long short high low major minor key main clear simple real whole full free hot cold white black red blue green extra final last first second third next best worst particular popular similar important recent different significant current ancient urgent permanent winning giant brief proud',
);

const PAST: ReadonlySet<string> = wordSet(
  'died went came took made got fell lost won hit shot found told left felt held led ran saw stood thought wrote gave became began broke brought built bought caught chose cut did knew let met paid put read rose sat sent set shut sold spent spoke stole swore threw understood wore back away out down off home alone apart aboard dead ill old tall long wide deep high shy short further later soon left right short free',
);

function isVerbLike({ lower }: Token): boolean {
  return PAST.has(lower) || /(?:ed|ing|ly|[^s]s)$/.test(lower);
}

/** By its ending: "one federal judge", "one unidentified victim". */
function isAdjective({ lower, shape }: Token): boolean {
  if (ADJECTIVES.has(lower)) return true;
  return shape === 'lower'
    ? lower.length > 4 && /(?:al|ous|ive|ic|ful|able|ible|less|ary|ed|ese|ish)$/.test(lower)
    : /(?:an|ese|ish)$/.test(lower);
}
