/** How far a deal has come, as the fewest words of its sentence that say so. */
import type { Range } from '../organisations.ts';
import type { Token } from '../tokens.ts';
import { DEAL_WORDS, PARTICIPLES } from '../words/deals.ts';
import { clauseStart } from './actor.ts';
import { type Event, type Words, wordsOf } from './report.ts';

const AGREES = new Set('agreed agrees agree'.split(' '));
/** Verbs that make or end a thing: what they take is part of the status. */
const ENDS_IT = new Set(
  'finalized finalised terminate terminated terminates end ended ends withdraw withdrawn withdrew withdraws drop dropped drops abandon abandoned abandons scrap scrapped cancel cancelled canceled suspended suspend broke reject rejected rejects extend extended extends extending started start starts begin began begins launched launches launch raised raises raise increased increases increase reduced reduces reduce lowered lowers lower cut cuts boosted boosts assumed assumes gained resumed reopened sweetened sweetens'.split(
    ' ',
  ),
);
/** Verbs that tell the step alone. */
const STEPS = new Set(
  'completed completes complete closed closes finalized finalised finalizes approved approves cleared clears overturned blocked expired reconsider reviewing delayed postponed considering weighing exploring negotiating discussing tendered lapsed postponed terminated'.split(
    ' ',
  ),
);
/** Verbs before "to sell", "to buy" that tell how firm it is. */
const INTENTS = new Set(
  'plans plan planned intends intend intended expects expect expected decided decides offered offers proposed proposes seeks hopes wants prepared considering arranged'.split(
    ' ',
  ),
);
const TAKES = new Set(
  'bid offer proposal talks negotiations discussions control stock stake holding holdings interest agreement pact merger acquisition takeover plan plans letter'.split(
    ' ',
  ),
);
const SIGNS = new Set(
  'signed signs reached reaches entered struck finalized finalised executed inked'.split(' '),
);
/** No verb stands farther from what it takes. */
const REACH = 5;

export function statusOf(event: Event): Words | undefined {
  const { sentence, cue } = event;
  const { tokens } = sentence;
  for (let index = clauseStart(sentence, cue); index <= cue; index += 1) {
    const found = statusAt(tokens, index, cue);
    if (found) return wordsOf(sentence, found);
  }
  // "Reached a merger agreement"
  const behind =
    tokens[cue + 1]?.lower === 'agreement' ? agreementAt(tokens, cue + 1, cue) : outcomeAt(tokens, cue);
  return behind && wordsOf(sentence, behind);
}

const HAVE = new Set('has have had was were been be is are'.split(' '));

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
    const taken = takenAt(tokens, index);
    if (taken) return taken;
    // "Rejected a 28 dlr a share takeover offer"
    if (/^(?:reject|withdr|terminat|abandon)/.test(lower)) return { from: index, to: index + 1 };
  }
  if (lower === 'letter' && tokens[index + 1]?.lower === 'of' && tokens[index + 2]?.lower === 'intent')
    return { from: index, to: index + 3 };
  if (lower === 'agreement') return agreementAt(tokens, index, cue);
  if (lower === 'talks' || lower === 'negotiations' || lower === 'discussions') return talksAt(tokens, index);
  if (STEPS.has(lower)) return { from: index, to: index + 1 };
  if (INTENTS.has(lower)) return intentAt(tokens, index, cue);
  if (index === cue) return cueStatus(tokens, cue);
  return undefined;
}

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
  return { from: index, to: verb.lower === 'be' ? index + 4 : index + 3 };
}

/** "Terminated the letter of intent", "ended talks", "raised its stake", "started a tender offer". */
function takenAt(tokens: readonly Token[], index: number): Range | undefined {
  for (let at = index + 1; at <= index + REACH; at += 1) {
    const token = tokens[at];
    if (!token || token.shape === 'mark' || token.shape === 'number') return undefined;
    if (!TAKES.has(token.lower)) continue;
    const isLetter = token.lower === 'letter' && tokens[at + 2]?.lower === 'intent';
    return { from: index, to: isLetter ? at + 3 : at + 1 };
  }
  return undefined;
}

const KINDS = new Set(
  'definitive merger preliminary binding non-binding purchase acquisition sale'.split(' '),
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
  if (tokens[index + 1]?.lower === 'to') return index + 2 === cue ? { from: index, to: cue + 1 } : undefined;
  return tokens[index]?.lower === 'proposed' ? { from: index, to: index + 1 } : undefined;
}

/** The verb of the deal itself, when it tells what has happened: "acquired". */
function cueStatus(tokens: readonly Token[], cue: number): Range | undefined {
  const token = tokens[cue];
  const word = token && DEAL_WORDS.get(token.lower);
  if (!token || (word !== 'buy' && word !== 'sell') || !PARTICIPLES.has(token.lower)) return undefined;
  return { from: cue, to: cue + 1 };
}
