/** Jobs that a company cuts: how many, of how many, and what it costs. */
import { plainKind } from './plain-kind.ts';

export const layoffs = plainKind({
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
