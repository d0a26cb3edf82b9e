/** Jobs that a company cuts: how many, of how many, and what it costs. */
import type { Claim } from '../../model.ts';
import { agree } from '../relate.ts';
import type { Kind } from './kind.ts';
import { plainKind } from './plain-kind.ts';

const plain = plainKind({
  parties: { company: 'needed' },
  facts: [
    {
      id: 'jobs',
      label: 'Jobs cut',
      movement: 'figure',
      roles: ['jobs cut'],
      owner: 'story',
      counts: 'jobs',
      wording: { noun: 'job cuts', first: '{hedge}{value} cut', now: '{hedge}{value} cut' },
    },
    {
      id: 'share',
      label: 'Share of workforce',
      movement: 'figure',
      roles: ['workforce share'],
      owner: 'story',
      wording: { noun: 'cuts', first: '{hedge}{value} of workforce', now: '{hedge}{value} of workforce' },
    },
    {
      id: 'headcount',
      label: 'Headcount',
      movement: 'figure',
      roles: ['headcount'],
      owner: 'story',
      counts: 'employees',
    },
    { id: 'savings', label: 'Savings', movement: 'figure', roles: ['savings'], owner: 'story' },
    { id: 'cost', label: 'Cost', movement: 'figure', roles: ['cost', 'payout'], owner: 'story' },
    { id: 'people', label: 'People', movement: 'move', roles: ['move'], owner: 'each' },
  ],
  lead: ['jobs', 'share', 'people', 'savings', 'cost'],
});

export const layoffs: Kind = { ...plain, weigh: withoutParts };

/** "Will lay off 300 workers at its Utopia plant as part of [1,500 cuts]": not all that go, wherever that is told. */
function withoutParts(claims: readonly Claim[]): readonly Claim[] {
  const parts = claims.filter(isPart).map(({ value }) => inJobs(value));
  if (parts.length === 0) return claims;
  return claims.filter(
    ({ role, value }) => role !== 'jobs cut' || !parts.some((part) => agree(part, inJobs(value))),
  );
}

function inJobs(value: Claim['value']): Claim['value'] {
  return value.type === 'quantity' ? { ...value, noun: 'jobs' } : value;
}

/** "As part of a restructuring" tells of no larger number. */
const PART_OF_CUTS =
  /^[^.;:]{0,80}?\bpart of (?:[\p{L}-]+ ){0,3}\d[\d,]* (?:[\p{L}-]+ ){0,2}(?:cuts|layoffs|jobs|positions|redundancies|roles|departures)\b/u;

function isPart({ role, span, quote }: Claim): boolean {
  return role === 'jobs cut' && PART_OF_CUTS.test(quote.text.slice(span.end - quote.start));
}
