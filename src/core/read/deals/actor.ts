/** Who acts in a clause: the name at the head of the sentence, or what "it" and "its unit" stand for. */

import { isPossessive, type Organisation, organisationAt } from '../organisations.ts';
import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { COMPANY_NOUNS, MAKERS, SAYING } from '../words/deals.ts';
import { wordSet } from '../words/word-set.ts';
import {
  firstName,
  fullName,
  joinedNames,
  nameAt,
  ownedName,
  type Report,
  type Words,
  wordsOf,
} from './report.ts';

const PRONOUNS = wordSet('it they he she');
const OWN_PARTS = wordSet(
  'board boards shareholders holders stockholders directors management investors owners',
);

/** The names before the verb that tells who says so, or at the head of the sentence. */
function headNames(sentence: Sentence, limit: number, names: readonly Words[]): Words[] {
  const { tokens } = sentence;
  const start = Math.max(behindAdjunct(sentence, limit), behindReaction(sentence, limit));
  let first = firstName(sentence, isOpening(sentence) ? Math.max(start, 1) : start, limit);
  if (!first) return [];
  first = namedBehind(sentence, first, limit) ?? first;
  first = ownedName(sentence, first, limit);
  // "Acme Corp vice chairman Jane Roe and ..." speaks for the company, not for what else the clause names.
  const whole = partnersOf(sentence, first, limit);
  if (whole) return [wordsOf(sentence, whole)];
  return joinedNames(sentence, first)
    .filter(({ from }) => from < limit && tokens[from] !== undefined)
    .map((name) => fullName(wordsOf(sentence, name), names));
}

/** "Kite and Orvex said it": one firm of two partners' names, as "it" shows. */
function partnersOf({ tokens }: Sentence, first: Organisation, limit: number): Organisation | undefined {
  const isPair = first.kind === 'plain' && first.to === limit - 2 && first.to === first.from + 1;
  if (!isPair || tokens[first.to]?.lower !== 'and' || tokens[limit + 1]?.lower !== 'it') return undefined;
  return { from: first.from, to: limit, kind: 'plain' };
}

/** "Hours after", "Along with": a first word with such a word behind it is no name. */
function isOpening({ tokens }: Sentence): boolean {
  return OPENING_LINKS.has(tokens[1]?.lower ?? '');
}

const OPENING_LINKS = new Set(['after', 'before', 'with', 'since']);
const FRONTED = wordSet('in with under at on by following after before as since for during upon');

/** "Kite shares rose after Acme said": the one who speaks stands behind "after". */
function behindReaction({ tokens }: Sentence, limit: number): number {
  for (let at = limit - 2; at > 1 && at > limit - 8; at -= 1)
    if (tokens[at]?.lower === 'after' && tokens[at]?.shape === 'lower') return at + 1;
  return 0;
}

/** "In a filing with the commission, Kite said": the head of the sentence stands behind the comma. */
function behindAdjunct({ tokens }: Sentence, limit: number): number {
  if (!FRONTED.has(tokens[0]?.lower ?? '')) return 0;
  for (let index = 1; index < limit; index += 1) if (tokens[index]?.text === ',') return index + 1;
  return 0;
}

/** "Chemicals group Kite AG said": a capital that opens the sentence only describes the name behind it. */
function namedBehind(sentence: Sentence, first: Organisation, limit: number): Organisation | undefined {
  if (first.from > 0) return undefined;
  let at = first.to;
  // "Orvex Ltd (OL) unit Kite Ltd"
  if (sentence.tokens[at]?.text === '(' && sentence.tokens[at + 2]?.text === ')') at += 3;
  const from = at;
  while (
    at < from + 3 &&
    sentence.tokens[at]?.shape === 'lower' &&
    !SAYING.has(sentence.tokens[at]?.lower ?? '')
  )
    at += 1;
  const head = sentence.tokens[at - 1]?.lower ?? '';
  const isDescribed = at > from && (COMPANY_NOUNS.has(head) || MAKERS.has(head));
  return isDescribed && at < limit ? nameAt(sentence, at) : undefined;
}

/** Index of the verb of saying that the news of the sentence hangs on, or -1. */
function sayingAt({ tokens }: Sentence, before: number): number {
  for (let index = before - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token && SAYING.has(token.lower) && !isAdjective(tokens, index)) return index;
  }
  return -1;
}

/** Index behind that verb and whom it speaks to, or 0. */
export function clauseStart(sentence: Sentence, before: number): number {
  const { tokens } = sentence;
  const saying = sayingAt(sentence, before);
  if (saying < 0) return 0;
  const at = dayEnd(tokens, tokens[saying]?.lower === 'told' ? hearerEnd(tokens, saying + 1) : saying + 1);
  return thatBehind(tokens, at, before) ?? at;
}

const DAYS = wordSet('monday tuesday wednesday thursday friday saturday sunday today yesterday');

/** Behind "on Wednesday", "late Monday", "today". */
function dayEnd(tokens: readonly Token[], at: number): number {
  const day = /^(?:on|late|early)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  return DAYS.has(tokens[day]?.lower ?? '') ? day + 1 : at;
}

/** "Said that", "said in a filing with the commission that". */
function thatBehind(tokens: readonly Token[], at: number, before: number): number | undefined {
  const isAside = FRONTED.has(tokens[at]?.lower ?? '');
  for (let index = at; index < (isAside ? before : at + 1); index += 1)
    if (tokens[index]?.lower === 'that') return index + 1;
  return undefined;
}

/** "The previously announced sale", "as reported". */
function isAdjective(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before?.text === '-' || /^(?:previously|recently|earlier|as|the|an?)$/.test(before?.lower ?? '');
}

/** Behind whom it was told: "told the Securities and Exchange Commission". */
function hearerEnd(tokens: readonly Token[], from: number): number {
  const hearer = organisationAt(tokens, tokens[from]?.lower === 'the' ? from + 1 : from);
  if (!hearer) return from;
  // "The Securities and Exchange Commission (SEC)"
  return tokens[hearer.to]?.text === '(' && tokens[hearer.to + 2]?.text === ')' ? hearer.to + 3 : hearer.to;
}

/** Who does what the verb at `cue` says. */
export function actorsOf(sentence: Sentence, cue: number, report: Report): readonly Words[] {
  const { tokens } = sentence;
  const start = clauseStart(sentence, cue);
  const subject = subjectIn(sentence, start, cue);
  if (subject) return [fullName(wordsOf(sentence, subject), report.names)];
  const speakers = speakersOf(sentence, cue, report);
  if (start === 0) return speakers;
  const head = tokens[start];
  if (!head) return speakers;
  if (OWN_PARTS.has(head.lower)) return speakers;
  if (PRONOUNS.has(head.lower)) return [...speakers, ...partners(sentence, start, report)];
  if (head.lower === 'its' || head.lower === 'their') {
    if (hasOwnPart(sentence, start, cue)) return [...speakers, ...partners(sentence, start + 1, report)];
    const unit = firstName(sentence, start + 1, cue);
    return unit ? [fullName(wordsOf(sentence, unit), report.names)] : speakers;
  }
  // "The board cleared its application to acquire Kite."
  if (isOwnPlan(tokens, cue) && isRuled(sentence, cue)) return speakers;
  const named = firstName(sentence, start, cue);
  if (!named) return hasCompany(tokens, start, cue) || start >= cue - 3 ? speakers : [];
  // "The waiting period under the Kite Act has expired for its purchase"
  const before = tokens[named.from - 1]?.lower === 'the' ? named.from - 2 : named.from - 1;
  if (tokens[before]?.lower === 'under') return speakers;
  const last = ownedName(sentence, named, cue);
  return joinedNames(sentence, last).map((name) => fullName(wordsOf(sentence, name), report.names));
}

/** "They signed a pact under which Kite will buy": the clause inside has its own subject. */
function subjectIn(sentence: Sentence, start: number, cue: number): Organisation | undefined {
  const { tokens } = sentence;
  if (tokens[cue - 1]?.lower === 'to') {
    const end = OFFERING.has(tokens[cue - 2]?.lower ?? '') ? cue - 2 : cue - 1;
    const link = end === cue - 2 ? 'from' : 'for';
    for (let at = end - 1; at > start && at > end - 9; at -= 1) {
      const lower = tokens[at]?.lower ?? '';
      if (lower === link || (/^(?:from|by)$/.test(lower) && hasOffer(tokens, at)))
        return nameFilling(sentence, at + 1, end);
    }
  }
  for (let at = cue - 2; at > start && at > cue - 9; at -= 1)
    if (INNER.has(sentence.tokens[at]?.lower ?? '')) return firstName(sentence, at + 1, at + 2);
  return undefined;
}

/** "For Kite Inc to", "from Kite Inc proposing to": the name fills all the words between. */
function nameFilling(sentence: Sentence, from: number, end: number): Organisation | undefined {
  const name = nameAt(sentence, from);
  return name?.to === end ? name : undefined;
}

const OFFERS = wordSet('offer bid proposal received');

/** "An offer from Kite Inc to buy", "the offer made today by Kite Inc to buy". */
function hasOffer(tokens: readonly Token[], link: number): boolean {
  for (let at = link - 1; at > link - 5; at -= 1) if (OFFERS.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

const OFFERING = new Set(['proposing', 'seeking', 'offering']);
const INNER = new Set(['which', 'where', 'whereby', 'that']);

/** "Its plan to", "their bid to" before a verb. */
function isOwnPlan(tokens: readonly Token[], cue: number): boolean {
  if (tokens[cue - 1]?.lower !== 'to') return false;
  for (let at = cue - 3; at > cue - 6; at -= 1)
    if (/^(?:its|their)$/.test(tokens[at]?.lower ?? '')) return true;
  return false;
}

const RULINGS = wordSet(
  'approved cleared rejected overturned blocked accepted granted urged allowed denied delayed opposed authorized authorised',
);

/** Somebody else decides on the plan: "the commission approved its". */
export function isRuled(sentence: Sentence, cue: number): boolean {
  for (let at = clauseStart(sentence, cue); at < cue; at += 1)
    if (RULINGS.has(sentence.tokens[at]?.lower ?? '')) return true;
  return false;
}

/** Who says what the clause of `cue` says, or acts in a sentence that credits nobody. */
export function speakersOf(sentence: Sentence, cue: number, report: Report): readonly Words[] {
  const saying = sayingAt(sentence, cue);
  const said = headNames(sentence, saying < 0 ? cue : saying, report.names);
  return said.length > 0 && !(saying >= 0 && isCompany(sentence, saying)) ? said : report.topic;
}

/** Whom a sentence is about. */
export function topicOf(sentence: Sentence, names: readonly Words[]): Words[] {
  const { length } = sentence.tokens;
  const saying = sayingAt(sentence, length);
  return headNames(sentence, saying < 0 ? length : saying, names);
}

/** "Rumours that the company is interested": it stands for the one who speaks. */
function hasCompany(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (tokens[at]?.lower === 'the' && COMPANY_NOUNS.has(tokens[at + 1]?.lower ?? '')) return true;
  return false;
}

/** "It and Kite Inc agreed", "its board and the board of Kite Inc". */
function partners(sentence: Sentence, pronoun: number, { names }: Report): Words[] {
  if (sentence.tokens[pronoun + 1]?.lower !== 'and') return [];
  const partner = firstName(sentence, pronoun + 2, pronoun + 7);
  return partner ? [fullName(wordsOf(sentence, partner), names)] : [];
}

/** "The company said it": no new name. */
function isCompany({ tokens }: Sentence, end: number): boolean {
  return tokens[0]?.lower === 'it' || (tokens[0]?.lower === 'the' && end < 4);
}

function hasOwnPart({ tokens }: Sentence, from: number, to: number): boolean {
  for (let index = from; index < Math.min(to, from + 3); index += 1) {
    const token = tokens[index];
    if (token && (OWN_PARTS.has(token.lower) || isPossessive(token))) return true;
  }
  return false;
}
