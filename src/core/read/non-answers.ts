/** Who was asked and gave no answer: "Acme declined to comment", "Kite has yet to respond". */

import type { NonAnswer } from '../model/names.ts';
import type { NamedSentence } from './entities.ts';
import type { NameMention } from './names.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { TAG } from './words/index.ts';
import { wordSet } from './words/word-set.ts';

const ANSWER = wordSet('respond responded reply replied comment commented answer answered');
const TOLD = wordSet(
  'comment discuss elaborate say provide make answer confirm speak address respond disclose specify',
);
/** "Did not immediately respond", "has not yet responded". */
const BETWEEN = wordSet('immediately yet publicly directly further to be');

export function readNonAnswers({ sentence, field, names }: NamedSentence): NonAnswer[] {
  if ((sentence.tags & TAG.answer) === 0) return [];
  const { tokens, text, start } = sentence;
  const found: NonAnswer[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const kind = kindAt(tokens, at);
    if (!kind) continue;
    const from = (tokens[at] as Token).start;
    const who = askedBefore(sentence, names, at);
    if (who.length === 0) continue;
    const end = endOf(tokens, at);
    found.push({
      who,
      kind,
      span: { field, start: start + from, end: start + end, text: text.slice(from, end) },
    });
  }
  return found;
}

/** Names that are the subject of the verb at `at`: "a spokesman for Acme and Kite". */
function askedBefore({ tokens }: Sentence, names: readonly NameMention[], at: number): string[] {
  const who: string[] = [];
  let end = at;
  for (const name of names.filter((one) => one.last <= at).reverse()) {
    if (!isJoined(tokens, name.last, end, who.length === 0)) break;
    who.unshift(name.name);
    end = name.first;
  }
  return who;
}

const WITH = wordSet('and or nor');
const PRONOUNS = wordSet('he she they it which who we i');
/** Words from the last name to its verb: "Acme, which owns Kite, has so far". */
const LONGEST_GAP = 8;

/** From the last name to the verb anything but another subject may stand, from one name to the next an "and". */
function isJoined(tokens: readonly Token[], from: number, to: number, isLast: boolean): boolean {
  if (to - from > (isLast ? LONGEST_GAP : 4)) return false;
  let joins = isLast;
  for (let index = from; index < to; index += 1) {
    const { lower, tags } = tokens[index] as Token;
    if (PRONOUNS.has(lower) || tags & TAG.saying || lower === 'while') return false;
    if (WITH.has(lower)) joins = true;
  }
  return joins;
}

function kindAt(tokens: readonly Token[], at: number): NonAnswer['kind'] | undefined {
  const { lower } = tokens[at] as Token;
  const next = tokens[at + 1]?.lower ?? '';
  switch (lower) {
    case 'declined':
    case 'declines':
    case 'refused':
      return next === 'to' && TOLD.has(tokens[skip(tokens, at + 2)]?.lower ?? '') ? 'declined' : undefined;
    case 'had':
    case 'made':
      return next === 'no' && hasSoon(tokens, at + 2, 'comment') ? 'declined' : undefined;
    case 'yet':
      return next === 'to' && ANSWER.has(tokens[at + 2]?.lower ?? '') ? 'no response' : undefined;
    case 'not':
    case "didn't":
    case 'didn’t':
    case "couldn't":
    case 'couldn’t':
    case "haven't":
    case 'haven’t':
    case "hasn't":
    case 'hasn’t':
      return isUnanswered(tokens, skip(tokens, at + 1)) ? 'no response' : undefined;
    default:
      return undefined;
  }
}

const CALLS = 'call calls message messages email emails'.split(' ');

/** "Respond", "reached", "available for comment". */
function isUnanswered(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  const isReached = word === 'reached' && tokens[at - 1]?.lower === 'be';
  const isCalledBack = word.startsWith('return') && CALLS.some((call) => hasSoon(tokens, at, call));
  return (
    ANSWER.has(word) || isReached || isCalledBack || (word === 'available' && hasSoon(tokens, at, 'comment'))
  );
}

function skip(tokens: readonly Token[], from: number): number {
  let at = from;
  while (BETWEEN.has(tokens[at]?.lower ?? '')) at += 1;
  return at;
}

function hasSoon(tokens: readonly Token[], from: number, word: string): boolean {
  for (let at = from; at < from + 3; at += 1) if (tokens[at]?.lower === word) return true;
  return false;
}

/** To the end of "for comment", else of the clause. */
function endOf(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at + 1 < tokens.length && !',.;'.includes((tokens[at + 1] as Token).text)) at += 1;
  return (tokens[at] as Token).end;
}
