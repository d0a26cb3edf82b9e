/** Proper names in a sentence, told by their capitals and by what the rest of the article calls so. */

import { nameParts, type Part } from './name-parts.ts';
import { findRuns, isCapital, type Run } from './name-runs.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { FIRST_NAMES } from './words/first-names.ts';
import { DEMONYMS, PLACES } from './words/gazetteer.ts';
import { TAG } from './words/index.ts';
import { NOUN_OPENERS } from './words/openers.ts';
import { ORGANISATION_ENDS, ORGANISATIONS } from './words/organisations.ts';
import { wordSet } from './words/word-set.ts';

/** Offsets are those of the sentence. */
export interface NameMention extends Part {
  readonly start: number;
  readonly end: number;
  /** Without legal form: "Meta" of "Meta Platforms Inc". */
  readonly name: string;
}

/** What the sentences that tell names from other words have shown to be names. */
export interface KnownNames {
  /** Names by their first word. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  /** First and last words of names. */
  readonly words: ReadonlySet<string>;
  /** Words that begin sentences and stand elsewhere in small letters. */
  readonly common: ReadonlySet<string>;
}

const LEGAL_FORMS = wordSet(
  'Inc Corp Corporation Ltd Limited LLC PLC plc Co Company AG SA SE NV GmbH Group Holdings Platforms',
);

/** "Meta Platforms Inc" -> "Meta"; a name of one word is left alone. */
export function bareName(name: string): string {
  let end = name.length;
  for (;;) {
    const start = end;
    // "U.S." ends in a point of its own.
    if (name[end - 1] === '.' && name[end - 3] !== '.') end -= 1;
    if (isApostrophe(name[end - 1])) end -= 1;
    else if (name[end - 1] === 's' && isApostrophe(name[end - 2])) end -= 2;
    const space = name.lastIndexOf(' ', end - 1);
    if (space > 0 && LEGAL_FORMS.has(name.slice(space + 1, end))) end = space;
    if (name[end - 1] === ',') end -= 1;
    else if (name[end - 1] === '&' && name[end - 2] === ' ') end -= 2;
    if (end === start) return end === name.length ? name : name.slice(0, end);
  }
}

function isApostrophe(letter: string | undefined): boolean {
  return letter === "'" || letter === '’';
}

/** What one sentence alone tells: names, and runs of capitals that may merely open it. */
interface Half {
  readonly sure: readonly NameMention[];
  readonly opening: readonly Run[];
}

/** Stands for a sentence whose capitals tell nothing. */
const IN_TITLE: Half = { sure: [], opening: [] };

/** The names in each of an article's sentences, and what they all together tell for one more: a cell. */
export function nameSentences(sentences: readonly Sentence[]): {
  readonly names: readonly (readonly NameMention[])[];
  readonly known: KnownNames;
} {
  const byFirst = new Map<string, string[]>();
  const words = new Set<string>();
  const doubtful: Token[] = [];
  const read = sentences.map((sentence): Half => {
    if (isTitleCase(sentence)) return IN_TITLE;
    const sure: NameMention[] = [];
    const opening: Run[] = [];
    for (const run of findRuns(sentence)) {
      const { first, last, opens } = run;
      const head = sentence.tokens[first] as Token;
      const isAlone = last - first === 1;
      if (!opens && !(isAlone && MONTHS.has(head.text))) {
        for (const part of partsFrom(sentence, first, last)) sure.push(mentionOf(sentence, part));
        continue;
      }
      opening.push(run);
      const isOpener = isOpening(head);
      if (!isOpener) doubtful.push(head);
      if (isAlone && (head.shape === 'title' || isOpener)) continue;
      for (const part of partsFrom(sentence, isOpener ? first + 1 : first, last))
        learn(sentence, mentionOf(sentence, part));
    }
    for (const mention of sure) learn(sentence, mention);
    return { sure, opening };
  });
  const known = { byFirst, words, common: smallWords(sentences, doubtful, words) };
  const names = sentences.map((sentence, index) => {
    const half = read[index] as Half;
    if (half === IN_TITLE) return namesInTitle(sentence, known);
    const { sure, opening } = half;
    if (opening.length === 0) return sure;
    const all = opening.flatMap((run) => settle(sentence, run, known)).concat(sure);
    return all.length > 1 ? all.sort((a, b) => a.start - b.start) : all;
  });
  return { names, known };

  function learn({ tokens }: Sentence, { name, first, last }: NameMention): void {
    const head = (tokens[first] as Token).text;
    words.add(head);
    if (last - first > 1) words.add((tokens[last - 1] as Token).text);
    const same = byFirst.get(head);
    if (!same) byFirst.set(head, [name]);
    else if (!same.includes(name)) same.push(name);
  }
}

/** Those of `doubtful` that stand somewhere in small letters, unless they are known for a name anyway. */
function smallWords(
  sentences: readonly Sentence[],
  doubtful: readonly Token[],
  words: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const sought = new Set<string>();
  for (const { text, lower } of doubtful) if (!words.has(text)) sought.add(lower);
  if (sought.size === 0) return found;
  for (const { tokens } of sentences) {
    for (const { shape, lower, tags } of tokens) {
      if (shape === 'lower' && (tags & TAG.opener) === 0 && sought.has(lower)) found.add(lower);
    }
  }
  return found;
}

/** A run of capitals is a name when it does not merely open the sentence; in title case, capitals tell nothing. */
export function readNames(sentence: Sentence, known: KnownNames): NameMention[] {
  if (isTitleCase(sentence)) return namesInTitle(sentence, known);
  return findRuns(sentence).flatMap((run) => settle(sentence, run, known));
}

function settle(sentence: Sentence, run: Run, known: KnownNames): NameMention[] {
  const from = run.opens ? openingStart(sentence, run, known) : run.first;
  if (run.last - from === 1 && isMonth(sentence, from, known)) return [];
  return partsFrom(sentence, from, run.last).map((part) => mentionOf(sentence, part));
}

const MONTHS = wordSet('March April May June July August');

/** "In May" and "since April"; "May said" and "April's mother" where the article has such a name. */
function isMonth({ tokens }: Sentence, at: number, known: KnownNames): boolean {
  const { text } = tokens[at] as Token;
  if (!MONTHS.has(text)) return false;
  return (
    !known.words.has(text) ||
    (at > 0 && tokens[at - 1]?.shape === 'lower' && tokens[at + 1]?.lower !== 'said')
  );
}

function partsFrom({ tokens, text }: Sentence, first: number, last: number): readonly Part[] {
  if (first >= last) return [];
  const next = tokens[first] as Token;
  // "On Monday Acme", "I. Roe"
  const isNone = next.tags & TAG.neverName || next.text === 'AI';
  if (last - first > 1 && isNone && tokens[first + 1]?.text !== '&')
    return partsFrom({ tokens, text } as Sentence, first + 1, last);
  return nameParts(tokens, first, last, text);
}

function mentionOf({ tokens, text }: Sentence, { first, last, titled }: Part): NameMention {
  const head = tokens[first] as Token;
  const { start } = head;
  if (last - first === 1) return { start, end: head.end, name: head.text, first, last, titled };
  const end = (tokens[last - 1] as Token).end;
  return { start, end, name: bareName(text.slice(start, end)), first, last, titled };
}

/** Where the name begins in a run at the head of a sentence: "While Meta" -> "Meta", "Investors" -> nothing. */
function openingStart({ tokens, text }: Sentence, { first, last }: Run, known: KnownNames): number {
  const token = tokens[first] as Token;
  const behind = tokens[last];
  if (last - first > 1) {
    const isCommon = isOpening(token) || known.common.has(token.lower);
    if (!isCommon || FIRST_NAMES.has(token.lower) || token.tags & TAG.title) return first;
    const second = tokens[first + 1] as Token;
    const pair = text.slice(token.start, second.end).toLowerCase();
    const whole = text.slice(token.start, (tokens[last - 1] as Token).end);
    const isKnown =
      PLACES.has(pair) ||
      ORGANISATIONS.has(pair) ||
      ORGANISATIONS.has(whole.toLowerCase()) ||
      (NOUN_OPENERS.has(token.lower) && ORGANISATION_ENDS.has((tokens[last - 1] as Token).lower)) ||
      known.byFirst.get(token.text)?.includes(bareName(whole));
    // "X-ray", "Black-owned": one word.
    return isKnown ? first : second.shape === 'mark' ? last : first + 1;
  }
  return isNameAlone(token, behind, known) ? first : last;
}

/** "Us" opens a sentence, "US" is a name. */
function isOpening({ tags, shape, lower }: Token): boolean {
  return (tags & TAG.opener) !== 0 && !(shape === 'upper' && PLACES.has(lower));
}

/** English words that are made of another one with such an ending; plurals need no article to open a sentence. */
const COMMON_END = /(?:ing|ly|tion|sion|ment|ness|ity|ism|ists|ance|ence|[^siu'’]s)$/;

function isNameAlone(token: Token, behind: Token | undefined, known: KnownNames): boolean {
  const { text, lower, shape } = token;
  if (isOpening(token)) return known.words.has(text) && known.byFirst.get(text)?.includes(text) === true;
  if (shape !== 'title' || known.words.has(text)) return true;
  if (known.common.has(lower)) return false;
  if (PLACES.has(lower) || ORGANISATIONS.has(lower) || FIRST_NAMES.has(lower)) return true;
  return behind?.lower === "'s" || behind?.lower === '’s' || !COMMON_END.test(lower);
}

const SMALL_IN_TITLES = wordSet(
  'a an the and or but nor of in on to for at by as is if vs via per up off out its with from into over amid after than that upon under onto',
);

/** Every word of a title but the small ones is capitalised; one that ends in a full stop has to be longer. */
function isTitleCase({ tokens }: Sentence): boolean {
  let capitals = 0;
  for (const { shape, lower } of tokens) {
    if (shape === 'number' || shape === 'mark') continue;
    if (shape !== 'lower') capitals += lower.length > 3 ? 1 : 0;
    else if (!SMALL_IN_TITLES.has(lower)) return false;
  }
  const last = tokens[tokens.length - 1];
  const stop = last && '"”’'.includes(last.text) ? tokens[tokens.length - 2] : last;
  return capitals >= (stop && '.!?'.includes(stop.text) ? 5 : 3);
}

/** In a title: names of the article, those that everybody knows, and words that no title writes so: "OpenAI". */
function namesInTitle(sentence: Sentence, known: KnownNames): NameMention[] {
  const { tokens } = sentence;
  const mentions: NameMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const last = isCapital(tokens[at] as Token) ? nameInTitle(sentence, at, known) : at;
    if (last > at) {
      mentions.push(mentionOf(sentence, { first: at, last, titled: false }));
      at = last - 1;
    }
  }
  return mentions;
}

function nameInTitle({ tokens, text }: Sentence, first: number, known: KnownNames): number {
  const token = tokens[first] as Token;
  const names = known.byFirst.get(token.text);
  let best = first;
  for (const name of names ?? []) {
    if (text.startsWith(name, token.start))
      best = Math.max(best, endingAt(tokens, first, token.start + name.length));
  }
  for (let last = Math.min(first + 4, tokens.length); last > best; last -= 1) {
    const words = text.slice(token.start, (tokens[last - 1] as Token).end).toLowerCase();
    if (PLACES.has(words) || ORGANISATIONS.has(words)) best = last;
  }
  if (best > first || token.tags & (TAG.opener | TAG.neverName | TAG.title) || DEMONYMS.has(token.lower))
    return best;
  const next = tokens[first + 1];
  if (known.words.has(token.text) || token.shape === 'mixed') return first + 1;
  if (token.shape === 'upper' && token.text.length > 1 && tokens.some(({ shape }) => shape === 'title'))
    return first + 1;
  const isPerson = FIRST_NAMES.has(token.lower) && next?.shape === 'title' && !(next.tags & TAG.opener);
  return isPerson ? first + 2 : first;
}

/** The index behind the token that ends at `end`; `first` when none does. */
function endingAt(tokens: readonly Token[], first: number, end: number): number {
  let at = first;
  while (at < tokens.length && (tokens[at] as Token).end < end) at += 1;
  return tokens[at]?.end === end ? at + 1 : first;
}
