/** What the grammars of the ladders hand on, and the steps they share over tokens. */
import type { Status } from '../../model/values.ts';
import type { Token } from '../tokens.ts';
import { wordSet } from '../words/word-set.ts';

/** Where the one that a stage is of stands: before or behind the words of the stage, or at a token of its own. */
export type About = 'before' | 'after' | number;

/** Indexes of tokens, [from, to). */
export interface StatusMention {
  readonly from: number;
  readonly to: number;
  readonly value: Status;
  /** Unset where the parties of the clause tell, as for deals. */
  readonly about?: About;
  /** Set when it is said of nobody: "no one has been charged". */
  readonly isDenied?: true;
}

export type Grammar = (tokens: readonly Token[], index: number) => StatusMention | undefined;

/**
 * Where the words end that say nothing of how sure a stage is: those of the stage itself ("rejected the bill"). A deal's
 * may deny it, "walked away from", unless an offer is what is rejected.
 */
export function stageEnd({ ladder, step }: Status, start: number, end: number): number {
  return ladder === 'deal' && step !== 'rebuffed' ? start : end;
}

/** In lower case; "" where there is none. */
export function wordAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.lower ?? '';
}

const AUXILIARIES = wordSet("is are was were be been being has have had get gets got getting 's ’s");
const ADVERBS = wordSet(
  'also already then now since still just later subsequently not never ever both all again each',
);

function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly'));
}

/** Index of the first helper before the verb at `index`: "[has since been] charged"; `index` itself when there is none. */
export function helpersFrom(tokens: readonly Token[], index: number): number {
  let first = index;
  for (let at = index - 1; at >= 0; at -= 1) {
    const word = wordAt(tokens, at);
    if (AUXILIARIES.has(word) || /^(?:has|have|had|is|are|was|were)n['’]t$/.test(word)) first = at;
    else if (!isAdverb(word)) break;
  }
  return first;
}

const BE = wordSet('is are was were be been being get gets got getting');

const NO = wordSet('no nobody none neither no-one');
const MOST_PHRASE = 5;

/** Whether nobody is what the words up to `index` speak of: "[no suspects] were". */
export function isOfNobody(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= index - MOST_PHRASE; at -= 1) {
    const token = tokens[at];
    if (!token || token.shape === 'mark') return false;
    if (NO.has(token.lower)) return true;
    if (STOPS.has(token.lower) && token.lower !== 'of') return false;
  }
  return false;
}

const ANYBODY = wordSet('those anyone anybody someone whoever');

/** "Those found guilty could face": of whomever it may be. */
export function isOfAnybody(tokens: readonly Token[], index: number): boolean {
  const before = wordAt(tokens, helpersFrom(tokens, index) - 1);
  return (
    ANYBODY.has(before) || (before === 'who' && ANYBODY.has(wordAt(tokens, helpersFrom(tokens, index) - 2)))
  );
}

/** "Was charged", "has been charged". */
export function isPassive(tokens: readonly Token[], index: number): boolean {
  for (let at = helpersFrom(tokens, index); at < index; at += 1)
    if (BE.has(wordAt(tokens, at)) || /^(?:is|are|was|were)n['’]t$/.test(wordAt(tokens, at))) return true;
  return false;
}

const AHEAD = wordSet(
  "to will would could can may might should must shall 'll ’ll if unless until before once",
);

/** "Is to be sentenced", "could be charged", "if convicted": nothing that has come about. */
export function isToCome(tokens: readonly Token[], index: number): boolean {
  let first = helpersFrom(tokens, index) - 1;
  // "When sentenced" looks ahead, "when he was sentenced" back.
  if (first === index - 1 && wordAt(tokens, first) === 'when') return true;
  // "Ordered that it be dropped"
  if (wordAt(tokens, first + 1) === 'be') return true;
  while (isAdverb(wordAt(tokens, first)) || wordAt(tokens, first) === 'be') first -= 1;
  return AHEAD.has(wordAt(tokens, first));
}

const STOPS = wordSet(
  'and or but that which with for after by who when while as because to from in on at into over',
);

/** Index of the first word of `heads` in the phrase that begins at `index`: "passed [a sweeping tax] bill". */
export function headAhead(
  tokens: readonly Token[],
  index: number,
  heads: ReadonlySet<string>,
  most = 8,
): number | undefined {
  for (let at = index; at < index + most; at += 1) {
    const token = tokens[at];
    if (!token) return undefined;
    if (heads.has(token.lower)) return at;
    if (STOPS.has(token.lower) || /^[;:.,()"“”—–]$/.test(token.text)) return undefined;
  }
  return undefined;
}

/**
 * Where a stage begins whose noun stands before its verb: at the noun, "[the charges were dropped]", but behind what
 * denies it, so that the denial stays outside: "the charges were not [dropped]".
 */
export function stageFrom(tokens: readonly Token[], noun: number, verb: number): number {
  for (let at = noun + 1; at < verb; at += 1)
    if (/^(?:not|never)$|n['’]t$/.test(wordAt(tokens, at))) return verb;
  return noun;
}

/** Whether the words from `index` on are these: "into custody". */
export function standsAt(tokens: readonly Token[], index: number, words: string): boolean {
  return words.split(' ').every((word, offset) => wordAt(tokens, index + offset) === word);
}
