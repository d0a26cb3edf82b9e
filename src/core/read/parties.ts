/** The two sides of a deal, around a figure or a verb: who pays, and for what. */
import { blankAsides, type Clause } from './clauses.ts';
import type { NameMention } from './names.ts';
import type { Token } from './tokens.ts';

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
  const passive = passiveParties(clause, names);
  if (passive) return passive;
  const object =
    boughtAfter(tokens, names, end) ?? boughtBefore(clause, names, start) ?? namedDeal(tokens, names);
  const acting = blankAsides(clause.text);
  const actors = names.filter(
    (name) =>
      name.end <= start && name.name !== object?.name && acting.charAt(name.start - clause.start) !== ' ',
  );
  // Of two names that nothing else tells apart, the first one acts: English puts the actor first.
  const [first, second] = actors;
  if (!object && first && second) return { subject: first.name, object: second.name };
  const actor = actors.findLast((name, index) => index === 0 || !isActedOn(tokens, name));
  return { subject: actor?.name, object: object?.name };
}

const BESIDE = new Set('beat beats outbid outbids over against than tops sues'.split(' '));

/** "Orvex has beaten Halden with a $5 billion bid": a name right behind a verb does not act, but "UK-based Acme" does. */
function isActedOn(tokens: readonly Token[], { first }: NameMention): boolean {
  const before = tokens[first - 1];
  if (before?.shape !== 'lower' || before.glued) return false;
  return BESIDE.has(before.lower) || (/(?:ed|en)$/.test(before.lower) && before.lower.length > 4);
}

const ACQUIRED = new Set('acquired bought purchased owned'.split(' '));

/** "Zenith is to be acquired by Acme". */
function passiveParties({ tokens, first, last }: Clause, names: readonly NameMention[]): Parties | undefined {
  for (let at = first + 1; at < last - 1; at += 1) {
    if (tokens[at]?.lower !== 'by') continue;
    const isTakenOver = tokens[at - 1]?.lower === 'over' && tokens[at - 2]?.lower === 'taken';
    const verb = isTakenOver ? at - 2 : at - 1;
    if (!isTakenOver && !ACQUIRED.has((tokens[verb] as Token).lower)) continue;
    const buyer = names.find((name) => name.first > at && name.first - at < 6);
    return buyer && { subject: buyer.name, object: names.findLast((name) => name.last <= verb)?.name };
  }
  return undefined;
}

/** Deal words that lead to the thing bought: "investment in", "deal with". */
const DEAL_NOUNS = new Set(
  'invest invests invested investing investment investments investor investors deal talks discussions negotiations agreement stake acquisition takeover bid buyout merger financing offer partnership'.split(
    ' ',
  ),
);
const TOWARDS = new Set('of in with for on into'.split(' '));
const BUY = new Set(
  'acquire acquires acquired acquiring buy buys buying bought purchase purchases purchased purchasing'.split(
    ' ',
  ),
);
const PUT = new Set(
  'put puts putting pour pours poured pouring plough ploughs ploughed ploughing plow plows plowed plowing'.split(
    ' ',
  ),
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

function boughtBefore(
  { tokens, first, last }: Clause,
  names: readonly NameMention[],
  start: number,
): NameMention | undefined {
  for (let at = first; at < last && (tokens[at] as Token).end < start; at += 1) {
    const from = towards(tokens, at, last);
    const next =
      from === undefined ? undefined : names.find((name) => name.first >= from && name.end <= start);
    if (from !== undefined && next && !hasStop(tokens, from, next.first)) return next;
  }
  return undefined;
}

const LEADS_TO_BOUGHT = new Set('in into for of with acquire buy purchase'.split(' '));

function boughtAfter(
  tokens: readonly Token[],
  names: readonly NameMention[],
  end: number,
): NameMention | undefined {
  const next = names.find((name) => name.start >= end);
  if (!next) return undefined;
  let leads = false;
  for (let at = next.first - 1; at >= 0 && (tokens[at] as Token).start >= end; at -= 1) {
    if (isStop(tokens[at])) return undefined;
    if (LEADS_TO_BOUGHT.has((tokens[at] as Token).lower)) leads = true;
  }
  if (!leads) return undefined;
  // "In Acme’s factories" is not in Acme.
  const [mark, thing] = [tokens[next.last], tokens[next.last + 1]];
  const isOwner = mark !== undefined && /^['’]s?$/u.test(mark.text) && mark.glued && thing?.shape === 'lower';
  return isOwner ? { ...next, name: `${next.name}${mark.text} ${thing.text}` } : next;
}

const NAMED_DEAL = new Set('investment deal stake takeover acquisition buyout bid merger'.split(' '));

/** "Scale AI investment": the name stands before the word. */
function namedDeal(tokens: readonly Token[], names: readonly NameMention[]): NameMention | undefined {
  return names.find((name) => NAMED_DEAL.has(tokens[name.last]?.lower ?? ''));
}

/** What stands for a deal or its parties without naming them. */
const ANAPHOR =
  /\b(?:it|its|they|which|that|(?:the|this|a|an)\s(?:[\p{L}-]+\s)?(?:deal|agreement|transaction|financing|investment|purchase|acquisition|takeover|merger|offer|bid|sale|pact|company|firm|group|buyer|price|sum))\b/iu;

/** Somebody without a proper name acts in the clause: "the founding family owns". Undefined when nobody else does. */
export function strangerBefore(before: string): string | undefined {
  if (ANAPHOR.test(before)) return undefined;
  const words = (before.split(', ').at(-1) ?? '').trim();
  return /\S+\s+\S+\s+\S/u.test(words) ? headWords(words) : undefined;
}

const INTO = /^\+?\s(?:\([^)]{1,40}\)\s)?(?:in|into|on)\s([^,.;]+)/iu;
const OWN_THING =
  /^(?:the\s(?:[\p{L}-]+\s)?(?:company|startup|start-up|firm|group|business|deal|maker|target|round|transaction)\b|it\b|cash|stock|shares|value|total|return|exchange|all\b|debt|equity|20\d\d|an?\s(?:[\p{L}-]+\s){0,2}(?:deal|round|transaction|sale))/iu;

/** Money goes into something else without a proper name: "$65 billion in data centres". */
export function strangerAfter(after: string): string | undefined {
  const into = INTO.exec(after)?.[1];
  return into && !OWN_THING.test(into) ? headWords(into) : undefined;
}

/** "Agreed to buy a chip start-up": some other thing is bought, which has no name here. */
const UNNAMED_THING =
  /\b(?:buy|buying|bought|acquire|acquiring|acquired|purchase|purchased|invest(?:ed|ing)? in|(?:stake|investment) in|(?:acquisition|takeover|purchase) of)\s((?:an?|another|two|three|several|other)\s(?!\$|£|€|\d|[\p{L}-]*\s?(?:stake|share|deal|majority|minority|controlling|\d))[^,.;]+)/iu;

export function unnamedThing(clause: string): string | undefined {
  const thing = UNNAMED_THING.exec(clause)?.[1];
  return thing && headWords(thing);
}

/** "With unions at ..."; but in "with social media giant Meta" the small words lead up to a party. */
const WITH_OTHERS =
  /^\s(?:with|between)\s(?!the\s(?:[\p{L}-]+\s)?(?:company|startup|firm|group|maker|target)\b|it\b|them\b|which\b)((?:\p{Ll}[\p{L}-]*\s?)+?)(?=\s(?:at|of|in|for|to|over|about|on|and)\s|[,.;]|$)/u;
const FOR_ELSE =
  /^\s(to\s(?:supply|provide|build|develop|distribute|license|share|use|carry|cut|end|settle|work|cooperate|collaborate|host|lease|rent|make|produce|train|deliver|promote)\s[^,.;]*)/u;

/** "An agreement with unions", "a deal to supply sugar": a deal with somebody, or for something, that is no party. */
export function counterparty(after: string): string | undefined {
  const other = WITH_OTHERS.exec(after)?.[1] ?? FOR_ELSE.exec(after)?.[1];
  return other && headWords(other);
}

/** What has no proper name is called by its first words. */
function headWords(phrase: string): string {
  return phrase.split(/\s+/).slice(0, 3).join(' ');
}

/** Whose value a figure is: "Investors last valued Acme at $2 billion", "Acme was valued at $2 billion". */
export function valuedBefore(names: readonly NameMention[], start: number): string | undefined {
  return names.filter((name) => name.end <= start).at(-1)?.name;
}
