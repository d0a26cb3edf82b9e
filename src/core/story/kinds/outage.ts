/** An outage or a breach: whether it goes on, whom it reaches, what it costs. */
import type { Claim, FactKey, Story } from '../../model.ts';
import { withEmployers } from './employers.ts';
import type { Kind } from './kind.ts';
import { plainKind } from './plain-kind.ts';

const plain = plainKind({
  parties: { company: 'needed', service: 'optional' },
  facts: [
    {
      id: 'status',
      label: 'Status',
      movement: 'stage',
      roles: ['status'],
      owner: 'story',
      ladder: 'incident',
      wording: { noun: 'outage', first: '[{title} ]{hedge}{value}' },
    },
    {
      id: 'affected',
      label: 'Customers affected',
      movement: 'level',
      roles: ['customers affected', 'users affected'],
      owner: 'story',
      counts: 'customers',
      wording: {
        noun: 'number affected',
        first: '{hedge}{value} affected',
        now: '{hedge}{value} affected',
      },
    },
    {
      id: 'reports',
      label: 'Problem reports',
      movement: 'level',
      roles: ['problem reports'],
      owner: 'story',
      counts: 'reports',
      wording: { noun: 'reports', first: '{hedge}{value} of problems', now: '{hedge}{value} of problems' },
    },
    {
      id: 'exposed',
      label: 'People exposed',
      movement: 'tally',
      roles: ['people affected'],
      owner: 'story',
      counts: 'people',
      wording: {
        noun: 'number exposed',
        first: 'data of {hedge}{value} exposed',
        now: 'data of {hedge}{value} exposed',
      },
    },
    {
      id: 'flights',
      label: 'Flights cancelled',
      movement: 'level',
      roles: ['flights cancelled'],
      owner: 'story',
      counts: 'flights',
      wording: {
        noun: 'cancellations',
        first: '{hedge}{value} cancelled',
        now: '{hedge}{value} cancelled',
      },
    },
    {
      id: 'fine',
      label: 'Fine',
      movement: 'figure',
      roles: ['fine', 'settlement'],
      owner: 'story',
      wording: { noun: 'fine', first: '{hedge}{value} fine' },
    },
    { id: 'ransom', label: 'Ransom', movement: 'figure', roles: ['ransom'], owner: 'story' },
    {
      id: 'demand',
      label: 'Ransom demanded',
      movement: 'figure',
      roles: [],
      owner: 'story',
      wording: { noun: 'ransom demand', first: '{value} ransom demanded', now: 'ransom demand now {value}' },
    },
    { id: 'cost', label: 'Cost', movement: 'figure', roles: ['cost', 'damage', 'loss'], owner: 'story' },
    { id: 'people', label: 'People', movement: 'move', roles: ['move'], owner: 'each' },
  ],
  lead: ['status', 'affected', 'exposed', 'flights', 'ransom', 'demand', 'people', 'fine', 'cost', 'reports'],
});

export const outage: Kind = {
  ...plain,
  weigh: (claims) => withEmployers(claims).map(asDemanded).map(asClaimed),
  factOf,
};

const BOASTS =
  /\b(?:[Hh]ackers?|[Aa]ttackers|(?:(?:hacking|hacker|ransomware|cybercrime) )?gang|(?:hacking|hacker|ransomware|cybercrime) group|group (?:calling itself|known as|called))(?: \p{Lu}[\p{L}\d]*)*(?: (?:have|has|had|also))* (?:claim|sa(?:y|id)|boast)(?:s|ed|ing)?\b/u;
const CONFIRMS = /\b(?:said|says|confirm|disclos|acknowledg|admit|report)/u;
const BOASTED = /^[^,;.]{0,30}?\bclaimed by (?:the )?(?:hackers|attackers|group|gang)\b/u;

/** What the thieves say they took is not what was taken. */
function asClaimed(claim: Claim): Claim {
  const { role, certainty, span, quote } = claim;
  if (role !== 'people affected' || certainty !== 'asserted') return claim;
  const at = span.start - quote.start;
  const before = quote.text.slice(0, at);
  const boast = BOASTS.exec(before);
  // "After hackers said they had broken in, the company confirmed"
  const isTheirs = boast !== null && !CONFIRMS.test(before.slice(boast.index + boast[0].length));
  const isBoast = isTheirs || BOASTED.test(quote.text.slice(at + span.text.length));
  return isBoast ? { ...claim, certainty: 'probable' } : claim;
}

const DEMANDS =
  /(?<!\b(?:could|may|might|would|to)\s)\b(?:demand(?:ed|s|ing)?|ask(?:ed|s|ing) for|sought|seek(?:s|ing)|want(?:ed|s)?)\b/u;

/** "Demanded" leaves open whether it is paid, and not whether it is demanded. */
function asDemanded(claim: Claim): Claim {
  const isDemand =
    claim.role === 'ransom' && claim.certainty === 'possible' && DEMANDS.test(claim.quote.text);
  return isDemand ? { ...claim, certainty: 'probable' } : claim;
}

/** A ransom that is demanded is not paid; what nobody says was paid or asked for is neither. */
function factOf(claim: Claim, story: Story): FactKey | undefined {
  const fact = plain.factOf(claim, story);
  if (fact !== 'ransom') return fact;
  if (DEMANDS.test(claim.quote.text)) return 'demand';
  return claim.certainty === 'asserted' || claim.certainty === 'probable' ? fact : undefined;
}
