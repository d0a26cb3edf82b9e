/** The kinds that are told by their facts alone: which roles answer which fact, and whose they must be. */
import type { Claim, FactKey, Name, Story } from '../../model.ts';
import { isNamed, isPerson, namesOf } from '../parties.ts';
import type { FactKind, Kind } from './kind.ts';

export function plainKind(kind: Pick<Kind, 'parties' | 'facts' | 'lead'>): Kind {
  return {
    ...kind,
    weigh: (claims) => claims,
    concerns,
    takesUp: (claim) =>
      kind.facts.some(({ owner, roles }) => owner !== 'anybody' && roles.includes(claim.role)),
    factOf: (claim, story) => factOf(kind.facts, claim, story),
  };
}

/** By the name a claim gives: one of the story's own, another, or none. */
export function concerns(claim: Claim, story: Story): 'this' | 'another' | 'unnamed' {
  const named = [claim.subject, claim.object].filter((name) => name !== undefined);
  if (named.length === 0) return 'unnamed';
  return named.some((name) => ownName(name, story) ?? modelOf(name, claim, story)) ? 'this' : 'another';
}

/** "Kite" where its sentence has "Kite 3": the number is part of the name, and "Kite 2" is another thing. */
function modelOf(mention: string, { quote }: Claim, story: Story): Name | undefined {
  return namesOf(story).find(({ name }) => {
    const number = name.startsWith(`${mention} `) ? name.slice(mention.length + 1) : '';
    return /^\d+$/u.test(number) && new RegExp(`${name}(?![\\w.])`, 'u').test(quote.text);
  });
}

export function factOf(facts: readonly FactKind[], claim: Claim, story: Story): FactKey | undefined {
  if (claim.earlier || isOld(claim)) return undefined;
  const fact = facts.find((one) => answers(one, claim));
  if (!fact) return undefined;
  if (fact.movement === 'move') return keyOfMove(fact, claim, story);
  const { id, owner } = fact;
  if (owner === 'anybody') return id;
  const concern = concerns(claim, story);
  if (owner === 'story') return concern === 'another' ? undefined : id;
  // Votes for and against are of both sides.
  const isOfBoth = claim.value.type === 'quantity' && claim.value.upTo !== undefined;
  if (concern === 'unnamed' && (isOfBoth || story.people.length === 0)) return id;
  const own =
    ownMention(claim.subject, story) ?? (claim.subject ? undefined : ownMention(claim.object, story));
  return own && `${id}:${own.name}`;
}

const LADDERS_OF_DAYS: ReadonlySet<string> = new Set(['court', 'law', 'election']);
const COUNTS_OF_VOTES: ReadonlySet<string> = new Set(['vote share', 'votes', 'seats', 'vote margin', 'poll']);

/** "Who won the primary in May", told in March: what came about months ago is no news. */
function isOld({ role, value, period, at }: Claim): boolean {
  const isDated = value.type === 'status' ? LADDERS_OF_DAYS.has(value.ladder) : COUNTS_OF_VOTES.has(role);
  if (!isDated || period === undefined || !/^\d{4}(?:-\d{2})?$/u.test(period)) return false;
  const [year = 0, month = 12] = period.split('-').map(Number);
  return year * 12 + month < Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7)) - 1;
}

function answers({ roles, movement, ladder }: FactKind, { role, value, certainty }: Claim): boolean {
  if (!roles.includes(role)) return false;
  if (movement !== 'stage') return true;
  // What "could" be charged is not charged.
  return (
    value.type === 'status' &&
    value.ladder === ladder &&
    (certainty === 'asserted' || certainty === 'probable')
  );
}

/** One of the story's people, or whoever comes to or leaves one of its parties when it follows nobody by name. */
function keyOfMove({ id }: FactKind, { value, certainty, object }: Claim, story: Story): FactKey | undefined {
  if (value.type !== 'move' || certainty === 'denied' || certainty === 'possible') return undefined;
  const { from, to } = value;
  // "Three board members" and "three directors" are told by their number.
  const person = /^\p{Ll}+\s.*s$/u.test(value.person) ? (value.person.split(' ')[0] ?? '') : value.person;
  const known = story.people.find((name) => isPerson(person, name));
  if (known) return `${id}:${known.name}`;
  const bodies = from === undefined && to === undefined ? [object] : [from, to];
  const isTheirs = Object.values(story.parties).some((party) => bodies.some((body) => isNamed(body, party)));
  return isTheirs && story.people.length === 0 ? `${id}:${person}` : undefined;
}

function ownMention(mention: string | undefined, story: Story): Name | undefined {
  return mention === undefined ? undefined : ownName(mention, story);
}

function ownName(mention: string, story: Story): Name | undefined {
  return namesOf(story).find((name) => isPerson(mention, name));
}
