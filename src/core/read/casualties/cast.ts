/** The persons that an article tells of one by one: who of them are the same, and what became of each. */
import type { Claim } from '../../model.ts';
import { type Attackers, isAttacker } from './attacker.ts';
import type { People } from './person.ts';
import { around, type Fate, isStruckBy, isSuicide, type Told } from './told.ts';

export interface Person {
  readonly fate: Fate;
  readonly names: readonly string[];
  readonly age: number | undefined;
  readonly sex: 'male' | 'female' | undefined;
  readonly isMinor: boolean | undefined;
  readonly isSuspect: boolean;
  /** Died by the own hand. */
  readonly isOwnHand: boolean;
  /** The last words that told of the person. */
  readonly claim: Claim;
}

export type Cast = readonly Person[];

/** Adds the single persons of one claim to those met before. */
export function meet(cast: Cast, { people, fate, claim }: Told, attackers: Attackers): Cast {
  const all = [...cast];
  const taken = new Set<Person>();
  for (const one of people) {
    if (one.amount !== 1) continue;
    const person = personOf(one, fate, claim, attackers);
    const ranked = all
      .filter((other) => !taken.has(other) && (one.article !== 'other' || isStruckBy(claim)))
      .map((other) => [other, likeness(other, person, one)] as const)
      .filter(([, like]) => like > 0)
      .sort(([, a], [, b]) => b - a);
    const same = ranked[0]?.[0];
    const merged = same ? merge(same, person) : person;
    if (same) all.splice(all.indexOf(same), 1, merged);
    else if (one.article !== 'pronoun' || all.length === 0 || person.isSuspect) all.push(merged);
    taken.add(merged);
  }
  return all;
}

function personOf(one: People, fate: Fate, claim: Claim, attackers: Attackers): Person {
  return {
    fate,
    names: one.name ? one.name.split(' ').filter((word) => word.length > 1) : [],
    age: one.age,
    sex: one.sex,
    isMinor: one.isMinor,
    isSuspect:
      one.isSuspect ||
      isAfterOthers(one, claim) ||
      (one.name !== undefined && isAttacker(one.name, attackers)),
    isOwnHand: fate === 'deaths' && (one.isSuspect || /self$/.test(one.noun) || isSuicide(claim)),
    claim,
  };
}

/** "Then killed himself", "turning the gun on herself": who has killed others before. */
function isAfterOthers({ noun }: People, claim: Claim): boolean {
  if (!/self$/.test(noun) || /\baccident/i.test(claim.quote.text)) return false;
  return /\b(?:then|before|turn(?:ed|ing|s)|and)\b/.test(around(claim).before);
}

/** 0 when they cannot be the same; more the surer they are. */
function likeness(known: Person, next: Person, words: People): number {
  // One sentence tells of one person once: "killed his wife and shot a neighbour dead".
  if (known.claim !== next.claim && isBeside(known.claim, next.claim) && words.article !== 'pronoun')
    return 0;
  if (known.isSuspect !== next.isSuspect && words.article !== 'pronoun') return 0;
  if (known.sex && next.sex && known.sex !== next.sex) return 0;
  if (known.age !== undefined && next.age !== undefined && known.age !== next.age) return 0;
  if (known.isMinor !== undefined && next.isMinor !== undefined && known.isMinor !== next.isMinor) {
    if (!isNineteen(known) && !isNineteen(next)) return 0;
  }
  let like = 1;
  if (known.names.length > 0 && next.names.length > 0) {
    if (!next.names.some((name) => known.names.includes(name))) return 0;
    like += 8;
  }
  if (known.age !== undefined && known.age === next.age) like += 4;
  if (known.sex && known.sex === next.sex) like += 1;
  if (known.fate === next.fate) like += 1;
  return like;
}

function isBeside(a: Claim, b: Claim): boolean {
  return (
    a.role === b.role &&
    a.quote.start === b.quote.start &&
    a.quote.field === b.quote.field &&
    a.span.start !== b.span.start
  );
}

/** "Teen" and "boy" are said of eighteen and nineteen too. */
function isNineteen({ age }: Person): boolean {
  return age === 18 || age === 19;
}

const GRAVITY: Readonly<Record<Fate, number>> = { casualties: 0, injured: 1, deaths: 2 };

function merge(known: Person, next: Person): Person {
  return {
    fate: GRAVITY[next.fate] > GRAVITY[known.fate] ? next.fate : known.fate,
    names: known.names.length > next.names.length ? known.names : next.names,
    age: known.age ?? next.age,
    sex: known.sex ?? next.sex,
    isMinor: next.age !== undefined ? next.isMinor : (known.isMinor ?? next.isMinor),
    isSuspect: known.isSuspect || next.isSuspect,
    isOwnHand: known.isOwnHand || next.isOwnHand,
    claim: next.claim,
  };
}
