/** Somebody who is looked for, or caught. */
import type { Token } from '../../tokens.ts';
import { wordSet } from '../../words/word-set.ts';
import {
  headAhead,
  helpersFrom,
  isPassive,
  isToCome,
  type StatusMention,
  standsAt,
  wordAt,
} from '../mention.ts';
import { passiveBehind } from './charged.ts';
import { isReduced, passiveOrActive, step } from './step.ts';

const OFFICERS = wordSet(
  'police officers officer authorities deputies detectives agents fbi investigators sheriff troopers marshals guards forces they have has had and',
);

export function arrested(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (isToCome(tokens, index)) return undefined;
  if (isPassive(tokens, index)) return step(index, index + 1, 'arrested', 'before');
  const before = wordAt(tokens, helpersFrom(tokens, index) - 1);
  if (OFFICERS.has(before) || OFFICERS.has(wordAt(tokens, index - 1)))
    return passiveOrActive(tokens, index, 'arrested');
  return isReduced(tokens, index) && wordAt(tokens, index + 1) !== ''
    ? step(index, index + 1, 'arrested', 'before')
    : undefined;
}

/** "Taken into custody", "was in custody". */
export function custody(tokens: readonly Token[], index: number): StatusMention | undefined {
  const [before, verb] = [wordAt(tokens, index - 1), wordAt(tokens, index - 2)];
  if (before === 'into' && /^(?:taken|booked)$/.test(verb) && !isToCome(tokens, index - 2))
    return step(index - 2, index + 1, 'arrested', 'before');
  const helper = verb === 'police' ? wordAt(tokens, index - 3) : verb;
  if (before === 'in' && /^(?:is|are|was|were|remains|remained)$/.test(helper))
    return step(index - 1, index + 1, 'arrested', 'before');
  return undefined;
}

/** "An arrest warrant was issued for Roe", "issued a warrant for Roe". */
export function warrant(tokens: readonly Token[], index: number): StatusMention | undefined {
  const isArrest = wordAt(tokens, index - 1) === 'arrest' || standsAt(tokens, index + 1, 'for the arrest');
  if (!isArrest) return undefined;
  const verb = passiveBehind(tokens, index);
  const isIssued =
    (verb !== undefined && wordAt(tokens, verb) === 'issued') ||
    /^(?:issued|issues|obtained)$/.test(wordAt(tokens, index - 3));
  return isIssued ? step(index, index + 1, 'sought', -1) : undefined;
}

export function atLarge(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (wordAt(tokens, index - 1) !== 'at') return undefined;
  const before = wordAt(tokens, index - 2);
  return /^(?:is|are|remain|remains|remained|still|was|were)$/.test(before)
    ? step(index - 1, index + 1, 'sought', 'before')
    : undefined;
}

const WANTED = wordSet(
  'suspect suspects gunman gunmen shooter shooters driver man men attacker attackers robber robbers assailant assailants killer',
);

/** "Police are searching for the gunman"; "searching for a missing man" is another ladder. */
export function soughtFor(tokens: readonly Token[], index: number): StatusMention | undefined {
  // "Searching on Monday for"
  const link = [1, 2, 3].map((step) => index + step).find((at) => wordAt(tokens, at) === 'for');
  if (link === undefined || isToCome(tokens, index)) return undefined;
  const head = headAhead(tokens, link + 1, WANTED, 6);
  if (head === undefined) return undefined;
  for (let at = index + 2; at < head; at += 1) if (wordAt(tokens, at) === 'missing') return undefined;
  const isSearcher = /^(?:police|officers|authorities|detectives|deputies|investigators|who)$/;
  const from = helpersFrom(tokens, index);
  const isPolice =
    isSearcher.test(wordAt(tokens, from - 1)) || wordAt(tokens, head).match(/^(?:suspect|gunm|shooter)/);
  return isPolice ? step(index, head + 1, 'sought', -1) : undefined;
}
