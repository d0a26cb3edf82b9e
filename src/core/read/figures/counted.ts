/** The noun phrase that a number counts: "people", "commercial fishermen", "straight World Cups". */

import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';
import { isAbbreviation, pluralEnd, singularEnd } from './noun-phrase.ts';
import { type NumberMention, numberAt } from './number.ts';
import { perAt } from './per.ts';
import { unitAt } from './unit.ts';

export interface CountedMention {
  readonly noun: string;
  /** Index of the first token behind it. */
  readonly next: number;
}

/** What `number` at tokens[index] counts; "none" when it is no number of anything: "this one", "no one". */
export function counted(
  sentence: Sentence,
  index: number,
  number: NumberMention,
): CountedMention | 'none' | undefined {
  const { tokens } = sentence;
  const { amount, next } = number;
  const isOne = amount === '1' && number.exponent === 0;
  const isWord = tokens[index]?.shape !== 'number';
  // "A quake of magnitude 5.8 strikes": a verb.
  if (tokens[index - 1]?.lower === 'magnitude') return undefined;
  // "One to three years", "zero to 60": the noun follows the second number.
  if ((isOne || amount === '0') && isWord && isLinked(tokens, next)) return undefined;
  if (isOne && isWord && PRONOUNS.has(tokens[index - 1]?.lower ?? '')) return 'none';
  if (isOne) {
    const of = partOf(sentence, next);
    if (of) return of;
    const end = singularEnd(tokens, next);
    if (end !== undefined) return phrase(sentence, next, end);
    return isWord ? 'none' : undefined;
  }
  const first = afterMore(tokens, next);
  const end = pluralEnd(tokens, first);
  if (end !== undefined) return phrase(sentence, first, end);
  const sized = sizedNoun(sentence, next);
  if (sized) return sized;
  const of = partOf(sentence, next);
  if (of) return of;
  if (!isWord && isAbbreviation(tokens[next])) return phrase(sentence, next, next + 1);
  return amount === '0' && isWord ? 'none' : undefined;
}

/** "Eight million 250ml bottles", "two 15-year-old boys": the noun stands behind the size, which is read by itself. */
function sizedNoun(sentence: Sentence, index: number): CountedMention | undefined {
  const { tokens } = sentence;
  const size = tokens[index]?.shape === 'number' ? numberAt(tokens, index) : undefined;
  const unit = size && unitAt(tokens, size.next);
  const end = unit && pluralEnd(tokens, unit.next);
  return unit && end !== undefined ? { ...phrase(sentence, unit.next, end), next: index } : undefined;
}

function isLinked(tokens: readonly Token[], index: number): boolean {
  if (!/^(?:to|and|or|-)$/.test(tokens[index]?.lower ?? '')) return false;
  const at = tokens[index + 1]?.text === '-' || tokens[index + 1]?.lower === 'to' ? index + 2 : index + 1;
  const token = tokens[at];
  return token !== undefined && (token.shape === 'number' || (token.tags & TAG.number) !== 0);
}

function phrase({ tokens, text }: Sentence, first: number, end: number): CountedMention {
  // "60 frames per second"
  const next = tokens[end]?.lower === 'per' ? (perAt(tokens, end)?.next ?? end) : end;
  return { noun: text.slice(tokens[first]?.start, tokens[next - 1]?.end), next };
}

/** "That one", "no one", "the same one": one is no number there. */
const PRONOUNS: ReadonlySet<string> = wordSet(
  'this that the no any every each which another same other some last next right wrong new old only',
);

/** "Three more people", "two fewer seats": past the word that compares. */
export function afterMore(tokens: readonly Token[], index: number): number {
  return /^(?:more|fewer|less)$/.test(tokens[index]?.lower ?? '') ? index + 1 : index;
}

/** "One of the people", "12 out of 18 races": the noun of the whole, whose own number is left to be read. */
function partOf(sentence: Sentence, index: number): CountedMention | undefined {
  const { tokens } = sentence;
  const of = tokens[index]?.lower === 'out' ? index + 1 : index;
  if (tokens[of]?.lower !== 'of') return undefined;
  const first = DETERMINERS.has(tokens[of + 1]?.lower ?? '') ? of + 2 : of + 1;
  const whole = numberAt(tokens, first);
  const start = whole?.next ?? behindOwner(tokens, first);
  const end = pluralEnd(tokens, start);
  if (end === undefined) return undefined;
  const mention = phrase(sentence, start, end);
  return whole ? { ...mention, next: index } : mention;
}

/** Past "world's" in "one of the world's largest banks". */
function behindOwner(tokens: readonly Token[], index: number): number {
  for (let at = index + 1; at < index + 4; at += 1) {
    const token = tokens[at];
    if (token && /^['’]s$/.test(token.text)) return at + 1;
    if (!token || token.shape === 'mark') break;
  }
  return index;
}

const DETERMINERS: ReadonlySet<string> = wordSet('the my your his her its our their these those');
