/** The two sides of a deal, around a figure or a verb: who pays, and for what. */

import { blankAsides, type Clause } from './clauses.ts';
import type { NameMention } from './names.ts';
import { headWords } from './strangers.ts';
import type { Token } from './tokens.ts';
import { PLACES } from './words/gazetteer.ts';
import { wordSet } from './words/word-set.ts';

export interface Parties {
  readonly subject?: string | undefined;
  readonly object?: string | undefined;
}

/**
 * Parties around [start, end) of the sentence; `names` are those that lie in the clause, in order, without those that
 * only say who reports.
 */
export function partiesAround(
  clause: Clause,
  names: readonly NameMention[],
  start: number,
  end: number,
): Parties {
  const { tokens } = clause;
  let acting: string | undefined;
  const isAside = (at: number): boolean => {
    acting ??= blankAsides(clause.text);
    return acting.charAt(at - clause.start) === ' ';
  };
  const passive =
    passiveParties(clause, names, (at) => isAside(at) && !isAside(start)) ??
    offeredParties(clause, names, start, end) ??
    soldParties(clause, names);
  if (passive) return passive;
  const object =
    boughtAfter(clause, names, end) ?? boughtBefore(clause, names, start) ?? namedDeal(tokens, names);
  const actors = names.filter(
    (name) =>
      name.end <= start &&
      name.name !== object?.name &&
      !isAside(name.start) &&
      !isWhere(tokens, name) &&
      !isWhose(tokens, name),
  );
  // Of two names that nothing else tells apart, the first one acts: English puts the actor first.
  const [first, second] = actors;
  if (!object && first && second) return { subject: first.name, object: second.name };
  const actor = actors.findLast(
    (name, index) =>
      index === 0 ||
      !(isActedOn(tokens, name) || isBought(clause, name) || tokens[name.first - 1]?.lower === 'from'),
  );
  return { subject: actor?.name, object: object?.name };
}

const BESIDE = wordSet('beat beats outbid outbids over against than tops sues');

/** "Orvex has beaten Halden with a $5 billion bid": a name right behind a verb does not act, but "UK-based Acme" does. */
function isActedOn(tokens: readonly Token[], { first }: NameMention): boolean {
  const before = tokens[first - 1];
  if (before?.shape !== 'lower' || before.glued) return false;
  return BESIDE.has(before.lower) || (/(?:ed|en)$/.test(before.lower) && before.lower.length > 4);
}

/** "Acme completed its purchase of Orvex and is in talks": what was bought before does not act. */
function isBought({ tokens, first, last }: Clause, name: NameMention): boolean {
  for (let at = Math.max(first, name.first - 3); at < name.first; at += 1) {
    const from = towards(tokens, at, last) ?? name.last;
    if ((tokens[from]?.lower === 'of' ? from + 1 : from) === name.first) return true;
  }
  return false;
}

/** "In the U.S." tells where, and not who. */
function isWhere(tokens: readonly Token[], { first, name }: NameMention): boolean {
  const article = tokens[first - 1]?.lower === 'the' ? first - 1 : first;
  return tokens[article - 1]?.lower === 'in' && PLACES.has(name.toLowerCase());
}

const OFFICIALS = wordSet('judge judges court jury jurors appeals federal district regulators regulator');

/** "A [U.S.] judge", "a [Texas] jury": the name of a place tells whose it is. */
function isWhose(tokens: readonly Token[], { last, name }: NameMention): boolean {
  return OFFICIALS.has(tokens[last]?.lower ?? '') && PLACES.has(name.toLowerCase());
}

const ACQUIRED = wordSet('acquired bought purchased owned');

/** "Zenith is to be acquired by Acme". */
function passiveParties(
  { tokens, first, last }: Clause,
  names: readonly NameMention[],
  isBeside: (at: number) => boolean,
): Parties | undefined {
  for (let at = first + 1; at < last - 1; at += 1) {
    if (tokens[at]?.lower !== 'by' || isBeside((tokens[at] as Token).start)) continue;
    const isTakenOver = tokens[at - 1]?.lower === 'over' && tokens[at - 2]?.lower === 'taken';
    const verb = isTakenOver ? at - 2 : at - 1;
    if (!isTakenOver && !ACQUIRED.has((tokens[verb] as Token).lower)) continue;
    const buyer = names.find((name) => name.first > at && name.first - at < 6);
    return buyer && { subject: buyer.name, object: names.findLast((name) => name.last <= verb)?.name };
  }
  return undefined;
}

/** UTF-16 units: "$5 million all-cash takeover [offer]". */
const FARTHEST_OFFER = 25;
const OFFERS = wordSet('takeover buyout bid offer approach');

/** "Zenith accepts an offer from Acme", "agrees to a takeover by Acme": the name behind the noun buys, the one before is bought. */
function offeredParties(
  { tokens, first, last }: Clause,
  names: readonly NameMention[],
  start: number,
  end: number,
): Parties | undefined {
  for (let at = first + 1; at < last - 1; at += 1) {
    const { lower } = tokens[at] as Token;
    if ((lower !== 'by' && lower !== 'from') || !OFFERS.has(tokens[at - 1]?.lower ?? '')) continue;
    const offer = tokens[at - 1] as Token;
    if (offer.start < start || offer.start > end + FARTHEST_OFFER) continue;
    const buyer = names.find((name) => name.first > at && name.first - at < 4);
    const bought = buyer && names.findLast((name) => name.last < at);
    if (buyer && bought) return { subject: buyer.name, object: bought.name };
  }
  return undefined;
}

const SELLS = wordSet('sell sells selling sold sale');
const MOST_SOLD = 6;

/** "Kite sells Orvex to Acme": the name behind "to" buys, the one behind the verb is bought. */
function soldParties(clause: Clause, names: readonly NameMention[]): Parties | undefined {
  const { tokens, first, last } = clause;
  for (let at = first; at < last; at += 1) {
    if (!SELLS.has((tokens[at] as Token).lower)) continue;
    const sold = names.findIndex((name) => name.first > at);
    const goods = sold < 0 ? undefined : goodsSold(clause, at, names[sold] as NameMention);
    if (goods) return { subject: names[sold]?.name, object: goods };
    const [thing, buyer] = sold < 0 ? [] : [names[sold], names[sold + 1]];
    if (!thing || !buyer || thing.first - at > 3 || buyer.first - at > MOST_SOLD) continue;
    if (tokens[buyer.first - 1]?.lower === 'to' && tokens[thing.first - 1]?.lower !== 'to')
      return { subject: buyer.name, object: thing.name };
  }
  return undefined;
}

const ITSELF = wordSet('itself it company business firm startup start-up group');

/** "Sells [lamps] to Kite": what has no name of its own, unless it stands for the company. */
function goodsSold({ tokens, text, start }: Clause, at: number, buyer: NameMention): string | undefined {
  const to = tokens[buyer.first - 1];
  const thing = tokens[buyer.first - 2];
  if (to?.lower !== 'to' || !thing || buyer.first - at < 3 || buyer.first - at > MOST_SOLD) return undefined;
  // "Sold the lamp maker to Kite" may be any company of the article.
  const isKnown = tokens[at + 1]?.lower === 'the' || ITSELF.has(thing.lower);
  if (thing.shape !== 'lower' || isKnown) return undefined;
  return headWords(text.slice((tokens[at + 1] as Token).start - start, thing.end - start));
}

/** Deal words that lead to the thing bought: "investment in", "deal with". */
const DEAL_NOUNS = wordSet(
  'invest invests invested investing investment investments investor investors deal talks discussions negotiations agreement stake acquisition takeover bid buyout merger financing offer partnership',
);
const TOWARDS = wordSet('of in with for on into');
const BUY = wordSet(
  'acquire acquires acquired acquiring buy buys buying bought purchase purchases purchased purchasing',
);
const PUT = wordSet(
  'put puts putting pour pours poured pouring plough ploughs ploughed ploughing plow plows plowed plowing',
);
/** "Put about $4 billion of its own money into". */
const LONGEST_PUT = 10;

/** The index behind words that lead to the thing bought and begin at `at`; undefined when none do. */
function towards(tokens: readonly Token[], at: number, last: number): number | undefined {
  const { lower } = tokens[at] as Token;
  if (BUY.has(lower)) return at + 1;
  if (DEAL_NOUNS.has(lower)) return TOWARDS.has(tokens[at + 1]?.lower ?? '') ? at + 2 : undefined;
  if (!PUT.has(lower)) return undefined;
  for (let index = at + 1; index < Math.min(last, at + LONGEST_PUT); index += 1) {
    if (tokens[index]?.lower === 'into') return index + 1;
    if (isStop(tokens[index])) return undefined;
  }
  return undefined;
}

function isStop(token: Token | undefined): boolean {
  return token?.text === ',' || token?.text === ';';
}

function hasStop(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isStop(tokens[at])) return true;
  return false;
}

/** UTF-16 units: "for about $". */
const NEAR = 16;

/** What is bought by the words that stand last before `start`: "its investment in Acme". */
export function boughtBefore(
  clause: Clause,
  names: readonly NameMention[],
  start: number,
): NameMention | undefined {
  const { tokens, first, last } = clause;
  let found: NameMention | undefined;
  for (let at = first; at < last && (tokens[at] as Token).end < start; at += 1) {
    const from = towards(tokens, at, last);
    const next =
      from === undefined ? undefined : names.find((name) => name.first >= from && name.end <= start);
    if (from !== undefined && next && !hasStop(tokens, from, next.first)) found = thingAt(clause, next, from);
  }
  // "Will buy Orvex for $3 billion and [Zenith] for $6 billion"
  const listed = found && names.findLast((name) => name.end <= start);
  const isListed =
    listed && tokens[listed.first - 1]?.lower === 'and' && tokens[listed.last]?.lower === 'for';
  return isListed && start - listed.end < NEAR ? listed : found;
}

const LEADS_TO_BOUGHT = wordSet('in into for of with acquire buy purchase');

function boughtAfter(clause: Clause, names: readonly NameMention[], end: number): NameMention | undefined {
  const { tokens } = clause;
  const next = names.find((name) => name.start >= end);
  if (!next) return undefined;
  let leads = false;
  let from = next.first;
  for (; from > 0 && (tokens[from - 1] as Token).start >= end; from -= 1) {
    if (isStop(tokens[from - 1])) return undefined;
    if (LEADS_TO_BOUGHT.has((tokens[from - 1] as Token).lower)) leads = true;
  }
  return leads ? thingAt(clause, next, from) : undefined;
}

/** Parts of a company that stand for it. */
const HOLDINGS = wordSet('stake shares stock equity share');

/**
 * What the words from the token `from` on name: "Zenith" itself, or something of it that is not the company: "[Zenith’s
 * factories]", "a [Zenith factory]", "[lamps] from Zenith".
 */
function thingAt({ tokens, text, start }: Clause, name: NameMention, from: number): NameMention {
  const before = tokens[name.first - 1];
  if (before?.lower === 'from' && name.first - 1 > from) {
    const goods = text.slice((tokens[from] as Token).start - start, before.start - start).trim();
    return { ...name, name: headWords(goods) };
  }
  const mark = tokens[name.last];
  const isOwner = mark !== undefined && /^['’]s?$/u.test(mark.text) && mark.glued;
  const isOneOfThem = /^an?$/.test(before?.lower ?? '') && name.first - 1 >= from;
  const thing = isOwner ? tokens[name.last + 1] : isOneOfThem ? mark : undefined;
  if (thing?.shape !== 'lower' || HOLDINGS.has(thing.lower)) return name;
  return { ...name, name: `${name.name}${isOwner ? mark?.text : ''} ${thing.text}` };
}

const NAMED_DEAL = wordSet('investment deal stake takeover acquisition buyout bid merger');

/** "Scale AI investment": the name stands before the word. */
function namedDeal(tokens: readonly Token[], names: readonly NameMention[]): NameMention | undefined {
  return names.find((name) => NAMED_DEAL.has(tokens[name.last]?.lower ?? ''));
}

/** Whose value a figure is: "Investors last valued Acme at $2 billion", "Acme was valued at $2 billion". */
export function valuedBefore(names: readonly NameMention[], start: number): string | undefined {
  return names.filter((name) => name.end <= start).at(-1)?.name;
}
