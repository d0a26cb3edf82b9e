/** Who stands on either side of a deal word, by the little words before their names. */

import { isPossessive, organisationAt } from '../organisations.ts';
import type { Sentence } from '../sentences.ts';
import { COMPANY_NOUNS, DEAL_WORDS } from '../words/deals.ts';
import { REGIONS } from '../words/places.ts';
import { wordSet } from '../words/word-set.ts';
import { isRuled, speakersOf } from './actor.ts';
import { fullName, isSameName, joinedNames, nameAt, type Report, type Words, wordsOf } from './report.ts';
import type { Thing } from './thing.ts';

/** Words that end the search for a party behind its preposition. */
const STOPS = wordSet('said while although because when if after before under');
const OWNS = wordSet('led formed controlled owned held headed made founded advised backed');
const RELATIVES = new Set(['which', 'who', 'that']);
const FARTHEST = 26;

/** The party behind the first `link` after `from`: "to Kite Corp", "from its Acme Inc unit". */
export function partyBehind(sentence: Sentence, from: number, link: string, report: Report): Words[] {
  const { tokens } = sentence;
  for (let at = from; at < Math.min(tokens.length, from + FARTHEST); at += 1) {
    const lower = tokens[at]?.lower ?? '';
    // "Its Kite unit, which makes valves, to Acme Inc"; without a comma the clause has no end to skip to.
    if (RELATIVES.has(lower) && tokens[at - 1]?.text === ',') {
      while (at < from + FARTHEST && tokens[at] && tokens[at]?.text !== ',') at += 1;
      continue;
    }
    if (STOPS.has(lower) && at > from) break;
    // "Kite, for which an offer by Orvex is open": who acts stands close.
    if (lower === ',' && link === 'by' && tokens[at + 1]?.lower !== 'by') {
      // "In Salem, Ore., by Kite"
      if (!REGIONS.has(tokens[at + 1]?.lower ?? '')) break;
      at += tokens[at + 2]?.text === '.' ? 3 : 2;
    }
    // "To a group led by Kite": Kite is no party to the deal's verb.
    if (lower === link && !(link === 'by' && at > from && OWNS.has(tokens[at - 1]?.lower ?? ''))) {
      const party = partyAt(sentence, at + 1, report);
      if (party.length > 0) return party;
    }
  }
  return [];
}

/** Words that may stand between the preposition and the name. */
const LONGEST_LEAD = 9;
const LINKS = wordSet('to from for in with at on into and or');

/** The name at the head of a noun phrase: "a subsidiary of Kite Plc", "New York investor Jane Roe". */
export function partyAt(sentence: Sentence, at: number, report: Report): Words[] {
  const { tokens } = sentence;
  for (let index = at; index < at + LONGEST_LEAD; ) {
    const token = tokens[index];
    // "To a new company, Kite Plc"
    if (token?.text === ',' && COMPANY_NOUNS.has(tokens[index - 1]?.lower ?? ''))
      return namesAt(sentence, index + 1, report);
    if (!token || token.shape === 'number' || (token.shape === 'mark' && token.text !== '-')) return [];
    if (index > at && LINKS.has(token.lower)) return [];
    const found = namesAt(sentence, index, report);
    if (found.length > 0) return found;
    index = organisationAt(tokens, index)?.to ?? index + 1;
  }
  return [];
}

function namesAt(sentence: Sentence, index: number, report: Report): Words[] {
  const name = nameAt(sentence, index);
  if (!name) return [];
  const names = isPossessive(sentence.tokens[name.to]) ? [name] : joinedNames(sentence, name);
  return names.map((one) => fullName(wordsOf(sentence, one), report.names));
}

/** "Acme's possible buyout of Kite": the owner of the noun acts. */
export function ownersOr(
  sentence: Sentence,
  cue: number,
  actors: readonly Words[],
  report: Report,
): readonly Words[] {
  const { tokens } = sentence;
  for (let index = cue - 1; index > Math.max(0, cue - 10); index -= 1) {
    const token = tokens[index];
    if (!token || token.text === ',') break;
    if (/^(?:the|an?)$/.test(token.lower) && !token.glued) break;
    // "The court overturned its proposed acquisition of Kite": whose it is speaks.
    if (/^(?:its|their)$/.test(token.lower))
      return isRuled(sentence, cue) ? speakersOf(sentence, cue, report) : actors;
    if (!isPossessive(token)) continue;
    for (let from = Math.max(0, index - 7); from < index; from += 1) {
      const name = organisationAt(tokens, from);
      if (name && name.to === index && name.kind !== 'place')
        return [fullName(wordsOf(sentence, name), report.names)];
    }
  }
  return actors;
}

/** "Reached agreement with Acme to buy Kite": the other side sells. */
export function agreedWith(sentence: Sentence, cue: number, report: Report): Words[] {
  const { tokens } = sentence;
  if (tokens[cue - 1]?.lower !== 'to') return [];
  for (let at = cue - 1; at > cue - 9 && at > 0; at -= 1) {
    if (
      tokens[at]?.lower === 'with' &&
      /^(?:agreement|deal|pact|contract|intent|principle)$/.test(tokens[at - 1]?.lower ?? '')
    )
      return partyAt(sentence, at + 1, report);
  }
  return [];
}

/** "Talks with Kite on a merger", "approached by Kite about an acquisition": the other side, named before the noun. */
export function talkedWith(
  sentence: Sentence,
  cue: number,
  report: Report,
): { link: 'with' | 'by'; names: Words[] } {
  const { tokens } = sentence;
  for (let at = cue - 2; at > cue - 14 && at > 0; at -= 1) {
    const lower = tokens[at]?.lower ?? '';
    const next = tokens[at + 1]?.lower;
    if (/^(?:talks|discussions|negotiations)$/.test(lower) && next === 'with')
      return { link: 'with', names: partyAt(sentence, at + 2, report) };
    if (lower === 'approached' && next === 'by')
      return { link: 'by', names: partyAt(sentence, at + 2, report) };
  }
  return { link: 'with', names: [] };
}

/** The names for a thing: its own, or that of whoever "the company", "it" or "its shares" stand for. */
export function acquiredOf(
  thing: Thing,
  sentence: Sentence,
  cue: number,
  report: Report,
  actors: readonly Words[],
): Words[] {
  if (thing.isTopic) return companyMeant(sentence, cue, report, actors);
  if (thing.acquired.length === 0 && thing.isOwn) return speakersOf(sentence, cue, report).slice(0, 1);
  return thing.acquired.map((range) => fullName(wordsOf(sentence, range), report.names));
}

/** "Kite, which has asked to see Acme's books, raised its stake in the company": not in itself. */
function companyMeant(
  sentence: Sentence,
  cue: number,
  { topic, names }: Report,
  actors: readonly Words[],
): Words[] {
  const word = DEAL_WORDS.get(sentence.tokens[cue]?.lower ?? '');
  if (!isSame(topic, actors) || (word !== 'buy' && word !== 'stake')) return topic.slice(0, 1);
  const other = names.find((name) => name.sentence === sentence && without([name], actors).length > 0);
  return other ? [fullName(other, names)] : [];
}

export function ownerOf(thing: Thing, sentence: Sentence, report: Report): Words[] {
  return thing.owner ? [fullName(wordsOf(sentence, thing.owner), report.names)] : [];
}

export function isName(sentence: Sentence, { acquired }: Thing): boolean {
  const first = acquired[0];
  return first !== undefined && nameAt(sentence, first.from) !== undefined;
}

export function without(names: readonly Words[], others: readonly Words[]): Words[] {
  return names.filter((name) => !others.some((other) => isSameName(name, other)));
}

export function isSame(a: readonly Words[], b: readonly Words[]): boolean {
  return a[0] !== undefined && b[0] !== undefined && isSameName(a[0], b[0]);
}
