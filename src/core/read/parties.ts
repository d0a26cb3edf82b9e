/** The two sides of a deal, around a figure or a verb: who pays, and for what. */
import { blankAsides } from './clauses.ts';
import type { NameMention } from './names.ts';

export interface Parties {
  readonly subject?: string | undefined;
  readonly object?: string | undefined;
}

/** Deal words that lead to the thing bought: "investment in", "deal with", "to acquire". */
const TOWARDS =
  /\b(?:invest\w*|deal|talks|discussions|negotiations|agreement|stake|acquisition|takeover|bid|buyout|merger|financing|offer|partnership)\s(?:of|in|with|for|on|into)\b|\b(?:acquir(?:e|es|ed|ing)|buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing))\b|\b(?:put(?:s|ting)?|pour(?:s|ed|ing)?|plough(?:s|ed|ing)?)\s[^,;]{1,40}?\sinto\b/giu;

/** "Scale AI investment": the name stands before the word. */
const NAMED_DEAL = /^\s(?:investment|deal|stake|takeover|acquisition|buyout|bid|merger)\b/iu;

/**
 * Parties around [start, end) of `clause`; `names` lie in it, in order, without those that only say who reports.
 */
export function partiesAround(
  clause: string,
  names: readonly NameMention[],
  start: number,
  end: number,
): Parties {
  const passive = passiveParties(clause, names);
  if (passive) return passive;
  const object =
    boughtAfter(clause, names, end) ?? boughtBefore(clause, names, start) ?? namedDeal(clause, names);
  const acting = blankAsides(clause);
  const actors = names.filter(
    (name) => name.end <= start && name.name !== object?.name && acting.charAt(name.start) !== ' ',
  );
  // Of two names that nothing else tells apart, the first one acts: English puts the actor first.
  const [first, second] = actors;
  if (!object && first && second) return { subject: first.name, object: second.name };
  return { subject: actors.at(-1)?.name, object: object?.name };
}

/** "Zenith is to be acquired by Acme". */
const PASSIVE = /\b(?:acquired|bought|purchased|taken over|owned)\sby\s/iu;

function passiveParties(clause: string, names: readonly NameMention[]): Parties | undefined {
  const match = PASSIVE.exec(clause);
  if (!match) return undefined;
  const by = match.index + match[0].length;
  const buyer = names.find((name) => name.start >= by && name.start - by < 30);
  const bought = names.filter((name) => name.end <= match.index).at(-1);
  return buyer && { subject: buyer.name, object: bought?.name };
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

function boughtAfter(clause: string, names: readonly NameMention[], end: number): NameMention | undefined {
  const next = names.find((name) => name.start >= end);
  if (!next) return undefined;
  const between = clause.slice(end, next.start);
  if (!/\b(?:in|into|for|of|with|acquire|buy|purchase)\b/iu.test(between) || /[,;]/.test(between))
    return undefined;
  // "In Acme’s factories" is not in Acme.
  const thing = /^['’]s?\s\p{Ll}+/u.exec(clause.slice(next.end))?.[0];
  return thing ? { ...next, name: next.name + thing } : next;
}

function boughtBefore(clause: string, names: readonly NameMention[], start: number): NameMention | undefined {
  for (const match of clause.matchAll(TOWARDS)) {
    const from = match.index + match[0].length;
    const next = names.find((name) => name.start >= from && name.end <= start);
    if (next && !/[,;]/.test(clause.slice(from, next.start))) return next;
  }
  return undefined;
}

function namedDeal(clause: string, names: readonly NameMention[]): NameMention | undefined {
  return names.find((name) => NAMED_DEAL.test(clause.slice(name.end)));
}
