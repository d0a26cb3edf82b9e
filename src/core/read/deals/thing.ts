/** What a deal word takes: through shares, stakes and owners down to the company, unit or plant that changes hands. */

import { isPossessive, type Organisation, type Range } from '../organisations.ts';
import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { UNIT_NOUNS } from '../words/companies.ts';
import { COMPANY_NOUNS, MEASURES } from '../words/deals.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';
import { behindMeasures, isHolding, ownerBehind } from './measures.ts';
import { placeAt } from './place.ts';
import { joinedNames, nameAt } from './report.ts';

export interface Thing {
  /** Names, or one description: "gypsum wallboard plant"; empty when the words only measure, "all its assets". */
  readonly acquired: readonly Range[];
  readonly owner?: Range | undefined;
  /** Small words beside the name that say what it is: "vegetable oil and fats" before "subsidiary Kite GmbH". */
  readonly described?: Range | undefined;
  /** True when the thing belongs to the one who acts: "its valves unit". */
  readonly isOwn: boolean;
  /** "The company" and the like: what the report is about. */
  readonly isTopic: boolean;
  /** Index behind it. */
  readonly next: number;
}

/** No thing has more words before its name. */
const LONGEST = 45;

/** Words that end a description. */
const ENDS = wordSet(
  'from to for by with at as which that who under pursuant after before when while and or in on through into is are was were has have had will would said via including ' +
    'subject excluding where during if because following than per despite due he she they it does did containing serving engaged operating consisting making used located ' +
    'known called january february march april may june july august september october november december jan feb aug sept oct nov dec based formed held owned made previously recently currently formerly near within throughout worth valued',
);
const DETERMINERS = wordSet('the a an its their his her this that these those any all some certain');
const TOPIC_NOUNS = wordSet('company airline bank retailer concern firm');

export function thingAt(sentence: Sentence, start: number): Thing | undefined {
  const { tokens } = sentence;
  let owner: Range | undefined;
  let isOwn = false;
  const first = tokens[start];
  // "To sell, in two steps, Kite"
  const aside =
    first?.text === ',' ? tokens.findIndex(({ text }, index) => index > start && text === ',') : -1;
  if (aside > 0) return thingAt(sentence, aside + 1);
  if (first?.lower === 'it' && first.shape === 'lower')
    return { acquired: [], owner, isOwn, isTopic: true, next: start + 1 };
  for (let at = start; ; ) {
    const head = behindMeasures(sentence, at, start + LONGEST);
    isOwn ||= head.isOwn;
    at = head.at;
    const name = nameAt(sentence, at);
    if (name && isPossessive(tokens[name.to])) {
      owner = name;
      at = name.to + 1;
      continue;
    }
    if (name && !opensDescription(sentence, name) && !isTown(sentence, name))
      return named(sentence, name, { from: -1, owner, isOwn });
    const to = wholeEnd(sentence, at);
    if (isPossessive(tokens[to]) && to > at) {
      // "The company's 49 pct interest"
      isOwn ||= TOPIC_NOUNS.has(tokens[to - 1]?.lower ?? '');
      at = to + 1;
      continue;
    }
    if (isHolding(tokens[to - 1]) && to > at) {
      if (
        /^(?:of|in)$/.test(tokens[to]?.lower ?? '') &&
        nameAt(sentence, behindMeasures(sentence, to + 1, to + 8).at)
      ) {
        at = to + 1;
        continue;
      }
      if (owner) return held(owner, to);
    }
    const described = { from: at, to };
    const inside = nameBehind(sentence, described);
    if (inside) return named(sentence, inside, { from: at, owner, isOwn });
    if (to === at && owner) return held(owner, at);
    if (to === at) return at > start ? { acquired: [], owner, isOwn, isTopic: false, next: at } : undefined;
    const isTopic =
      to === at + 1 && TOPIC_NOUNS.has(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower === 'the';
    if (isTopic) return { acquired: [], owner, isOwn, isTopic, next: to };
    const seller = owner ?? ownerBehind(sentence, to);
    const next = seller && seller !== owner ? seller.to : to;
    const acquired = [{ from: countBefore(sentence, start, at), to }];
    return { acquired, owner: seller, described, isOwn, isTopic, next };
  }
}

/** "Kite's common stock" is a part of Kite. */
function held(owner: Range, next: number): Thing {
  return { acquired: [owner], isOwn: false, isTopic: false, next };
}

/** The end of the small words, places and names that describe a thing without a name of its own. */
function descriptionEnd(sentence: Sentence, from: number): number {
  const { tokens } = sentence;
  let at = from;
  while (at < from + LONGEST) {
    const token = tokens[at];
    if (!token) break;
    const place = placeAt(tokens, at);
    if (place && place.from === at) {
      // "Kite, Texas, plant", "Kite, Tex., plant"
      const comma = tokens[place.to]?.text === '.' ? place.to + 1 : place.to;
      const isBeforeNoun = tokens[comma]?.text === ',' && tokens[comma + 1]?.shape === 'lower';
      at = isBeforeNoun && place.to > at + 2 ? comma + 1 : place.to;
      continue;
    }
    const name = nameAt(sentence, at);
    if (name && at > from && !goesOn(tokens[name.to])) break;
    if (name) {
      at = name.to;
      if (isPossessive(tokens[at])) break;
      continue;
    }
    if (token.shape === 'mark' && token.text !== '-') break;
    const isEnd = token.lower === 'of' || (ENDS.has(token.lower) && !isJoin(sentence, at));
    // "Privately-held"
    if (isEnd && !token.glued) break;
    at += 1;
  }
  return at;
}

/** With what it is a part or a kind of: "line of juice products"; an owner's name is no part of it. */
function wholeEnd(sentence: Sentence, from: number): number {
  const { tokens } = sentence;
  const to = descriptionEnd(sentence, from);
  const next = tokens[to + 1];
  if (to === from || tokens[to]?.lower !== 'of' || next?.shape !== 'lower') return to;
  return DETERMINERS.has(next.lower) || MEASURES.has(tokens[from]?.lower ?? '')
    ? to
    : descriptionEnd(sentence, to + 1);
}

/** "Subsidiary Kite GmbH", "its South African company, Kite Ltd": the name behind what describes it. */
function nameBehind(sentence: Sentence, { from, to }: Range): Organisation | undefined {
  const { tokens } = sentence;
  if (to === from) return undefined;
  const isOf = tokens[to]?.lower === 'of' && to - from === 1 && MEASURES.has(tokens[from]?.lower ?? '');
  if (tokens[to]?.text === ',')
    return isCompanyHead(sentence, from, to) ? nameAt(sentence, to + 1) : undefined;
  return nameAt(sentence, isOf ? to + 1 : to);
}

interface Known {
  readonly from: number;
  readonly owner: Range | undefined;
  readonly isOwn: boolean;
}

function named(sentence: Sentence, first: Organisation, { from, owner, isOwn }: Known): Thing {
  const acquired = joinedNames(sentence, first).filter(
    (name) => name === first || !isPossessive(sentence.tokens[name.to]),
  );
  const next = acquired.at(-1)?.to ?? first.to;
  // "the Kite division of Acme Inc", "Kite Inc, a unit of Acme Corp"
  const behind = unitBehind(sentence, next);
  const described =
    from >= 0 && from < first.from
      ? { from, to: first.from }
      : behind.wordsTo > next
        ? { from: next, to: behind.wordsTo }
        : undefined;
  return { acquired, owner: owner ?? behind.owner, described, isOwn, isTopic: false, next: behind.next };
}

/** What follows a name: "computer business", "unit of Acme Inc". */
function unitBehind(sentence: Sentence, from: number): { owner?: Range; wordsTo: number; next: number } {
  const { tokens } = sentence;
  let at = from;
  while (
    at < from + 5 &&
    tokens[at]?.shape === 'lower' &&
    (!ENDS.has(tokens[at]?.lower ?? '') || isJoin(sentence, at)) &&
    tokens[at]?.lower !== 'of'
  )
    at += 1;
  const head = tokens[at - 1];
  if (
    head &&
    tokens[at]?.lower === 'of' &&
    (UNIT_NOUNS.has(head.lower) || (at > from && COMPANY_NOUNS.has(head.lower)))
  ) {
    const owner = nameAt(sentence, behindMeasures(sentence, at + 1, at + 6).at);
    if (owner) return { owner, wordsTo: at, next: owner.to };
  }
  if (at > from) return { wordsTo: at, next: at };
  if (tokens[from]?.text !== ',') return { wordsTo: from, next: from };
  for (let index = from + 1; index < from + 8; index += 1) {
    const token = tokens[index];
    // "A wholly-owned unit of"
    if (!token || (token.shape === 'mark' && token.text !== '-')) break;
    const owner =
      UNIT_NOUNS.has(token.lower) && tokens[index + 1]?.lower === 'of'
        ? nameAt(sentence, index + 2)
        : undefined;
    if (owner) return { owner, wordsTo: from, next: from };
  }
  return { wordsTo: from, next: from };
}

/** "28 care facilities", "two radio stations": the count is part of what is bought. */
function countBefore({ tokens }: Sentence, start: number, from: number): number {
  const before = tokens[from - 1];
  const isCount =
    before && from - 1 >= start && (before.shape === 'number' || (before.tags & TAG.number) !== 0);
  return isCount ? from - 1 : from;
}

/** "its South African company, Kite Ltd": the noun before the comma needs a name. */
function isCompanyHead({ tokens }: Sentence, from: number, comma: number): boolean {
  const head = tokens[comma - 1];
  return head !== undefined && comma > from && COMPANY_NOUNS.has(head.lower);
}

/** A small word that what is described goes on with. */
function goesOn(token: Token | undefined): boolean {
  if (token?.shape !== 'lower') return false;
  return !ENDS.has(token.lower) && !COMPANY_NOUNS.has(token.lower) && !MEASURES.has(token.lower);
}

/** "Its Kite, Texas, plant": the state shows that the name is a town's. */
function isTown({ tokens }: Sentence, name: Organisation): boolean {
  return name.kind === 'plain' && (placeAt(tokens, name.from)?.to ?? 0) > name.to;
}

/** A plain name before a small noun describes: "Clayton steel plate mill"; before "steel unit" it names. */
function opensDescription({ tokens }: Sentence, name: Organisation): boolean {
  if (name.kind === 'full') return false;
  // "Take Kite private"
  if (tokens[name.to]?.lower === 'private') return false;
  let at = name.to;
  while (at < name.to + 5 && goesOn(tokens[at])) at += 1;
  return at > name.to && !COMPANY_NOUNS.has(tokens[at]?.lower ?? '');
}

/** "oil and gas unit": "and" inside a description goes on when a small word follows that is no verb. */
function isJoin({ tokens }: Sentence, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return (
    token?.lower === 'and' &&
    next !== undefined &&
    next.shape === 'lower' &&
    !ENDS.has(next.lower) &&
    !DETERMINERS.has(next.lower)
  );
}
