/** Charges: filed, faced, dropped. */
import type { Token } from '../../tokens.ts';
import { wordSet } from '../../words/word-set.ts';
import {
  type About,
  headAhead,
  helpersFrom,
  isPassive,
  isToCome,
  type StatusMention,
  stageFrom,
  wordAt,
} from '../mention.ts';
import { step } from './step.ts';

/** Behind "charged with" these are tasks, not crimes. */
const TASKS = wordSet(
  'leading overseeing managing running protecting ensuring investigating finding developing enforcing implementing making keeping maintaining helping creating deciding determining guarding securing upholding regulating monitoring reviewing providing building drafting coming bringing guiding setting advising handling representing the electricity',
);
const FEES = wordSet('$ £ € a an the extra more up interest fees full fully');

/** "Highly charged" */
const MOODS = wordSet('highly emotionally politically racially heavily fully');

export function charged(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (isToCome(tokens, index)) return undefined;
  const [before, next] = [wordAt(tokens, index - 1), wordAt(tokens, index + 1)];
  if (FEES.has(before) || before === '-' || MOODS.has(before)) return undefined;
  if (next === 'with') {
    if (TASKS.has(wordAt(tokens, index + 2))) return undefined;
    return step(index, index + 2, 'charged', 'before');
  }
  if (/^(?:in|over|after|under|as|by|and|,|\.|)$/.test(next) && isPassive(tokens, index))
    return isCharging(tokens, index, next) ? step(index, index + 1, 'charged', 'before') : undefined;
  // "Prosecutors charged Roe with murder"
  const name = tokens[index + 1];
  if (!name || name.shape === 'mark' || name.shape === 'number' || FEES.has(next)) return undefined;
  for (let at = index + 2; at < index + 9; at += 1) {
    if (wordAt(tokens, at) === 'with' && !TASKS.has(wordAt(tokens, at + 1)))
      return step(index, index + 1, 'charged', 'after');
    if (/^[.;:$£€]$/.test(wordAt(tokens, at))) break;
  }
  return undefined;
}

/** "Was charged in the death", "was charged in May"; a battery is charged in an hour. */
function isCharging(tokens: readonly Token[], index: number, next: string): boolean {
  const helper = helpersFrom(tokens, index);
  if (
    /^(?:battery|batteries|car|phone|it|fee|fees|rate|price|interest|customers|consumers|users)$/.test(
      wordAt(tokens, helper - 1),
    )
  )
    return false;
  return next !== 'in' || !/^(?:\d|an|minutes|hours|full)/.test(wordAt(tokens, index + 2));
}

const FACING = wordSet('face faces faced facing');
const FILED = wordSet('filed brought announced');
const OTHER_CHARGES = wordSet(
  'bank service late extra higher interest delivery shipping energy hidden surcharge congestion finance impairment restructuring one-time accounting',
);

/** "Faces charges of", "charges were filed against Roe", "charges were dropped". */
export function charges(tokens: readonly Token[], index: number): StatusMention | undefined {
  for (let at = index - 1; at >= index - 6; at -= 1) {
    const word = wordAt(tokens, at);
    if (OTHER_CHARGES.has(word) || /^[.,;:$]$/.test(word)) return undefined;
    if (FACING.has(word)) {
      const isPlain =
        !isToCome(tokens, at) && !/^(?:could|may|might|would|will|to|can)$/.test(wordAt(tokens, at - 1));
      return isPlain ? step(at, index + 1, 'charged', 'before') : undefined;
    }
    if (/^(?:drop|dropped|drops|dismiss|dismissed|dismisses)$/.test(word)) return undefined;
    if (FILED.has(word) && at >= index - 3 && !isToCome(tokens, at))
      return step(at, index + 1, 'charged', against(tokens, index));
  }
  const verb = passiveBehind(tokens, index);
  if (verb === undefined || !FILED.has(wordAt(tokens, verb)) || isToCome(tokens, verb)) return undefined;
  return step(stageFrom(tokens, index, verb), verb + 1, 'charged', against(tokens, verb));
}

/** Token of the one "against" whom something is done. */
function against(tokens: readonly Token[], index: number): About {
  for (let at = index + 1; at < index + 6; at += 1) if (wordAt(tokens, at) === 'against') return at + 1;
  return -1;
}

/** Index of the verb in "charges [against Roe] were [later] dropped". */
export function passiveBehind(tokens: readonly Token[], noun: number): number | undefined {
  for (let at = noun + 1; at < noun + 9; at += 1) {
    const word = wordAt(tokens, at);
    if (/^(?:was|were|been)$/.test(word)) {
      const verb = /ly$|^(?:later|all|also|then)$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
      return wordAt(tokens, at + 1) === 'been' ? at + 2 : verb;
    }
    if (/^[.,;:]$/.test(word) || word === 'that' || word === 'who') return undefined;
  }
  return undefined;
}

const ACCUSATIONS = wordSet('charges charge indictment');

/** "Dropped the charges against Roe", "the charges were dismissed". */
export function dropped(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (isToCome(tokens, index)) return undefined;
  const object = headAhead(tokens, index + 1, ACCUSATIONS, 6);
  if (object !== undefined && !isPassive(tokens, index))
    return step(index, object + 1, 'dropped', against(tokens, object));
  if (!isPassive(tokens, index)) return undefined;
  for (let at = helpersFrom(tokens, index) - 1; at >= index - 10; at -= 1) {
    if (ACCUSATIONS.has(wordAt(tokens, at)))
      return step(stageFrom(tokens, at, index), index + 1, 'dropped', against(tokens, at));
    if (/^[.,;:]$/.test(wordAt(tokens, at))) return undefined;
  }
  return undefined;
}
