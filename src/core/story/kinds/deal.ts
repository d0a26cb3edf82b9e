/** A deal: somebody buys or invests in somebody. Price and stage belong to these two parties and to nobody else's deal. */

import { isGreater } from '../../decimal.ts';
import type { Claim, FactKey, Name, Story } from '../../model.ts';
import { phaseOf } from '../ladders.ts';
import { isNamed, isPerson } from '../parties.ts';
import { agree } from '../relate.ts';
import type { Kind } from './kind.ts';

export const deal: Kind = {
  parties: { acquirer: 'needed', target: 'needed' },
  facts: [
    {
      id: 'price',
      label: 'Price',
      movement: 'figure',
      roles: ['price'],
      owner: 'story',
      wording: { noun: 'deal', first: 'deal {hedge}worth {value}' },
    },
    {
      id: 'stake',
      label: 'Stake',
      movement: 'figure',
      roles: ['stake'],
      owner: 'story',
      wording: { noun: 'stake', first: '{hedge}{value} stake' },
    },
    { id: 'people', label: 'People', movement: 'move', roles: ['move'], owner: 'each' },
    { id: 'status', label: 'Status', movement: 'stage', roles: ['status'], owner: 'story', ladder: 'deal' },
    {
      id: 'valuation',
      label: 'Last valuation',
      movement: 'figure',
      roles: ['valuation'],
      owner: 'story',
      wording: { noun: 'last valuation', first: 'last {hedge}valued at {value}' },
    },
  ],
  lead: ['price', 'stake', 'people', 'status'],
  weigh: withoutDebt,
  concerns,
  takesUp,
  factOf,
};

/** What a buyer takes over in debt is no part of the price where an article gives one without. */
function withoutDebt(claims: readonly Claim[]): readonly Claim[] {
  const isPrice = ({ role, value }: Claim): boolean => role === 'price' && value.type === 'money';
  const withDebt = claims.filter((claim) => isPrice(claim) && isWithDebt(claim));
  const isElse = (claim: Claim): boolean =>
    isPrice(claim) && !claim.earlier && !withDebt.some(({ value }) => agree(value, claim.value));
  if (withDebt.length === 0 || !claims.some(isElse)) return claims;
  return claims.filter((claim) => !isPrice(claim) || isElse(claim) || claim.earlier);
}

/** "Including debt" right behind the sum, or at the head of its statement. */
function isWithDebt({ span, quote }: Claim): boolean {
  const [before, behind] = [
    quote.text.slice(0, span.start - quote.start),
    quote.text.slice(span.end - quote.start),
  ];
  return DEBT_BEHIND.test(behind) || DEBT_BEFORE.test(before);
}

const DEBT_BEHIND = /^,? ?\(?(?:including|counting|with)(?: (?:the|its|assumed|net|existing))* debt\b/u;
const DEBT_BEFORE =
  /(?:^|[,;] (?:and|or) |\band )(?:including|counting)(?: (?:the|its|assumed|net|existing))* debt\b[^,;$€£\d]*,?[^,;\d]*$/iu;

function factOf(claim: Claim, story: Story): FactKey | undefined {
  switch (claim.role) {
    case 'price':
      return !claim.earlier && isThisDeal(claim, story) ? 'price' : undefined;
    case 'stake':
      return !claim.earlier && isStake(claim, story) ? 'stake' : undefined;
    case 'status':
      return !claim.earlier && isStage(claim) && isThisDeal(claim, story) ? 'status' : undefined;
    case 'valuation':
      return claim.certainty === 'asserted' && isTarget(claim, story) ? 'valuation' : undefined;
    case 'move':
      return personMoving(claim, story);
    default:
      return undefined;
  }
}

function takesUp({ role, value }: Claim): boolean {
  return role === 'price' || role === 'stake' || (value.type === 'status' && value.ladder === 'deal');
}

function concerns(claim: Claim, story: Story): 'this' | 'another' | 'unnamed' {
  if (claim.subject === undefined && claim.object === undefined) return 'unnamed';
  return isThisDeal(claim, story) ? 'this' : 'another';
}

type Party = Name | undefined;

/** Unnamed parties are this story's own: the article is about it. A named stranger makes it another deal. */
function isThisDeal({ subject, object }: Claim, { parties }: Story): boolean {
  const { acquirer, target } = parties;
  const straight = isOrUnnamed(subject, acquirer) && isOrUnnamed(object, target);
  const reversed = isNamed(subject, target) && isNamed(object, acquirer);
  return straight || reversed || isPair(object ?? subject, acquirer, target);
}

/** "The Acme-Zenith deal" names both in one. */
function isPair(name: string | undefined, acquirer: Party, target: Party): boolean {
  const at = name?.search(/[-–]/u) ?? -1;
  if (!name || at < 0) return false;
  const [one, other] = [name.slice(0, at), name.slice(at + 1)];
  return (
    (isNamed(one, acquirer) && isNamed(other, target)) || (isNamed(one, target) && isNamed(other, acquirer))
  );
}

/** What the target holds of the acquirer is another stake, and nobody holds more than all. */
function isStake({ subject, object, value }: Claim, { parties }: Story): boolean {
  const isShare = value.type === 'percent' && !isGreater(value.amount, '100');
  return isShare && isOrUnnamed(subject, parties.acquirer) && isOrUnnamed(object, parties.target);
}

function isOrUnnamed(mention: string | undefined, party: Party): boolean {
  return mention === undefined || isNamed(mention, party);
}

function isParty(name: string | undefined, { parties }: Story): boolean {
  return isNamed(name, parties.acquirer) || isNamed(name, parties.target);
}

function isTarget({ subject }: Claim, { parties }: Story): boolean {
  return isOrUnnamed(subject, parties.target);
}

function isStage({ value, certainty }: Claim): boolean {
  if (value.type !== 'status' || value.ladder !== 'deal') return false;
  const phase = phaseOf(value);
  // Talks that "could" lead somewhere are talks; a deal that "could" be signed is not signed.
  return (
    phase !== undefined &&
    certainty !== 'denied' &&
    (certainty !== 'possible' || phase === 'interest' || phase === 'talks')
  );
}

function personMoving(claim: Claim, story: Story): FactKey | undefined {
  if (
    claim.value.type !== 'move' ||
    claim.earlier ||
    claim.certainty === 'denied' ||
    claim.certainty === 'possible'
  )
    return undefined;
  const { person, from, to } = claim.value;
  if (![from, to].some((name) => isParty(name, story))) return undefined;
  const known = story.people.find((name) => isPerson(person, name));
  return known && `people:${known.name}`;
}
