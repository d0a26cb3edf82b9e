/** How far a deal has come, as the fewest words of its sentence that say so. */

import type { Range } from '../organisations.ts';
import type { Token } from '../tokens.ts';
import { DEAL_WORDS, PARTICIPLES } from '../words/deals.ts';
import { wordSet } from '../words/word-set.ts';
import { clauseStart } from './actor.ts';
import { type Event, type Words, wordsOf } from './report.ts';

const AGREES = wordSet('agreed agrees agree');
/** Verbs that make or end a thing: what they take is part of the status. */
const ENDS_IT = wordSet(
  'finalized finalised terminate terminated terminates end ended ends exercise exercised exercises withdraw withdrawn withdrew withdraws drop dropped drops abandon abandoned abandons scrap scrapped cancel cancelled canceled suspended suspend broke reject rejected rejects extend extended extends extending started start starts begin began begins launched launches launch make making made makes received receives raised raises raise increased increases increase doubled doubles boosted boosts boost assumed assumes gained resumed reopened sweetened sweetens',
);
/** Verbs that tell the step alone. */
const STEPS = wordSet(
  'completed completes complete accepted authorized authorised closed closes finalized finalised finalizes approved approves cleared clears overturned blocked expired reconsider reviewing delayed postponed considering weighing exploring negotiating discussing tendered lapsed postponed terminated',
);
/** Verbs before "to sell", "to buy" that tell how firm it is. */
const INTENTS = wordSet(
  'plans plan planned intends intend intended expects expect expected decided decides offered offers proposed proposes seeks seeking hopes wants prepared considering arranged',
);
const TAKES = wordSet(
  'bid bids offer offers proposal proposals approval talks negotiations discussions control stock stake holding holdings interest agreement pact merger acquisition takeover plan plans letter option right',
);
const SIGNS = wordSet('signed signs reached reaches entered struck finalized finalised executed inked');
/** What a verb takes stands before these. */
const BREAKS = wordSet('under in by to from for at with after');
/** No verb stands farther from what it takes. */
const REACH = 5;

export function statusOf(event: Event): Words | undefined {
  const { sentence, cue } = event;
  const { tokens } = sentence;
  const start = clauseStart(sentence, cue);
  let proposed: Range | undefined;
  for (let index = start; index <= cue; index += 1) {
    const found = statusAt(tokens, index, cue);
    if (found && isPlan(tokens, found)) proposed ??= found;
    else if (found) return wordsOf(sentence, withDenial(tokens, found));
  }
  // "Reached a merger agreement"
  const behind =
    tokens[cue + 1]?.lower === 'agreement' ? agreementAt(tokens, cue + 1, cue) : outcomeAt(tokens, cue);
  const found = behind ?? proposed;
  return found && wordsOf(sentence, withDenial(tokens, found));
}

/** "Its proposed sale" says less than what has become of it: "was terminated", "received approval". */
function isPlan(tokens: readonly Token[], { from, to }: Range): boolean {
  return to === from + 1 && tokens[from]?.lower === 'proposed';
}

const DENIES = wordSet('not never unable failed refused');
const AUXILIARIES = wordSet('do does did to be been yet');

/** "Not completed", "does not plan to buy", "unable to complete": without its denial a status would say the opposite. */
function withDenial(tokens: readonly Token[], { from, to }: Range): Range {
  let at = from - 1;
  while (AUXILIARIES.has(tokens[at]?.lower ?? '')) at -= 1;
  if (!DENIES.has(tokens[at]?.lower ?? '')) return { from, to };
  return { from: /^(?:do|does|did)$/.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at, to };
}

const HAVE = wordSet('has have had was were been be is are');

/** "The talks to sell Kite have ended", "its buyout by Acme has been completed". */
function outcomeAt(tokens: readonly Token[], cue: number): Range | undefined {
  for (let index = cue + 1; index < tokens.length; index += 1) {
    const { lower = '' } = tokens[index] ?? {};
    const taken = ENDS_IT.has(lower) ? takenAt(tokens, index) : undefined;
    if (taken) return taken;
    const isDone = HAVE.has(tokens[index - 1]?.lower ?? '') && (STEPS.has(lower) || ENDS_IT.has(lower));
    if (isDone || lower === 'expired') return { from: index, to: index + 1 };
  }
  return undefined;
}

function statusAt(tokens: readonly Token[], index: number, cue: number): Range | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  const { lower } = token;
  if (AGREES.has(lower) && index + 1 !== cue) return agreedAt(tokens, index);
  if (ENDS_IT.has(lower) && index < cue + 1) {
    const taken = /^reject/.test(lower) ? undefined : takenAt(tokens, index);
    if (taken) return taken;
    // "Rejected a 28 dlr a share takeover offer"
    if (/^(?:reject|withdr|terminat|abandon|extend)/.test(lower)) return { from: index, to: index + 1 };
    if (isGoingOn(tokens, index)) return { from: index, to: index + 1 };
  }
  if (lower === 'letter' && tokens[index + 1]?.lower === 'of' && tokens[index + 2]?.lower === 'intent')
    return { from: index, to: index + 3 };
  if (lower === 'agreement') return agreementAt(tokens, index, cue);
  if (lower === 'talks' || lower === 'negotiations' || lower === 'discussions') return talksAt(tokens, index);
  if (STEPS.has(lower)) return { from: index, to: index + 1 };
  // "Interested in buying"
  if (lower === 'interested' && tokens[index + 1]?.lower === 'in' && index + 2 === cue)
    return { from: tokens[index - 1]?.lower === 'not' ? index - 1 : index, to: cue + 1 };
  if (INTENTS.has(lower)) return intentAt(tokens, index, cue);
  if (index === cue) return cueStatus(tokens, cue);
  return undefined;
}

/** Index behind a verb and its particle: "spin off", "take over". */
function verbEnd(tokens: readonly Token[], at: number): number {
  return /^(?:off|out|over)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
}

/** What "agreed to" takes beside buying and selling: "agreed to merge" is no more than an agreement. */
const JOINT = wordSet('merge combine take pay');

/** "Agreed in principle", "tentatively agreed", "agreed to sell", "agreed". */
function agreedAt(tokens: readonly Token[], index: number): Range {
  const before = tokens[index - 1]?.lower;
  if (before === 'tentatively' || before === 'preliminarily') return { from: index - 1, to: index + 1 };
  if (tokens[index + 1]?.lower === 'in' && tokens[index + 2]?.lower === 'principle')
    return { from: index, to: index + 3 };
  const verb = tokens[index + 2];
  // "Agreed to a merger" has no second verb.
  if (
    tokens[index + 1]?.lower !== 'to' ||
    verb?.shape !== 'lower' ||
    /^(?:an?|the|its|their)$/.test(verb.lower)
  )
    return { from: index, to: index + 1 };
  // "Agreed to be acquired"
  if (verb.lower === 'be') return { from: index, to: index + 4 };
  return { from: index, to: JOINT.has(verb.lower) ? index + 1 : verbEnd(tokens, index + 2) };
}

/** "Terminated the letter of intent", "ended talks", "raised its stake", "started a tender offer". */
function takenAt(tokens: readonly Token[], index: number): Range | undefined {
  for (let at = index + 1; at <= index + REACH; at += 1) {
    const token = tokens[at];
    if (!token || token.shape === 'mark' || token.shape === 'number' || BREAKS.has(token.lower))
      return undefined;
    if (!TAKES.has(token.lower)) continue;
    // "Made a bid", but not "made its merger public".
    if (
      MAKES.has(tokens[index]?.lower ?? '') &&
      !/^(?:bid|offer|tender)/.test(tokens[nounEnd(tokens, at) - 1]?.lower ?? '')
    )
      return undefined;
    if (token.lower === 'letter' && tokens[at + 2]?.lower === 'intent') return { from: index, to: at + 3 };
    return { from: index, to: nounEnd(tokens, at) };
  }
  return undefined;
}

const MAKES = wordSet('make making made makes');

/** "Takeover offer", "merger talks": the last noun of a run. */
function nounEnd(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (TAKES.has(tokens[to]?.lower ?? '')) to += 1;
  return to;
}

const KINDS = wordSet(
  'definitive merger preliminary tentative final binding non-binding purchase acquisition sale',
);

/** "Agreement in principle", "definitive merger agreement", "signed an agreement", "agreement to buy". */
function agreementAt(tokens: readonly Token[], index: number, cue: number): Range {
  if (tokens[index + 1]?.lower === 'in' && tokens[index + 2]?.lower === 'principle')
    return { from: index, to: index + 3 };
  let from = index;
  while (KINDS.has(tokens[from - 1]?.lower ?? '')) from -= 1;
  if (from < index) return { from, to: index + 1 };
  const verb = verbBefore(tokens, index);
  if (verb !== undefined) return { from: verb, to: index + 1 };
  return tokens[index + 1]?.lower === 'to' && index + 2 === cue
    ? { from: index, to: index + 3 }
    : { from: index, to: index + 1 };
}

function verbBefore(tokens: readonly Token[], index: number): number | undefined {
  for (let at = index - 1; at >= index - 4; at -= 1) if (SIGNS.has(tokens[at]?.lower ?? '')) return at;
  return undefined;
}

function talksAt(tokens: readonly Token[], index: number): Range | undefined {
  const before = tokens[index - 1]?.lower;
  if (before === 'holding' || before === 'held' || before === 'in' || before === 'no')
    return { from: index - 1, to: index + 1 };
  return undefined;
}

/** "Plans to sell", "offered to buy"; "proposed acquisition". */
function intentAt(tokens: readonly Token[], index: number, cue: number): Range | undefined {
  if (tokens[index + 1]?.lower === 'to') {
    if (index + 2 === cue) return { from: index, to: verbEnd(tokens, cue) };
    // "Decided to end talks": done as good as at once.
    if (tokens[index]?.lower === 'decided') return undefined;
    const verb = tokens[index + 2]?.lower ?? '';
    const taken = ENDS_IT.has(verb) ? takenAt(tokens, index + 2) : undefined;
    if (taken) return { from: index, to: taken.to };
    return ENDS_IT.has(verb) || STEPS.has(verb) || verb === 'pursue'
      ? { from: index, to: index + 3 }
      : undefined;
  }
  return tokens[index]?.lower === 'proposed' ? { from: index, to: index + 1 } : undefined;
}

/** The verb of the deal itself, when it tells what has happened: "acquired". */
function cueStatus(tokens: readonly Token[], cue: number): Range | undefined {
  const token = tokens[cue];
  const word = token && DEAL_WORDS.get(token.lower);
  if (token?.lower === 'merged') return { from: cue, to: cue + 1 };
  if (!token || (word !== 'buy' && word !== 'sell')) return undefined;
  if (tokens[cue - 1]?.lower === 'will') return { from: cue - 1, to: verbEnd(tokens, cue) };
  if (tokens[cue - 1]?.lower === 'be' && tokens[cue - 2]?.lower === 'will')
    return { from: cue - 2, to: cue + 1 };
  // Lots of shares are "bought"; whoever buys a company "acquired" or "purchased" it.
  const isDone = PARTICIPLES.has(token.lower) && token.lower !== 'bought';
  return isDone || isGoingOn(tokens, cue) ? { from: cue, to: cue + 1 } : undefined;
}

/** "Is selling", "was extending". */
function isGoingOn(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.lower.endsWith('ing') === true && HAVE.has(tokens[index - 1]?.lower ?? '');
}
