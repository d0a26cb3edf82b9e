/** Bids, and holdings that grow or shrink. */

import { isPossessive } from '../organisations.ts';
import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { DEAL_WORDS } from '../words/deals.ts';
import { wordSet } from '../words/word-set.ts';
import { actorsOf, clauseStart, speakersOf } from './actor.ts';
import { acquiredOf, isName, ownersOr, partyAt, partyBehind, without } from './party.ts';
import { type Event, firstName, fullName, nameAt, type Report, type Words, wordsOf } from './report.ts';
import { thingAt } from './thing.ts';

/** "A bid for Kite", "Acme's offer for Kite", "the takeover offer by Acme", "an offer from Acme". */
export function offer(sentence: Sentence, cue: number, report: Report): Event | undefined {
  const { tokens } = sentence;
  const actors = ownersOr(sentence, cue, actorsOf(sentence, cue, report), report);
  const event = { sentence, cue, word: 'offer' as const, seller: [] };
  for (let at = cue + 1; at < Math.min(tokens.length, cue + 9); at += 1) {
    const lower = tokens[at]?.lower;
    if (lower === 'to' || lower === 'that') return undefined;
    // "The offer from Acme", "the proposal of Acme"
    if (lower === 'by' || lower === 'from' || (lower === 'of' && at === cue + 1)) {
      const purchaser = partyAt(sentence, at + 1, report);
      // "An offer from Acme to buy its valves unit": the verb tells what it is for.
      const last = firstName(sentence, at + 1, at + 8);
      if (last && tokens[last.to]?.lower === 'to' && DEAL_WORDS.has(tokens[last.to + 1]?.lower ?? ''))
        return undefined;
      if (purchaser.length > 0)
        return { ...event, acquired: without(actors, purchaser).slice(0, 1), purchaser, next: 0 };
    }
    if (lower !== 'for') continue;
    const thing = thingAt(sentence, at + 1);
    if (!thing || (thing.acquired.length > 0 && !isName(sentence, thing))) continue;
    const acquired = acquiredOf(thing, sentence, cue, report, report.topic);
    const by = partyBehind(sentence, thing.next, 'by', report);
    const purchaser = by.length > 0 ? by : without(actors, acquired);
    return { ...event, acquired, purchaser, described: thing.described, next: thing.next };
  }
  // "Urged holders to reject Acme's offer": for itself.
  const acquired = without(report.topic, actors).slice(0, 1);
  if (isPossessed(sentence, cue)) return { ...event, acquired, purchaser: actors, next: 0 };
  const bidder = bidderBefore(sentence, cue, report);
  if (bidder.length > 0 && isReceived(sentence, cue))
    return { ...event, acquired: without(report.topic, bidder).slice(0, 1), purchaser: bidder, next: 0 };
  // "Rejected a takeover offer": for itself, by whom the sentence does not tell.
  return isReceived(sentence, cue)
    ? { ...event, acquired: report.topic.slice(0, 1), purchaser: [], next: 0 }
    : undefined;
}

const KINDS_OF_OFFER = wordSet('merger takeover tender cash buyout hostile unsolicited acquisition');

/** "Reviewed an Acme Corp merger proposal": the name before the noun. */
function bidderBefore(sentence: Sentence, cue: number, report: Report): Words[] {
  let end = cue;
  while (end > 0 && KINDS_OF_OFFER.has(sentence.tokens[end - 1]?.lower ?? '')) end -= 1;
  for (let from = Math.max(1, end - 5); from < end; from += 1) {
    const name = nameAt(sentence, from);
    if (name?.to === end) return [fullName(wordsOf(sentence, name), report.names)];
  }
  return [];
}

const RECEIVES = wordSet(
  'reviewed received receive receives rejected rejects reject reviewing reviewed study studying considered considering urged urges opposed opposes accepted accepts accept spurned',
);

function isReceived({ tokens }: Sentence, cue: number): boolean {
  for (let at = cue - 1; at > cue - 10; at -= 1) if (RECEIVES.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** A name with "'s" stands close before the noun. */
function isPossessed({ tokens }: Sentence, cue: number): boolean {
  for (let at = cue - 1; at > cue - 8; at -= 1) if (isPossessive(tokens[at])) return true;
  return false;
}

/** "In" and "of" lead to whose it is; the others end the search. */
const STAKE_ENDS = new Set(['in', 'of', 'said', 'told', 'that', 'which', '']);

/** "Raised its stake in Kite to", "bought 300,000 shares of Kite", "cut its holding in Kite". */
export function stake(sentence: Sentence, cue: number, report: Report): Event | undefined {
  const { tokens } = sentence;
  let at = cue + 1;
  while (at < cue + 12 && !STAKE_ENDS.has(tokens[at]?.lower ?? '')) at += 1;
  const thing =
    tokens[at]?.lower === 'in' || tokens[at]?.lower === 'of' ? thingAt(sentence, at + 1) : undefined;
  const isOwn = thing?.isOwn && thing.acquired.length === 0;
  if (!thing || !(thing.isTopic || isOwn || isName(sentence, thing))) return undefined;
  const actors = actorsOf(sentence, cue, report);
  const acquired = acquiredOf(thing, sentence, cue, report, actors);
  const by = tokens[thing.next]?.lower === 'by' ? partyAt(sentence, thing.next + 1, report) : [];
  const isCut = cutsBefore(tokens, clauseStart(sentence, cue), cue);
  const others = without(actors, acquired);
  // Nobody holds a part of themselves.
  const parties =
    by.length > 0 ? by : others.length > 0 ? others : without(speakersOf(sentence, cue, report), acquired);
  return {
    sentence,
    cue,
    word: 'stake',
    acquired,
    purchaser: isCut ? [] : parties,
    seller: isCut ? parties : [],
    described: thing.described,
    next: thing.next,
  };
}

const CUTS = wordSet(
  'cut cuts reduced reduces lowered lowers trimmed sold sells reducing cutting lowering reduction decreased',
);

function cutsBefore(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (CUTS.has(tokens[index]?.lower ?? '')) return true;
  return false;
}
