/** Where a figure stands among the words of its clause, and steps from there. */
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';

/** UTF-16 units [start, end) of a sentence. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Indexes of tokens, [from, to). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Place {
  /** Of the whole sentence. */
  readonly tokens: readonly Token[];
  readonly clause: Range;
  readonly figure: Range;
  /** The other figures of the sentence, in order, without those that only convert one. */
  readonly others: readonly Stretch[];
}

/** The word at `index` in lower case; "" outside the clause. */
export function wordAt({ tokens, clause }: Place, index: number): string {
  return index >= clause.from && index < clause.to ? (tokens[index]?.lower ?? '') : '';
}

const HEDGES = wordSet(
  'about around over nearly almost some roughly approximately estimated just only well as much many high little more less than under a an the its their another additional further whopping record',
);
/** Hedges of two words; the second alone would lead to the figure. */
const PAIRS = wordSet('up-to total-of at-least at-most');

/** Index of the word that leads to the figure, past what only says how exactly: "by [as much as] $5 million". */
export function leadOf(place: Place): number {
  let index = place.figure.from - 1;
  for (;;) {
    const word = wordAt(place, index);
    if (PAIRS.has(`${wordAt(place, index - 1)}-${word}`)) index -= 2;
    else if (HEDGES.has(word)) index -= 1;
    else return index;
  }
}

/** Ends a phrase: what comes behind it is about something else. */
export const PHRASE_ENDS = wordSet(
  'if when once as after before and or but while than for the that which from with by including plus excluding without because until since a an its their his her it they he she will would was were is are has have had on at during per this last next over through to who not',
);

/** Another figure between a word and this one has taken the word, unless the two stand side by side as here. */
const SHARES = wordSet(
  'from to and or , versus vs against compared up down above below than ( ; in last for',
);
const MOST_BETWEEN = 6;
const ACTS = wordSet('will would went goes was is');

const RAISED = wordSet(
  'raise raises raised raising sweeten sweetens sweetened sweetening lift lifts lifted lifting boost boosts boosted boosting improve improves improved improving',
);

/** Whether a word before the figure that ends at `next` still speaks of this one: "revenue of $5 billion, up from $4 billion". */
export function sharesCue(place: Place, next: number): boolean {
  const between = place.figure.from - next;
  // "$5 million, of which", "$5 million will go to": it has a statement of its own.
  if (ACTS.has(wordAt(place, place.figure.to)) || wordAt(place, place.figure.to + 1) === 'which')
    return false;
  // "$45 a share for Zenith, or about $20 billion" says the same twice.
  const lead = wordAt(place, leadOf(place));
  if (between <= 1 || lead === 'or') return true;
  // "Sweetened its $5 billion offer to $6 billion"
  if (lead === 'to' && clauseHas(place, RAISED)) return true;
  return between <= MOST_BETWEEN && SHARES.has(place.tokens[next]?.lower ?? '');
}

/** Whether one of `words` stands in the clause. */
export function clauseHas(place: Place, words: ReadonlySet<string>): boolean {
  for (let index = place.clause.from; index < place.clause.to; index += 1)
    if (words.has(place.tokens[index]?.lower ?? '')) return true;
  return false;
}

/** The first index from `index` on, in steps of one up or down and at most `most` of them, whose word is in `words`. */
export function findWord(
  place: Place,
  index: number,
  step: 1 | -1,
  most: number,
  words: ReadonlySet<string>,
): number | undefined {
  for (let at = index, left = most; left > 0; at += step, left -= 1)
    if (words.has(wordAt(place, at))) return at;
  return undefined;
}

/** A verb that stands right before the figure or right behind what it counts: "500 people were [arrested]". */
export function isBeside(place: Place, behind: number, verbs: ReadonlySet<string>): boolean {
  return (
    findWord(place, leadOf(place), -1, 2, verbs) !== undefined ||
    findWord(place, behind, 1, 5, verbs) !== undefined
  );
}

const FRONTS = wordSet('in under with at by for on despite during following given amid among unlike');

/** The comma that closes a phrase at the head of the clause: "In the 2023 budget[,] Acme asks for". */
export function isFronted({ tokens, clause }: Place, index: number): boolean {
  return tokens[index]?.text === ',' && FRONTS.has(tokens[clause.from]?.lower ?? '');
}

/**
 * Where words stand before the figure that may tell what it is of, the nearest first: at most `reach` tokens back, not
 * beyond a word in `turns`, and not beyond another figure that takes such a word for itself.
 */
export function cuesBefore(place: Place, reach: number, turns: ReadonlySet<string>): number[] {
  const { tokens, clause, figure, others } = place;
  const cues: number[] = [];
  const first = Math.max(clause.from, figure.from - reach);
  for (let index = figure.from - 1; index >= first; index -= 1) {
    const token = tokens[index];
    if (!token || turns.has(token.lower) || isFronted(place, index)) break;
    if (others.some(({ end }) => end === token.end) && !sharesCue(place, index + 1)) break;
    if ((token.tags & TAG.role) !== 0) cues.push(index);
  }
  return cues;
}
