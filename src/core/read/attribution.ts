/** Who says so: whom a sentence credits by name, or what kind of people it cites without one. */

import type { NameMention } from './names.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { TAG } from './words/index.ts';
import { ADVERBS_OF_SAYING, UNNAMED_SOURCES } from './words/saying.ts';
import { wordSet } from './words/word-set.ts';

/** Offsets are those of the sentence. */
export interface Attribution {
  readonly start: number;
  readonly end: number;
  /** Undefined when the text credits people it does not name. */
  readonly source?: string | undefined;
  /** Those people, in the article's words: "people familiar with the matter". */
  readonly unnamed?: string | undefined;
}

/** Words from an unnamed source back to its head and on to its verb: "a person with direct knowledge of the plans said". */
const LONGEST_SOURCE = 12;

export function readAttributions(sentence: Sentence, names: readonly NameMention[]): Attribution[] {
  const found: Attribution[] = [];
  if (sentence.tags & TAG.saying) {
    const { tokens } = sentence;
    for (let at = 0; at < tokens.length; at += 1) {
      if (((tokens[at] as Token).tags & TAG.saying) === 0) continue;
      const attribution = attributionAt(sentence, names, at);
      if (attribution) found.push(attribution);
    }
  }
  const credit = creditLine(sentence, names);
  return credit ? [...found, credit] : found;
}

function attributionAt(
  sentence: Sentence,
  names: readonly NameMention[],
  at: number,
): Attribution | undefined {
  const { tokens } = sentence;
  const { lower } = tokens[at] as Token;
  if (lower === 'according')
    return tokens[at + 1]?.lower === 'to' ? credited(sentence, names, at, at + 2) : undefined;
  // "The goal added to his tally"
  if (lower === 'added' && tokens[at + 1]?.lower === 'to') return undefined;
  if (lower === 'citing') return credited(sentence, names, at, at + 1);
  return sayerBefore(sentence, names, at) ?? sayerBehind(sentence, names, at);
}

/** "According to a Daily Echo report", "citing people familiar with the matter". */
function credited(
  sentence: Sentence,
  names: readonly NameMention[],
  from: number,
  first: number,
): Attribution | undefined {
  const { tokens } = sentence;
  let at = first;
  while (at < first + 3 && tokens[at]?.shape === 'lower' && !UNNAMED_SOURCES.has(tokens[at]?.lower ?? ''))
    at += 1;
  const name = names.find((one) => one.first === at);
  if (name && !isUnnamed(tokens, first, name.first)) {
    const sayer = holderBehind(tokens, names, name);
    const isReport = tokens[sayer.last]?.lower === 'report';
    return attribution(sentence, from, isReport ? sayer.last + 1 : sayer.last, sayer.name);
  }
  let end = first;
  while (
    end < tokens.length &&
    end < first + LONGEST_SOURCE &&
    !',.;:—–'.includes((tokens[end] as Token).text)
  )
    end += 1;
  return isUnnamed(tokens, first, end) ? attribution(sentence, from, end, undefined, first) : undefined;
}

/** "Acme chief executive Jane Roe": the one who holds the post speaks, not the body. */
function holderBehind(
  tokens: readonly Token[],
  names: readonly NameMention[],
  name: NameMention,
): NameMention {
  let at = name.last;
  while (at < name.last + 5 && tokens[at]?.shape === 'lower' && !PREPOSITIONS.has(tokens[at]?.lower ?? ''))
    at += 1;
  return (at > name.last ? names.find((one) => one.first === at) : undefined) ?? name;
}

/** "Jane Roe of Acme said", "Jane Roe, head of Acme said": not the body but the one who belongs to it. */
function ownerBefore(
  tokens: readonly Token[],
  names: readonly NameMention[],
  name: NameMention,
): NameMention {
  const link = tokens[name.first - 1]?.lower === 'the' ? name.first - 2 : name.first - 1;
  if (!BELONGS.has(tokens[link]?.lower ?? '')) return name;
  const owner = names.findLast((one) => one.last <= link);
  return owner && link - owner.last < LONGEST_SOURCE ? owner : name;
}

const BELONGS = wordSet('of at for from with');

/** Whether tokens [first, last) have a word such as "people" or "police". */
function isUnnamed(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) if (UNNAMED_SOURCES.has((tokens[at] as Token).lower)) return true;
  return false;
}

/** "Daily Echo previously reported", "Jane Roe, its founder, said", "a person familiar with the plans said". */
function sayerBefore(
  sentence: Sentence,
  names: readonly NameMention[],
  verb: number,
): Attribution | undefined {
  const { tokens } = sentence;
  let at = verb - 1;
  while (at >= 0 && ADVERBS_OF_SAYING.has((tokens[at] as Token).lower)) at -= 1;
  const name = names.find((one) => one.last === at + 1);
  // "Officials in Utopia said": the place does not speak.
  const place = name && tokens[name.first - 1]?.lower === 'in' ? tokens[name.first - 2] : undefined;
  if (name && place && UNNAMED_SOURCES.has(place.lower)) return unnamedBefore(sentence, name.first - 2, verb);
  if (name) {
    const sayer = ownerBefore(tokens, names, name);
    return attribution(sentence, sayer.first, verb + 1, sayer.name);
  }
  if (tokens[at]?.text === ',') {
    const aside = names.filter(
      (one) => one.last < at && tokens[one.last]?.text === ',' && at - one.last <= LONGEST_SOURCE,
    );
    const sayer = aside.find((one) => !commaBetween(tokens, one.last + 1, at));
    if (sayer) return attribution(sentence, sayer.first, verb + 1, sayer.name);
  }
  return unnamedBefore(sentence, at, verb);
}

function commaBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tokens[at]?.text === ',') return true;
  return false;
}

function unnamedBefore(sentence: Sentence, last: number, verb: number): Attribution | undefined {
  const { tokens } = sentence;
  let head = -1;
  let at = last;
  for (; at >= 0 && last - at < LONGEST_SOURCE; at -= 1) {
    const { shape, lower, tags } = tokens[at] as Token;
    if (shape === 'mark') break;
    if (UNNAMED_SOURCES.has(lower)) head = at;
    else if (tags & TAG.saying) break;
    else if (head >= 0 && !LEADS_SOURCE.has(lower)) break;
  }
  if (head < 0 || (head !== last && !isFamiliar(tokens, head + 1))) return undefined;
  return attribution(sentence, at + 1, verb + 1, undefined, at + 1, last + 1);
}

/** Words that may stand before an unnamed source. */
const LEADS_SOURCE = wordSet(
  'the a an some several two three four many most local state federal senior company police fire city county government us u.s. security health military court of one recent new other multiple intelligence',
);

/** Behind "people": how they come to know. */
function isFamiliar(tokens: readonly Token[], at: number): boolean {
  return /^(?:familiar|close|briefed|with|who|involved|at|in|from|for|near)$/.test(tokens[at]?.lower ?? '');
}

/** "…,” said Jane Roe", "said its founder Jane Roe", "said a spokesman for Acme". */
function sayerBehind(
  sentence: Sentence,
  names: readonly NameMention[],
  verb: number,
): Attribution | undefined {
  const { tokens } = sentence;
  const before = tokens[verb - 1];
  if (before && !',"”’\''.includes(before.text)) return undefined;
  let at = verb + 1;
  while (at < verb + 7 && isLeadingUp(tokens[at])) at += 1;
  const name = names.find((one) => one.first === at || (one.titled && one.first > at && one.first - at < 4));
  if (name) {
    const sayer = holderBehind(tokens, names, name);
    return attribution(sentence, verb, sayer.last, sayer.name);
  }
  const isSource = at > verb + 1 && isUnnamed(tokens, verb + 1, at);
  return isSource ? attribution(sentence, verb, at, undefined, verb + 1) : undefined;
}

const PREPOSITIONS = wordSet('at of in with from on to by about');

function isLeadingUp(token: Token | undefined): boolean {
  return token?.shape === 'lower' && !PREPOSITIONS.has(token.lower);
}

/** "Acme in talks — Daily Echo" */
function creditLine(sentence: Sentence, names: readonly NameMention[]): Attribution | undefined {
  const name = names[names.length - 1];
  const { tokens } = sentence;
  if (!name || name.last !== tokens.length || name.first === 0) return undefined;
  const dash = tokens[name.first - 1] as Token;
  return '—–-'.includes(dash.text) && !dash.glued
    ? attribution(sentence, name.first - 1, name.last, name.name)
    : undefined;
}

/** Of tokens [from, to); the unnamed source is the words of tokens [first, last). */
function attribution(
  { tokens, text }: Sentence,
  from: number,
  to: number,
  source: string | undefined,
  first = 0,
  last = to,
): Attribution {
  const start = (tokens[from] as Token).start;
  const end = (tokens[to - 1] as Token).end;
  if (source !== undefined) return { start, end, source };
  return { start, end, unnamed: text.slice((tokens[first] as Token).start, (tokens[last - 1] as Token).end) };
}

/**
 * The source each sentence of one paragraph rests on, given the attributions of each: its own, else the one named before it in the same paragraph,
 * as a reporter who goes on "Under the agreement ..." still writes from the same report. `heading` is the source that
 * the article credits as a whole.
 */
export function sourcesOf(
  sentences: readonly (readonly Attribution[])[],
  heading: string | undefined,
): (string | undefined)[] {
  let current = heading;
  return sentences.map((attributions) => {
    current = attributions.find(({ source }) => source)?.source ?? current;
    return current;
  });
}
