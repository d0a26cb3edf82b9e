/** The kinds that are told by their facts alone: which roles answer which fact, and whose they must be. */
import type { Claim, FactKey, Name, Story } from '../../model.ts';
import { isNamed, isPerson, namesOf } from '../parties.ts';
import type { FactKind, Kind } from './kind.ts';

export function plainKind(kind: Pick<Kind, 'parties' | 'facts' | 'lead'>): Kind {
  return {
    ...kind,
    weigh: (claims) => claims,
    concerns,
    takesUp: () => false,
    factOf: (claim, story) => factOf(kind.facts, claim, story),
  };
}

/** By the name a claim gives: one of the story's own, another, or none. */
export function concerns(claim: Claim, story: Story): 'this' | 'another' | 'unnamed' {
  const named = [claim.subject, claim.object].filter((name) => name !== undefined);
  if (named.length === 0) return 'unnamed';
  return named.some((name) => ownName(name, story)) ? 'this' : 'another';
}

export function factOf(facts: readonly FactKind[], claim: Claim, story: Story): FactKey | undefined {
  if (claim.earlier) return undefined;
  const fact = facts.find((one) => answers(one, claim));
  if (!fact) return undefined;
  if (fact.movement === 'move') return keyOfMove(fact, claim, story);
  const { id, owner } = fact;
  if (owner === 'anybody') return id;
  const concern = concerns(claim, story);
  if (owner === 'story') return concern === 'another' ? undefined : id;
  const own = claim.subject === undefined ? undefined : ownName(claim.subject, story);
  return own && `${id}:${own.name}`;
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
function keyOfMove({ id }: FactKind, { value, certainty }: Claim, story: Story): FactKey | undefined {
  if (value.type !== 'move' || certainty === 'denied' || certainty === 'possible') return undefined;
  const { person, from, to } = value;
  const known = story.people.find((name) => isPerson(person, name));
  if (known) return `${id}:${known.name}`;
  const isTheirs = Object.values(story.parties).some((party) => isNamed(from, party) || isNamed(to, party));
  return isTheirs && story.people.length === 0 ? `${id}:${person}` : undefined;
}

function ownName(mention: string, story: Story): Name | undefined {
  return namesOf(story).find((name) => isPerson(mention, name));
}
