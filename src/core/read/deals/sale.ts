/** Verbs and nouns of buying and selling, with the parties that they put around them. */

import { isPossessive } from '../organisations.ts';
import type { Sentence } from '../sentences.ts';
import { actorsOf, clauseStart, speakersOf } from './actor.ts';
import {
  acquiredOf,
  agreedWith,
  isSame,
  ownerOf,
  ownersOr,
  partyAt,
  partyBehind,
  talkedWith,
  without,
} from './party.ts';
import { type Event, nameAt, type Report } from './report.ts';
import { type Thing, thingAt } from './thing.ts';

export function active(
  sentence: Sentence,
  cue: number,
  word: 'buy' | 'sell',
  report: Report,
): Event | undefined {
  const thing = thingAt(sentence, objectAt(sentence, cue));
  if (!thing) return undefined;
  const actors = actorsOf(sentence, cue, report);
  const acquired = acquiredOf(thing, sentence, cue, report, actors);
  const owner = ownerOf(thing, sentence, report);
  const event = { sentence, cue, word, acquired, described: thing.described, next: thing.next };
  // "Received a proposal to acquire the company": from whom it does not tell.
  if (thing.isTopic && word === 'buy' && isProposed(sentence, cue))
    return { ...event, acquired: report.topic.slice(0, 1), purchaser: [], seller: [] };
  if (word === 'sell')
    return {
      ...event,
      seller: without(actors, acquired),
      purchaser: partyBehind(sentence, asideAt(sentence, cue, 'to') ? cue + 1 : thing.next, 'to', report),
    };
  const speakers = speakersOf(sentence, cue, report);
  // "Was approached by a group that may buy its unit": nobody buys what is theirs.
  const other = agreedWith(sentence, cue, report);
  const isOwners = thing.isOwn && owner.length === 0 && word === 'buy' && other.length === 0;
  const purchaser = isOwners && isSame(actors, speakers) ? [] : without(actors, acquired);
  const from = partyBehind(sentence, asideAt(sentence, cue, 'from') ? cue + 1 : thing.next, 'from', report);
  const seller = from.length > 0 ? from : owner.length > 0 ? owner : isOwners ? speakers : other;
  return { ...event, purchaser, seller: without(seller, [...acquired, ...purchaser]) };
}

/** Index behind "from Acme" in "buy from Acme its valves unit", and 0 where the object comes first. */
function asideAt(sentence: Sentence, cue: number, link: 'from' | 'to'): number {
  if (sentence.tokens[cue + 1]?.lower !== link) return 0;
  return nameAt(sentence, cue + 2)?.to ?? 0;
}

/** "Pay 630 mln dlrs for Kite"; "spin off Kite", "buy out Kite". */
function objectAt(sentence: Sentence, cue: number): number {
  const { tokens } = sentence;
  const aside = asideAt(sentence, cue, 'from') || asideAt(sentence, cue, 'to');
  if (aside > 0) return aside;
  if (!/^pa(?:y|ys|id|ying)$/.test(tokens[cue]?.lower ?? ''))
    return cue + 1 + (/^(?:off|out|up|over)$/.test(tokens[cue + 1]?.lower ?? '') ? 1 : 0);
  for (let at = cue + 2; at < cue + 10; at += 1) if (tokens[at]?.lower === 'for') return at + 1;
  return tokens.length;
}

/** "Received an offer to" right before the verb. */
function isProposed({ tokens }: Sentence, cue: number): boolean {
  if (tokens[cue - 1]?.lower !== 'to' || !/^(?:offer|bid|proposal)s?$/.test(tokens[cue - 2]?.lower ?? ''))
    return false;
  for (let at = cue - 3; at > cue - 7; at -= 1)
    if (/^receive[sd]?$/.test(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** "Kite was sold to Orvex by Acme", "shares bought from Acme". */
export function passive(
  sentence: Sentence,
  cue: number,
  word: 'buy' | 'sell',
  report: Report,
): Event | undefined {
  const part = ownedSubject(sentence, cue);
  const owner = part ? ownerOf(part, sentence, report) : [];
  const acquired = part ? acquiredOf(part, sentence, cue, report, []) : actorsOf(sentence, cue, report);
  const by = partyBehind(sentence, cue + 1, 'by', report);
  const event = { sentence, cue, word, acquired: acquired.slice(0, 1), next: 0 };
  if (word === 'sell')
    return {
      ...event,
      seller: by.length > 0 ? by : owner,
      purchaser: partyBehind(sentence, cue + 1, 'to', report),
    };
  const from = partyBehind(sentence, cue + 1, 'from', report);
  return { ...event, purchaser: by, seller: from.length > 0 ? from : owner };
}

/** "Acme Inc's plant in Ohio has been sold": a part of the one at the head of the clause. */
function ownedSubject(sentence: Sentence, cue: number): Thing | undefined {
  const start = clauseStart(sentence, cue);
  const name = nameAt(sentence, start);
  return name && isPossessive(sentence.tokens[name.to]) ? thingAt(sentence, start) : undefined;
}

/** "Its acquisition of Kite from Acme", "the purchase of Kite by Orvex", "the sale of Kite to Orvex", "its buyout by Orvex". */
export function nominal(
  sentence: Sentence,
  cue: number,
  word: 'buying' | 'sale',
  report: Report,
): Event | undefined {
  const { tokens } = sentence;
  const next = tokens[cue + 1]?.lower;
  const actors = ownersOr(sentence, cue, actorsOf(sentence, cue, report), report);
  const event = { sentence, cue, word };
  if (next === 'by' && word === 'buying') {
    const purchaser = partyAt(sentence, cue + 2, report);
    return { ...event, acquired: without(actors, purchaser).slice(0, 1), purchaser, seller: [], next: 0 };
  }
  // "Talks on its possible acquisition."
  if (tokens[cue + 1]?.shape === 'mark' && isOwn(sentence, cue) && word === 'buying')
    return { ...event, acquired: actors.slice(0, 1), purchaser: [], seller: [], next: 0 };
  if (tokens[cue + 1]?.shape === 'mark' && word === 'buying') {
    const { link, names } = talkedWith(sentence, cue, report);
    const own = without(actors, names).slice(0, 1);
    if (names.length > 0 && link === 'by')
      return { ...event, acquired: own, purchaser: names, seller: [], next: 0 };
  }
  const of = next === 'of' ? cue + 1 : ofBehindAside(sentence, cue);
  const thing = of > 0 ? thingAt(sentence, of + 1) : undefined;
  if (!thing) return undefined;
  const acquired = acquiredOf(thing, sentence, cue, report, actors);
  const [by, to, from] = ['by', 'to', 'from'].map((link) => partyBehind(sentence, thing.next, link, report));
  const sellers = actors.length > 0 || !thing.isOwn ? actors : speakersOf(sentence, cue, report);
  const base = { ...event, acquired, described: thing.described, next: thing.next };
  if (word === 'sale')
    return {
      ...base,
      purchaser: to ?? [],
      seller: by && by.length > 0 ? by : without(sellers, [...acquired, ...(to ?? [])]),
    };
  const owner = ownerOf(thing, sentence, report);
  const seller = from && from.length > 0 ? from : owner;
  return { ...base, purchaser: by && by.length > 0 ? by : without(actors, [...acquired, ...seller]), seller };
}

/** Index of "of" in "the sale, for $240 million, of Kite", or 0. */
function ofBehindAside({ tokens }: Sentence, cue: number): number {
  if (tokens[cue + 1]?.text !== ',') return 0;
  for (let at = cue + 2; at < cue + 12; at += 1)
    if (tokens[at]?.text === ',') return tokens[at + 1]?.lower === 'of' ? at + 1 : 0;
  return 0;
}

/** "Its possible acquisition". */
function isOwn({ tokens }: Sentence, cue: number): boolean {
  return (
    /^(?:its|their)$/.test(tokens[cue - 1]?.lower ?? '') ||
    /^(?:its|their)$/.test(tokens[cue - 2]?.lower ?? '')
  );
}
