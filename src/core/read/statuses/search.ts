/** What became of somebody who was missed. How many are missing is a figure, read elsewhere. */
import type { SearchStep } from '../../model/values.ts';
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';
import {
  type About,
  helpersFrom,
  isPassive,
  isToCome,
  type StatusMention,
  stageFrom,
  wordAt,
} from './mention.ts';

function step(from: number, to: number, name: SearchStep, about: About): StatusMention {
  return { from, to, value: { type: 'status', ladder: 'search', step: name }, about };
}

export function searchStage(tokens: readonly Token[], index: number): StatusMention | undefined {
  switch (wordAt(tokens, index)) {
    case 'missing':
      return missing(tokens, index);
    case 'found':
    case 'located':
      return found(tokens, index);
    case 'rescued':
      return isPassive(tokens, index) && !isToCome(tokens, index) && isPersonBefore(tokens, index)
        ? rescued(tokens, index)
        : undefined;
    case 'body':
    case 'remains':
      return body(tokens, index);
    case 'search':
    case 'searches':
      return ended(tokens, index);
    default:
      return undefined;
  }
}

/** "139 people have been rescued": how many were tells nothing of those who were not. */
function rescued(tokens: readonly Token[], index: number): StatusMention | undefined {
  return isCountBefore(tokens, helpersFrom(tokens, index))
    ? undefined
    : step(index, index + 1, 'rescued', 'before');
}

const MOST_PHRASE = 6;

/** Whether the phrase that ends at `verb` counts people, and not all of them. */
function isCountBefore(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - MOST_PHRASE); at -= 1) {
    const token = tokens[at];
    // ", 34," is an age.
    if (!token || token.shape === 'mark') return false;
    if (token.shape === 'number' || (token.tags & TAG.number) !== 0)
      return !/^(?:all|both)$/.test(wordAt(tokens, at - 1)) && wordAt(tokens, at - 2) !== 'all';
  }
  return false;
}

const MISSED = wordSet('went go gone goes reported is are was were been still remains remained remain');
const PEOPLE = wordSet(
  'man woman boy girl child children teen teenager baby toddler infant person people hiker hikers swimmer swimmers diver divers climber climbers ' +
    'skier skiers student students son daughter mother father wife husband brother sister couple who he she they men women boys girls crew sailor sailors fisherman fishermen pilot passengers miners worker workers resident residents others',
);

/** "Went missing", "was reported missing", "has been missing since May": of somebody, not of something. */
function missing(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (!MISSED.has(wordAt(tokens, index - 1)) || isToCome(tokens, index - 1)) return undefined;
  // "What is missing is trust", "missing out", "missing the point"
  if (
    /^(?:out|the|a|an|from|its|his|her|their|in)$/.test(wordAt(tokens, index + 1)) &&
    wordAt(tokens, index - 1) !== 'reported'
  )
    return undefined;
  const verb = /^(?:went|gone|reported)$/.test(wordAt(tokens, index - 1)) ? index - 1 : index;
  return isPersonBefore(tokens, verb) ? step(verb, index + 1, 'missing', 'before') : undefined;
}

/** The word that the verb is said of is a person’s name or a word for people. */
function isPersonBefore(tokens: readonly Token[], verb: number): boolean {
  const at = helpersFrom(tokens, verb) - 1;
  const token = tokens[at];
  if (!token) return false;
  if (token.text === ',') return isPersonBeforeAside(tokens, at);
  // One capital may be a place or a company; two are most often a person here.
  return PEOPLE.has(token.lower) || (token.shape === 'title' && tokens[at - 1]?.shape === 'title');
}

/** ", 34," between a name and its verb. */
function isPersonBeforeAside(tokens: readonly Token[], comma: number): boolean {
  return (
    tokens[comma - 1]?.shape === 'number' &&
    wordAt(tokens, comma - 2) === ',' &&
    tokens[comma - 3]?.shape === 'title'
  );
}

/** "Was found safe", "was found dead", "has been located". */
function found(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (!isPassive(tokens, index) || isToCome(tokens, index)) return undefined;
  // "Nine of the 12 missing were found alive": the others were not.
  if (isOfMany(tokens, helpersFrom(tokens, index))) return undefined;
  const next = wordAt(tokens, index + 1);
  if (/^(?:dead|deceased)$/.test(next)) return step(index, index + 2, 'found dead', 'before');
  if (/^(?:alive|safe|unharmed|unhurt)$/.test(next)) return step(index, index + 2, 'found', 'before');
  return undefined;
}

const MOST_PARTED = 6;

/** Whether a number "of the" others leads up to `verb`; "all of the 12" are everybody. */
function isOfMany(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(1, verb - MOST_PARTED); at -= 1) {
    if (tokens[at]?.shape === 'mark') return false;
    if (wordAt(tokens, at) === 'of' && /^(?:the|those|them)$/.test(wordAt(tokens, at + 1)))
      return wordAt(tokens, at - 1) !== 'all' && wordAt(tokens, at - 1) !== 'each';
  }
  return false;
}

/** "The body of Jane Roe was found", "her remains were identified". */
function body(tokens: readonly Token[], index: number): StatusMention | undefined {
  for (let at = index + 1; at < index + 9; at += 1) {
    const word = wordAt(tokens, at);
    if (/^(?:found|recovered|discovered)$/.test(word) && isPassive(tokens, at) && !isToCome(tokens, at))
      return step(
        stageFrom(tokens, index, at),
        at + 1,
        'found dead',
        wordAt(tokens, index + 1) === 'of' ? index + 2 : index - 2,
      );
    if (/^[.,;:]$/.test(word) || word === 'and') return undefined;
  }
  return undefined;
}

const ENDS = wordSet(
  'suspended suspends suspending ended ends ending halted halts halting abandoned abandons abandoning',
);

/** "The search was called off", "is ending the search", "the search ended on Friday". */
function ended(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (/^(?:engine|warrant|giant|party|results?)$/.test(wordAt(tokens, index + 1))) return undefined;
  if (wordAt(tokens, index + 1) === 'for' && isForElse(tokens, index + 2)) return undefined;
  for (let at = index + 1; at < index + 9; at += 1) {
    const isDone = isPassive(tokens, at) || wordAt(tokens, at) === 'ended' || isCutShort(tokens, index, at);
    if (isEnd(tokens, at) && isDone && !isToCome(tokens, at))
      return step(stageFrom(tokens, index, at), at + 1, 'search ended', -1);
    if (/^[.,;:]$/.test(wordAt(tokens, at))) break;
  }
  if (/^(?:in|of|for|on|by|to|and)$/.test(wordAt(tokens, index - 1))) return undefined;
  for (let at = index - 1; at >= index - 4; at -= 1) {
    const isActive = !isPassive(tokens, at) || wordAt(tokens, at).endsWith('ing');
    if (isEnd(tokens, at) && isActive && !isToCome(tokens, at))
      return step(at, index + 1, 'search ended', -1);
  }
  return undefined;
}

const SOUGHT_ELSE = wordSet(
  'investor investors buyer buyers successor replacement candidate candidates chief ceo coach partner partners owner owners tenant jury juror work jobs answers funding oil gas life',
);

const MOST_SOUGHT = 5;

/** "Its search for a new buyer": nobody is missed, as in "for missing oil workers". */
function isForElse(tokens: readonly Token[], from: number): boolean {
  const sought = tokens.slice(from, from + MOST_SOUGHT).map(({ lower }) => lower);
  if (sought.some((word) => /^(?:missing|workers?)$/.test(word))) return false;
  return sought.slice(0, 3).some((word) => SOUGHT_ELSE.has(word));
}

function isEnd(tokens: readonly Token[], at: number): boolean {
  const isCalledOff = /^call(?:s|ed|ing)?$/.test(wordAt(tokens, at)) && wordAt(tokens, at + 1) === 'off';
  return isCalledOff || ENDS.has(wordAt(tokens, at));
}

/** "Search suspended", "Search for hikers called off": a headline leaves out "was". */
function isCutShort(tokens: readonly Token[], noun: number, at: number): boolean {
  const next = tokens[at + (wordAt(tokens, at) === 'called' ? 2 : 1)];
  return (
    wordAt(tokens, at).endsWith('ed') && (at === noun + 1 || next === undefined || next.shape === 'mark')
  );
}
