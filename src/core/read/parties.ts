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

/** Whose value a figure is: "Investors last valued Acme at $2 billion", "Acme was valued at $2 billion". */
export function valuedBefore(names: readonly NameMention[], start: number): string | undefined {
  return names.filter((name) => name.end <= start).at(-1)?.name;
}

function boughtAfter(clause: string, names: readonly NameMention[], end: number): NameMention | undefined {
  const next = names.find((name) => name.start >= end);
  if (!next) return undefined;
  const between = clause.slice(end, next.start);
  return /\b(?:in|into|for|of|with|acquire|buy|purchase)\b/iu.test(between) && !/[,;]/.test(between)
    ? next
    : undefined;
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
