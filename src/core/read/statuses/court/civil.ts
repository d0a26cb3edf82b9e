/** A case between parties: somebody is sued, settles, is found liable. */
import type { Token } from '../../tokens.ts';
import { wordSet } from '../../words/word-set.ts';
import { headAhead, helpersFrom, isPassive, isToCome, type StatusMention, wordAt } from '../mention.ts';
import { step } from './step.ts';

const CASES = wordSet(
  'lawsuit lawsuits suit suits case cases claims claim litigation dispute charges allegations',
);
const MOST_WORDS = 6;

/** "Utopia sued Acme", "Acme was sued": about the one who is sued. */
export function sued(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (isToCome(tokens, index)) return undefined;
  if (isPassive(tokens, index)) return step(index, index + 1, 'sued', 'before');
  const next = tokens[index + 1];
  const isSomebody =
    next !== undefined &&
    (next.shape !== 'lower' ||
      /^(?:it|him|her|them)$/.test(next.lower) ||
      /^the (?:company|firm|group|maker|bank|man|woman)$/.test(`${next.lower} ${wordAt(tokens, index + 2)}`));
  return isSomebody && next.shape !== 'mark' && next.shape !== 'number'
    ? step(index, index + 1, 'sued', 'after')
    : undefined;
}

/** "Filed a lawsuit against Acme". */
export function lawsuit(tokens: readonly Token[], index: number): StatusMention | undefined {
  for (let at = index - 1; at >= index - 4; at -= 1) {
    if (!/^(?:filed|files|brought)$/.test(wordAt(tokens, at)) || isToCome(tokens, at)) continue;
    const against = [1, 2, 3, 4, 5, 6]
      .map((back) => index + back)
      .find((one) => wordAt(tokens, one) === 'against');
    return step(at, index + 1, 'sued', against === undefined ? -1 : against + 1);
  }
  return undefined;
}

/** "Settled the lawsuit", "agreed to pay $5 million to settle claims", "the case was settled"; a bill that is settled is no case. */
export function settled(tokens: readonly Token[], index: number): StatusMention | undefined {
  const isAgreed = wordAt(tokens, index - 1) === 'to' && agreesBefore(tokens, index - 1);
  if (isToCome(tokens, index) && !isAgreed) return undefined;
  if (isPassive(tokens, index))
    return CASES.has(wordAt(tokens, helpersFrom(tokens, index) - 1))
      ? step(index, index + 1, 'settled', -1)
      : undefined;
  if (headAhead(tokens, index + 1, CASES, MOST_WORDS) === undefined) return undefined;
  return step(index, index + 1, 'settled', isAgreed ? -1 : 'before');
}

const MOST_PAID = 9;

/** "Agreed to settle", "agrees to pay $5 million to settle", "will pay $5 million to settle". */
function agreesBefore(tokens: readonly Token[], to: number): boolean {
  for (let at = to - 1; at >= to - MOST_PAID; at -= 1) {
    const word = wordAt(tokens, at);
    if (/^(?:agreed|agrees|pays|paid)$/.test(word)) return !isToCome(tokens, at);
    if (word === 'pay' && wordAt(tokens, at - 1) === 'will') return true;
    if (/^[,;:]$/.test(word)) return false;
  }
  return false;
}

/** "Reached a settlement", "a judge approved the $5 million settlement". */
export function settlement(tokens: readonly Token[], index: number): StatusMention | undefined {
  for (let at = index - 1; at >= index - MOST_WORDS; at -= 1) {
    const word = wordAt(tokens, at);
    if (/^(?:reached|reaches|approved|approves|announced)$/.test(word) && !isToCome(tokens, at))
      return step(at, index + 1, 'settled', -1);
    if (/^[,;:.]$/.test(word)) return undefined;
  }
  return undefined;
}

/** "Was found liable", "the jury found Acme liable". */
export function liable(tokens: readonly Token[], index: number): StatusMention | undefined {
  for (let at = index - 1; at >= index - 4; at -= 1) {
    if (!/^(?:found|held)$/.test(wordAt(tokens, at)) || isToCome(tokens, at)) continue;
    if (wordAt(tokens, index - 1) === 'not') return undefined;
    return step(at, index + 1, 'liable', isPassive(tokens, at) ? 'before' : at + 1);
  }
  return undefined;
}
