/** The opening of an article as the deal grammars see it: its sentences, and who is who in them. */
import {
  isForm,
  isPossessive,
  type Organisation,
  organisationAt,
  type Range,
  readOrganisations,
} from '../organisations.ts';
import type { Sentence } from '../sentences.ts';
import type { DealWord } from '../words/deals.ts';

/** Words of one sentence. */
export interface Words extends Range {
  readonly sentence: Sentence;
}

export interface Report {
  readonly sentences: readonly Sentence[];
  /** Names without places, in order. */
  readonly names: readonly Words[];
  /** Whom the first sentence is about; what "it" and "the company" stand for. */
  readonly topic: readonly Words[];
}

export interface Event {
  readonly sentence: Sentence;
  /** Index of the deal word. */
  readonly cue: number;
  readonly word: DealWord;
  readonly acquired: readonly Words[];
  readonly purchaser: readonly Words[];
  readonly seller: readonly Words[];
  /** Words beside the name of the acquired, for its trade and place. */
  readonly described?: Range | undefined;
  /** Index behind what is acquired, 0 when it stands elsewhere. */
  readonly next: number;
}

export function textOf({ sentence, from, to }: Words): string {
  return sentence.text.slice(sentence.tokens[from]?.start, sentence.tokens[to - 1]?.end);
}

/** Without the point that shortens its last word: "Kite Inc.". */
export function wordsOf(sentence: Sentence, { from, to }: Range): Words {
  const isPoint = sentence.tokens[to - 1]?.text === '.' && isForm(sentence.tokens[to - 2]);
  return { sentence, from, to: isPoint ? to - 1 : to };
}

/** A name at tokens[index] that is no place. */
export function nameAt(sentence: Sentence, index: number): Organisation | undefined {
  const name = organisationAt(sentence.tokens, index);
  return name?.kind === 'place' ? undefined : name;
}

/** The words are a name and nothing else. */
export function isName(words: Words): boolean {
  const name = nameAt(words.sentence, words.from);
  return name !== undefined && wordsOf(words.sentence, name).to === words.to;
}

export function namesIn(sentences: readonly Sentence[]): Words[] {
  const names: Words[] = [];
  for (const sentence of sentences)
    for (const name of readOrganisations(sentence.tokens))
      if (name.kind !== 'place') names.push(wordsOf(sentence, name));
  return names;
}

/** The fullest form that the article gives a name: "Kite" -> "Kite Holdings Plc", "AHI" -> "Acme Hotels Inc". */
export function fullName(name: Words, names: readonly Words[]): Words {
  if (hasForm(name)) return name;
  // A name of several words that comes first is whole: the longer one behind it is somebody else's.
  const isWhole = lengthOf(name) > 1;
  for (const other of names) {
    if (isWhole && !isBefore(other, name)) break;
    if (lengthOf(other) > lengthOf(name) && beginsWith(other, name)) return other;
    if (hasForm(other) && isShortFor(name, other)) return other;
  }
  return name;
}

function isBefore(a: Words, b: Words): boolean {
  return a.sentence.start < b.sentence.start || (a.sentence === b.sentence && a.from < b.from);
}

export function isSameName(a: Words, b: Words): boolean {
  // "Kite Co" and "Kite Co Pty Ltd" are two.
  if (hasForm(a) && hasForm(b) && lengthOf(a) !== lengthOf(b)) return false;
  return beginsWith(a, b) || beginsWith(b, a);
}

function hasForm({ sentence, from, to }: Words): boolean {
  for (let index = from + 1; index < to; index += 1) if (isForm(sentence.tokens[index])) return true;
  return false;
}

function lengthOf({ from, to }: Range): number {
  return to - from;
}

function beginsWith(long: Words, short: Words): boolean {
  if (lengthOf(short) > lengthOf(long)) return false;
  for (let index = 0; index < lengthOf(short); index += 1) {
    const [a, b] = [long.sentence.tokens[long.from + index], short.sentence.tokens[short.from + index]];
    if (a?.lower !== b?.lower) return false;
  }
  return true;
}

/** "TWA" for "Trans World Airlines Inc": the first letters, without what closes the name. */
function isShortFor(short: Words, long: Words): boolean {
  const letters = short.sentence.tokens[short.from];
  if (lengthOf(short) !== 1 || letters?.shape !== 'upper' || letters.text.length < 3) return false;
  let initials = '';
  for (let index = long.from; index < long.to; index += 1) {
    const token = long.sentence.tokens[index];
    if (token && token.shape !== 'mark' && token.shape !== 'lower') initials += token.text[0] ?? '';
  }
  return initials.startsWith(letters.text) && initials.length - letters.text.length <= 2;
}

/** The name that a chain of owners comes to: "Acme Corp's Kite Inc unit" -> "Kite Inc"; ends the chain at `limit`. */
export function ownedName(sentence: Sentence, name: Organisation, limit: number): Organisation {
  let last = name;
  while (isPossessive(sentence.tokens[last.to])) {
    const next = firstName(sentence, last.to + 1, Math.min(limit, last.to + 8));
    if (!next) break;
    last = next;
  }
  return last;
}

/** The first name that begins in [from, limit). */
export function firstName(sentence: Sentence, from: number, limit: number): Organisation | undefined {
  for (let index = from; index < limit; ) {
    const found = organisationAt(sentence.tokens, index);
    if (found && found.kind !== 'place') return found;
    index = found ? found.to : index + 1;
  }
  return undefined;
}

/** `first` and the names that commas and "and" join to it: "Kite Corp, Acme Inc and Orvex Plc". */
export function joinedNames(sentence: Sentence, first: Organisation): Organisation[] {
  const names = [first];
  const { tokens } = sentence;
  for (let last = first; ; ) {
    let at = last.to;
    // "Kite of France and Acme Corp of Japan": where each is from stands between them.
    if (tokens[at]?.lower === 'of') at = organisationAt(tokens, at + 1)?.to ?? at;
    if (tokens[at]?.text === ',') at += 1;
    if (tokens[at]?.lower !== 'and') break;
    if (tokens[at + 1]?.lower === 'its') break;
    const next = nameAt(sentence, at + 1);
    if (!next) break;
    names.push(next);
    last = next;
  }
  return names;
}
