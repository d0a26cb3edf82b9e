/** A plea, a trial, a verdict. */
import type { Token } from '../../tokens.ts';
import { TAG } from '../../words/index.ts';
import { wordSet } from '../../words/word-set.ts';
import {
  headAhead,
  helpersFrom,
  isPassive,
  isToCome,
  type StatusMention,
  stageFrom,
  standsAt,
  wordAt,
} from '../mention.ts';
import { step } from './step.ts';

export function pleads(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (isToCome(tokens, index)) return undefined;
  const isNot = wordAt(tokens, index + 1) === 'not';
  const guilty = isNot ? index + 2 : index + 1;
  if (wordAt(tokens, guilty) !== 'guilty') return undefined;
  return step(index, guilty + 1, isNot ? 'pleaded not guilty' : 'pleaded guilty', 'before');
}

/** "Entered a plea of not guilty", "changed his plea to guilty". */
export function plea(tokens: readonly Token[], index: number): StatusMention | undefined {
  const changed = index - 2;
  if (/^(?:changed|changes)$/.test(wordAt(tokens, changed)) && standsAt(tokens, index + 1, 'to guilty'))
    return isToCome(tokens, changed) ? undefined : step(changed, index + 3, 'pleaded guilty', 'before');
  if (!/^(?:entered|enters)$/.test(wordAt(tokens, index - (wordAt(tokens, index - 1) === 'guilty' ? 3 : 2))))
    return undefined;
  if (standsAt(tokens, index + 1, 'of not guilty'))
    return step(index, index + 4, 'pleaded not guilty', 'before');
  const isGuilty = wordAt(tokens, index - 1) === 'guilty' && wordAt(tokens, index - 2) === 'a';
  return isGuilty ? step(index - 1, index + 1, 'pleaded guilty', 'before') : undefined;
}

const ON_TRIAL = wordSet('is was are were went goes being currently been now');
const BEGUN = wordSet('began begins opened opens started starts');

export function trial(tokens: readonly Token[], index: number): StatusMention | undefined {
  const before = wordAt(tokens, index - 1);
  if (before === 'on' && ON_TRIAL.has(wordAt(tokens, index - 2)) && !isToCome(tokens, index - 1))
    return step(index - 1, index + 1, 'on trial', 'before');
  if (/^(?:standing|stood)$/.test(before) && !isToCome(tokens, index - 1))
    return step(index - 1, index + 1, 'on trial', 'before');
  // "Roe’s murder trial began"
  const isCriminal = /^(?:murder|criminal|fraud|manslaughter|corruption|rape|assault|'s|’s)$/.test(before);
  return isCriminal && BEGUN.has(wordAt(tokens, index + 1))
    ? step(index, index + 2, 'on trial', -1)
    : undefined;
}

/** "Was convicted", "a jury convicted Roe"; "a convicted felon" tells of an older case. */
export function convicted(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (isToCome(tokens, index)) return undefined;
  if (isPassive(tokens, index))
    return isNoun(tokens, index + 1) ? undefined : step(index, index + 1, 'convicted', 'before');
  if (/^(?:jury|jurors|judge|court|tribunal|judges|has|have)$/.test(wordAt(tokens, index - 1)))
    return step(index, index + 1, 'convicted', 'after');
  return /^(?:of|in)$/.test(wordAt(tokens, index + 1))
    ? step(index, index + 2, 'convicted', 'before')
    : undefined;
}

function isNoun(tokens: readonly Token[], index: number): boolean {
  return /^(?:felons?|murderers?|killers?|rapists?|sex|drug|criminals?|terrorists?)$/.test(
    wordAt(tokens, index),
  );
}

/** "Found guilty", "found not guilty". */
export function guilty(tokens: readonly Token[], index: number): StatusMention | undefined {
  const isNot = wordAt(tokens, index - 1) === 'not';
  const found = isNot ? index - 2 : index - 1;
  if (FINDS.has(wordAt(tokens, found)) && !isToCome(tokens, found))
    return step(
      found,
      index + 1,
      isNot ? 'acquitted' : 'convicted',
      isPassive(tokens, found) ? 'before' : 'after',
    );
  // "The jury on Friday found former mayor Jane Roe guilty"
  for (let at = found - 1; at >= found - MOST_ACCUSED; at -= 1) {
    if (/^[.;:]$/.test(wordAt(tokens, at))) return undefined;
    if (!FINDS.has(wordAt(tokens, at)) || !isOfJury(tokens, at) || isToCome(tokens, at)) continue;
    const accused = tokens[at + 1]?.shape === 'title' ? at + 1 : found;
    return step(at, index + 1, isNot ? 'acquitted' : 'convicted', accused);
  }
  return undefined;
}

const FINDS = wordSet('found finds');
const MOST_ACCUSED = 9;
const MOST_DAY = 4;

function isOfJury(tokens: readonly Token[], verb: number): boolean {
  const first = helpersFrom(tokens, verb) - 1;
  for (let at = first; at > first - MOST_DAY; at -= 1)
    if (/^(?:jury|jurors|juries|judges?|courts?|panel|tribunal)$/.test(wordAt(tokens, at))) return true;
  return false;
}

const SOME = wordSet('other others remaining rest some several most lesser more');

/**
 * "Acquitted on the other three", "of three counts", "of 3 of the 14 charges": of a part of the case. "Of all counts" and
 * "of both" is of the whole.
 */
export function isOfSomeCounts(tokens: readonly Token[], index: number): boolean {
  const link = [1, 2, 3, 4].map((step) => index + step).find((at) => /^(?:of|on)$/.test(wordAt(tokens, at)));
  if (link === undefined) return false;
  const first = /^(?:the|an?)$/.test(wordAt(tokens, link + 1)) ? link + 2 : link + 1;
  const token = tokens[first];
  if (token === undefined) return false;
  const isNumber = token.shape === 'number' || (token.tags & TAG.number) !== 0;
  return SOME.has(token.lower) || (isNumber && headAhead(tokens, first + 1, COUNTS, 4) !== undefined);
}

const COUNTS = wordSet('counts count charges charge others');

const CASES = wordSet('charges charge murder wrongdoing manslaughter rape fraud corruption');

/** "Was cleared of murder". */
export function cleared(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (wordAt(tokens, index + 1) !== 'of' || !isPassive(tokens, index) || isToCome(tokens, index))
    return undefined;
  if (isOfSomeCounts(tokens, index)) return undefined;
  const head = headAhead(tokens, index + 2, CASES, 5);
  return head === undefined ? undefined : step(index, head + 1, 'acquitted', 'before');
}

const TERMS = wordSet('life years months year month days weeks decades');

export function isTerm(tokens: readonly Token[], index: number): boolean {
  return [0, 1, 2, 3].some((offset) => TERMS.has(wordAt(tokens, index + offset)));
}

const RULINGS = wordSet('conviction convictions sentence verdict');

/** "Gets nine years in prison", "was given a three-year jail term". */
export function given(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (isToCome(tokens, index)) return undefined;
  const term = [1, 2, 3, 4, 5].map((step) => index + step).find((at) => TERMS.has(wordAt(tokens, at)));
  if (term === undefined) return undefined;
  const isPrison = [1, 2, 3].some((step) => PRISONS.has(wordAt(tokens, term + step)));
  return isPrison ? step(index, index + 1, 'sentenced', 'before') : undefined;
}

const PRISONS = wordSet('prison jail bars imprisonment');

/** "Overturned his conviction", "the conviction was overturned". */
export function overturned(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (isToCome(tokens, index)) return undefined;
  if (headAhead(tokens, index + 1, RULINGS, 6) !== undefined) return step(index, index + 1, 'overturned', -1);
  if (!isPassive(tokens, index)) return undefined;
  const noun = helpersFrom(tokens, index) - 1;
  return RULINGS.has(wordAt(tokens, noun)) || RULINGS.has(wordAt(tokens, noun - 2))
    ? step(stageFrom(tokens, noun, index), index + 1, 'overturned', -1)
    : undefined;
}

/** "The judge declared a mistrial", "the trial ended in a mistrial"; asked for, it is none yet. */
export function mistrial(tokens: readonly Token[], index: number): StatusMention | undefined {
  const verb = /^(?:a|another|second)$/.test(wordAt(tokens, index - 1)) ? index - 2 : index - 1;
  const isEnd = wordAt(tokens, verb) === 'in' && /^end(?:s|ed)$/.test(wordAt(tokens, verb - 1));
  const from = isEnd ? verb - 1 : verb;
  const isCalled = isEnd || /^(?:declar|order|grant)(?:es|s|ed)$/.test(wordAt(tokens, verb));
  if (isCalled && !isToCome(tokens, from) && !isPassive(tokens, from))
    return step(from, index + 1, 'mistrial', ofTrial(tokens, index));
  // "A mistrial was declared"
  const behind = index + 2;
  const isDeclared = /^(?:declared|ordered|granted)$/.test(wordAt(tokens, behind));
  return isDeclared && /^(?:was|is)$/.test(wordAt(tokens, behind - 1))
    ? step(index, behind + 1, 'mistrial', ofTrial(tokens, index))
    : undefined;
}

/** "The fraud trial of [Jane Roe]", "[Jane Roe]'s trial" */
function ofTrial(tokens: readonly Token[], index: number): number {
  const trial = tokens.findLastIndex(({ lower }, at) => at < index && /^(?:trial|case)$/.test(lower));
  if (trial < 0) return -1;
  if (/^(?:of|against)$/.test(wordAt(tokens, trial + 1))) return trial + 2;
  const owner = tokens.findLastIndex(({ text }, at) => at < trial && /^['’]s?$/.test(text));
  return owner > trial - 5 ? owner - 1 : -1;
}
