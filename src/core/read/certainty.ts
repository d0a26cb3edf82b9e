/** How surely a clause states its figure or event. */

import type { Certainty, Instant } from '../model.ts';
import { type Clause, comparedFrom } from './clauses.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { CUES, type Cue, NEGATED, PAIRED } from './words/certainty.ts';
import { TAG } from './words/index.ts';
import { wordSet } from './words/word-set.ts';

/** How sure `clause` is of what stands in it at `start`, an offset of the sentence. */
export function certaintyOf(clause: Clause, start: number): Certainty {
  return weigh(clause, start, start, clause.end);
}

/**
 * The same for what other statements follow from: of the words behind `start`, only a plain denial touches it. Those
 * from `start` to `end` are the thing itself and say nothing about it.
 */
export function certaintyBefore(clause: Clause, start: number, end: number): Certainty {
  return weigh(clause, start, end, start);
}

/** A question asserts nothing, and neither does a headline that calls itself an opinion. */
export function assertsNothing({ text, tokens }: Sentence): boolean {
  if (OPINIONS.has(tokens[0]?.lower ?? '') && tokens[1] && ':|'.includes(tokens[1].text)) return true;
  const last = tokens[tokens.length - 1];
  return last?.text === '?' || /\?["”’)]*$/u.test(text.slice(-4));
}

const OPINIONS = wordSet('opinion commentary editorial column op-ed letters comment analysis');

/** Of what stands at [start, end); hears hedges up to `until` only. */
function weigh({ tokens, first, last }: Clause, start: number, end: number, until: number): Certainty {
  let possible = false;
  let conditional = false;
  let probable = false;
  let said = false;
  for (let at = first; at < last; at += 1) {
    const token = tokens[at] as Token;
    if (token.start >= start && token.start < end) continue;
    // "Has burned 4,000 acres and could take weeks": another statement about the same.
    if (token.start >= end && MODAL.has(token.lower) && AND.has(tokens[at - 1]?.lower ?? '')) break;
    const cue = cueAt(tokens, at);
    if (token.start >= until && cue !== 'denied') continue;
    switch (cue) {
      case 'not':
        if (token.start < start) return 'denied';
        break;
      case 'denied':
        return 'denied';
      case 'possible':
        if (token.lower === 'would') conditional = true;
        // "72%, the highest since 1990, when it was 75%"
        else if (token.lower !== 'when' || token.start < start || tokens[at - 1]?.text !== ',')
          possible = true;
        break;
      case 'probable':
        probable = true;
        break;
      case 'said':
        said = true;
        break;
    }
    if (token.end < start && tokens[at + 1]?.start === start && token.lower === 'no') return 'denied';
  }
  // "It said it would buy" is what "we will buy" becomes when it is reported.
  if (possible || (conditional && !said)) return 'possible';
  return probable ? 'probable' : 'asserted';
}

const MODAL = wordSet('could might may would should must');
const AND = wordSet('and but');

type CueAt = Cue | undefined;

function cueAt(tokens: readonly Token[], at: number): CueAt {
  const { lower, shape, tags } = tokens[at] as Token;
  if ((tags & TAG.hedge) === 0) return undefined;
  const cue = CUES.get(lower);
  const next = tokens[at + 1];
  if (lower.startsWith('plan') && isGivenUp(tokens, at)) return 'not';
  // "Orvex must pay $5 million" tells what was decided.
  if (lower === 'must' && OWED.has(next?.lower ?? '')) return undefined;
  if (next?.lower === 'have' && UNREAL.has(lower) && isParticiple(tokens[at + 2])) return 'not';
  // "Nearly $4 billion", "not only"
  if (cue === 'not') return next && (next.lower === 'only' || isFigure(next)) ? undefined : cue;
  if (cue) return cue;
  if (PAIRED.has(lower)) return next ? cueWith(tokens, at, lower, shape, next.lower) : undefined;
  return NEGATED.has(lower) ? 'not' : undefined;
}

const GIVES_UP = wordSet(
  'drop drops dropped dropping scrap scraps scrapped scrapping abandon abandons abandoned abandoning shelve shelves shelved shelving cancel cancels canceled cancelled canceling cancelling withdraw withdraws withdrew withdrawing ditch ditches ditched axe axes axed halt halts halted suspend suspends suspended reverse reverses reversed rescind rescinds rescinded from up',
);
const MOST_BEFORE_PLAN = 4;

/** "Dropped its plan to cut 5,000 jobs", "backed away from plans to sell", "gave up a long-held plan". */
function isGivenUp(tokens: readonly Token[], plan: number): boolean {
  for (let at = plan - 1; at >= Math.max(0, plan - MOST_BEFORE_PLAN); at -= 1) {
    const { lower, shape } = tokens[at] as Token;
    if (GIVES_UP.has(lower))
      return (
        (lower !== 'from' && lower !== 'up') ||
        /^(?:away|back|g[ai]ven?|giv(?:es|ing)|backed|backs)$/.test(tokens[at - 1]?.lower ?? '')
      );
    if (shape === 'mark' || shape === 'number') return false;
  }
  return false;
}

const OWED = wordSet('pay repay refund');

/** "Would have paid", but "would have a price of". */
const UNREAL = wordSet('would should could');

function isParticiple(token: Token | undefined): boolean {
  return token !== undefined && (DONE.has(token.lower) || token.lower.endsWith('ed'));
}

/** A number, or the sign of a sum. */
export function isFigure({ shape, text }: Token): boolean {
  return shape === 'number' || '$€£'.includes(text);
}

const NO_LONGER: ReadonlyMap<string, string> = new Map([
  ['no', 'longer'],
  ['fail', 'to'],
  ['fails', 'to'],
  ['failed', 'to'],
  ['yet', 'to'],
]);
const DOWN: ReadonlyMap<string, string> = new Map([
  ['turned', 'down'],
  ['voted', 'down'],
  ['fell', 'short'],
]);
const WRONG = wordSet('wrong false untrue incorrect inaccurate mistaken');

/** Cues of two words. */
function cueWith(
  tokens: readonly Token[],
  at: number,
  lower: string,
  shape: Token['shape'],
  next: string,
): CueAt {
  if (NO_LONGER.get(lower) === next) return 'not';
  if (DOWN.get(lower) === next) return 'denied';
  switch (lower) {
    case 'rule':
    case 'ruled':
    case 'rules':
    case 'ruling':
      return next === 'out' ? 'not' : undefined;
    case 'is':
    case 'are':
    case 'was':
    case 'were':
      if (WRONG.has(next)) return 'denied';
      return next === 'said' && tokens[at + 2]?.lower === 'to' ? 'probable' : undefined;
    case 'nears':
    case 'nearing':
      return 'probable';
    case 'close': {
      // "Close to a deal", but "close to $5 billion"
      const behind = tokens[at + 2];
      return next === 'to' && behind && !isFigure(behind) ? 'probable' : undefined;
    }
    case 'may':
      // "In May" is a month.
      return shape === 'lower' ? 'possible' : undefined;
    case 'as':
      return next === 'soon' ? 'possible' : undefined;
    case 'option':
      return next === 'to' ? 'possible' : undefined;
    case 'call':
    case 'calls':
    case 'called':
      return next === 'on' || next === 'for' ? 'possible' : undefined;
    case 'in':
      return isTalks(next) || isTalks(tokens[at + 2]?.lower) ? 'probable' : undefined;
    case 'set':
    case 'aim':
    case 'aims':
    case 'believed':
      return next === 'to' ? 'probable' : undefined;
    case 'people':
      return next === 'familiar' ? 'probable' : undefined;
    default:
      return undefined;
  }
}

function isTalks(word: string | undefined): boolean {
  return word === 'talks' || word === 'discussions' || word === 'negotiations';
}

const FOUNDED = wordSet('founded started created launched based born');

/** Whether a clause puts what it tells up to `behind` in a year before that of `at`: "in 2019", "last year", "two years ago". */
export function isLongAgo(clause: Clause, at: Instant, behind = clause.end): boolean {
  const { tokens, first, last } = clause;
  const until = comparedFrom(clause, behind);
  for (let index = first + 1; index < last; index += 1) {
    const { lower, shape, text, start } = tokens[index] as Token;
    if (start >= until) return false;
    // "$6 billion, its largest deal since one in 2019"
    if ((lower === 'since' || lower === 'than') && start >= behind) return false;
    const before = tokens[index - 1] as Token;
    if (lower === 'year' && before.lower === 'last') return true;
    if (lower === 'years' && isAgo(tokens[index + 1]) && !isSmall(before)) return true;
    if (shape !== 'number' || text.length !== 4 || text >= at.slice(0, 4) || !/^(?:19|20)\d\d$/.test(text))
      continue;
    // "In 2019", "in May 2019"
    const link = isIn(before) ? index - 1 : index - 2;
    if (isIn(tokens[link]) && !FOUNDED.has(tokens[link - 1]?.lower ?? '')) return true;
  }
  return false;
}

function isIn(token: Token | undefined): boolean {
  return token?.lower === 'in' || token?.lower === 'during';
}

function isAgo(token: Token | undefined): boolean {
  return token?.lower === 'ago' || token?.lower === 'earlier';
}

/** "For years ago" says no number. */
function isSmall({ lower }: Token): boolean {
  return lower === 'for' || lower === 'the';
}

const EARLIER_THING = wordSet('this last in reported said version offer bid estimate report');
const PREVIOUS_THING = wordSet('version offer bid estimate report');
const WAS_THEN = wordSet('last then first');
const DONE = wordSet('been put paid bought sold made');

/** Whether a clause tells, before `end`, what was so earlier, as background to the news. */
export function isEarlier({ tokens, first, last }: Clause, end: number): boolean {
  let perfect = false;
  let said = false;
  for (let at = first; at < last && (tokens[at] as Token).start < end; at += 1) {
    if (((tokens[at] as Token).tags & TAG.hedge) === 0) continue;
    const cue = cueAt(tokens, at);
    if (cue === 'before' || looksBack(tokens, at)) return true;
    if (cue === 'said') said = true;
    if (isPastPerfect(tokens, at)) perfect = true;
  }
  return perfect && !said;
}

function looksBack(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  switch ((tokens[at] as Token).lower) {
    case 'earlier':
      return EARLIER_THING.has(next);
    case 'previous':
      return PREVIOUS_THING.has(next);
    case 'was':
    case 'were':
      return WAS_THEN.has(next) || (next === 'most' && tokens[at + 2]?.lower === 'recently');
    case 'as':
      return next === 'recently';
    case 'first':
      return next === 'reported';
    case 'at':
      return next === 'the' && tokens[at + 2]?.lower === 'time';
    default:
      return false;
  }
}

/** "Had offered" looks back, unless it is what "has offered" becomes when it is reported. */
function isPastPerfect(tokens: readonly Token[], at: number): boolean {
  if ((tokens[at] as Token).lower !== 'had') return false;
  const next = tokens[at + 1]?.lower ?? '';
  const verb = next.endsWith('ly') ? (tokens[at + 2]?.lower ?? '') : next;
  return DONE.has(verb) || (verb.endsWith('ed') && verb.length > 3);
}

const ORDER: readonly Certainty[] = ['denied', 'possible', 'probable', 'asserted'];

/** Negative when `a` is less sure than `b`. */
export function compareCertainty(a: Certainty, b: Certainty): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}
