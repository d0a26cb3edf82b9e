/** Companies that become one: who goes on, and who goes into whom. */

import type { Sentence } from '../sentences.ts';
import { COMPANY_NOUNS } from '../words/deals.ts';
import { wordSet } from '../words/word-set.ts';
import { actorsOf } from './actor.ts';
import { acquiredOf, partyAt, partyBehind, talkedWith, without } from './party.ts';
import { type Event, isSameName, type Report, type Words } from './report.ts';
import { type Thing, thingAt } from './thing.ts';

/** "Agreed to merge with Kite", "to merge Kite into Acme". */
export function merging(sentence: Sentence, cue: number, report: Report): Event | undefined {
  const { tokens } = sentence;
  const actors = actorsOf(sentence, cue, report);
  const next = tokens[cue + 1]?.lower;
  const event = { sentence, cue, word: 'merge' as const, seller: [] };
  // "Merge with and into Acme"
  if (next === 'with' && tokens[cue + 3]?.lower === 'into')
    return intoOther(sentence, cue + 4, actors, report, event);
  if (next === 'with') return withOther(sentence, cue + 2, actors, report, event);
  if (next === 'into') return intoOther(sentence, cue + 2, actors, report, event);
  // "Agreed to merge in a stock swap"
  const thing = actors.length > 1 && MANNERS.has(next ?? '') ? undefined : thingAt(sentence, cue + 1);
  if (!thing) return between(event, actors);
  if (actors.length > 1 && isBothCompanies(sentence, thing)) return between(event, actors);
  const acquired = acquiredOf(thing, sentence, cue, report, actors);
  const into = [
    ...partyBehind(sentence, thing.next, 'into', report),
    ...partyBehind(sentence, thing.next, 'with', report),
  ];
  const purchaser = into.length > 0 ? into : without(actors, acquired);
  const seller = into[0] && actors[0] && thing.isOwn && !isSameName(into[0], actors[0]) ? actors : [];
  return { ...event, acquired, purchaser, seller, described: thing.described, next: thing.next };
}

const MANNERS = wordSet('in as by under through for on after pending');

type Start = Pick<Event, 'sentence' | 'cue' | 'word' | 'seller'>;

function withOther(
  sentence: Sentence,
  at: number,
  actors: readonly Words[],
  report: Report,
  event: Start,
): Event | undefined {
  const thing = thingAt(sentence, at);
  if (!thing) return undefined;
  const other = acquiredOf(thing, sentence, event.cue, report, actors);
  const own = without(actors, other);
  if (isVoted(sentence, event.cue)) return { ...event, acquired: own.slice(0, 1), purchaser: other, next: 0 };
  return {
    ...event,
    acquired: other,
    purchaser: own,
    described: thing.described,
    next: thing.next,
  };
}

const HOLDERS = wordSet('shareholders holders stockholders');

/** "Kite holders approved its merger with Acme": those who vote are of the company that goes. */
function isVoted({ tokens }: Sentence, cue: number): boolean {
  for (let at = 0; at < cue; at += 1)
    if (HOLDERS.has(tokens[at]?.lower ?? ''))
      return [1, 2, 3].some((step) => /^(?:approve|vote)/.test(tokens[at + step]?.lower ?? ''));
  return false;
}

function intoOther(
  sentence: Sentence,
  at: number,
  actors: readonly Words[],
  report: Report,
  event: Start,
): Event | undefined {
  const purchaser = partyAt(sentence, at, report);
  return { ...event, acquired: without(actors, purchaser).slice(0, 1), purchaser, next: 0 };
}

/** "Merger with Kite", "merger into Acme", "merger of Kite with Acme", "merger of Kite and Acme". */
export function merger(sentence: Sentence, cue: number, report: Report): Event | undefined {
  const { tokens } = sentence;
  const actors = actorsOf(sentence, cue, report);
  const event = { sentence, cue, word: 'merger' as const, seller: [] };
  for (let at = cue + 1; at < Math.min(tokens.length, cue + 4); at += 1) {
    const lower = tokens[at]?.lower;
    if (lower === 'with') return withOther(sentence, at + 1, actors, report, event);
    if (lower === 'into') return intoOther(sentence, at + 1, actors, report, event);
    if (lower !== 'of') continue;
    const thing = thingAt(sentence, at + 1);
    if (!thing) return undefined;
    const sides = acquiredOf(thing, sentence, cue, report, actors);
    const other = partyBehind(sentence, thing.next, 'with', report);
    const into = partyBehind(sentence, thing.next, 'into', report);
    if (other.length > 0) return { ...event, acquired: other, purchaser: sides, next: 0 };
    if (into.length > 0)
      return { ...event, acquired: sides, purchaser: into, described: thing.described, next: thing.next };
    const [first, second] = sides;
    if (first && second) {
      const acts = actors[0] && isSameName(second, actors[0]) ? [second, first] : [first, second];
      return { ...event, acquired: acts.slice(1), purchaser: acts.slice(0, 1), next: thing.next };
    }
    // "The merger of the two companies": of those that act.
    if (actors.length > 1 && isBothCompanies(sentence, thing)) break;
    return {
      ...event,
      acquired: sides,
      purchaser: without(actors, sides),
      described: thing.described,
      next: thing.next,
    };
  }
  const { link, names } = talkedWith(sentence, cue, report);
  if (names.length === 0) return between(event, actors);
  const own = without(actors, names);
  return link === 'by'
    ? { ...event, acquired: own.slice(0, 1), purchaser: names, next: 0 }
    : { ...event, acquired: names, purchaser: own, next: 0 };
}

/** Of two that merge the text names the one that goes on first. */
function between(event: Start, actors: readonly Words[]): Event | undefined {
  const [purchaser, acquired] = actors;
  return purchaser && acquired && { ...event, acquired: [acquired], purchaser: [purchaser], next: 0 };
}

function isBothCompanies({ tokens }: Sentence, { acquired }: Thing): boolean {
  const first = acquired[0];
  return first !== undefined && COMPANY_NOUNS.has(tokens[first.to - 1]?.lower ?? '');
}
