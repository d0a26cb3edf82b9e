/** Verbs and nouns of buying and selling, with the parties that they put around them. */
import type { Sentence } from '../sentences.ts';
import { actorsOf, speakersOf } from './actor.ts';
import { acquiredOf, agreedWith, isSame, ownerOf, ownersOr, partyAt, partyBehind, without } from './party.ts';
import type { Event, Report } from './report.ts';
import { thingAt } from './thing.ts';

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
  if (word === 'sell')
    return {
      ...event,
      seller: without(actors, acquired),
      purchaser: partyBehind(sentence, thing.next, 'to', report),
    };
  const speakers = speakersOf(sentence, cue, report);
  // "Was approached by a group that may buy its unit": nobody buys what is theirs.
  const isOwners = thing.isOwn && owner.length === 0 && word === 'buy';
  const purchaser = isOwners && isSame(actors, speakers) ? [] : without(actors, acquired);
  const from = partyBehind(sentence, thing.next, 'from', report);
  const other =
    from.length > 0
      ? from
      : owner.length > 0
        ? owner
        : isOwners
          ? speakers
          : agreedWith(sentence, cue, report);
  return { ...event, purchaser, seller: without(other, [...acquired, ...purchaser]) };
}

/** "Pay 630 mln dlrs for Kite"; "spin off Kite", "buy out Kite". */
function objectAt({ tokens }: Sentence, cue: number): number {
  if (!/^pa(?:y|ys|id|ying)$/.test(tokens[cue]?.lower ?? ''))
    return cue + 1 + (/^(?:off|out|up|over)$/.test(tokens[cue + 1]?.lower ?? '') ? 1 : 0);
  for (let at = cue + 2; at < cue + 10; at += 1) if (tokens[at]?.lower === 'for') return at + 1;
  return tokens.length;
}

/** "Kite was sold to Orvex by Acme", "shares bought from Acme". */
export function passive(
  sentence: Sentence,
  cue: number,
  word: 'buy' | 'sell',
  report: Report,
): Event | undefined {
  const acquired = actorsOf(sentence, cue, report);
  const by = partyBehind(sentence, cue + 1, 'by', report);
  const event = { sentence, cue, word, acquired: acquired.slice(0, 1), next: 0 };
  if (word === 'sell')
    return { ...event, seller: by, purchaser: partyBehind(sentence, cue + 1, 'to', report) };
  return { ...event, purchaser: by, seller: partyBehind(sentence, cue + 1, 'from', report) };
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
  if (next !== 'of') return undefined;
  const thing = thingAt(sentence, cue + 2);
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

/** "Its possible acquisition". */
function isOwn({ tokens }: Sentence, cue: number): boolean {
  return (
    /^(?:its|their)$/.test(tokens[cue - 1]?.lower ?? '') ||
    /^(?:its|their)$/.test(tokens[cue - 2]?.lower ?? '')
  );
}
