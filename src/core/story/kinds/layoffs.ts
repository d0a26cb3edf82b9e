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
      wording: { noun: 'job cuts', first: '{hedge}{count} jobs cut', now: '{hedge}{count} jobs cut' },
    },
    { id: 'headcount', label: 'Headcount', movement: 'figure', roles: ['headcount'], owner: 'story' },
    { id: 'savings', label: 'Savings', movement: 'figure', roles: ['savings'], owner: 'story' },
    { id: 'cost', label: 'Cost', movement: 'figure', roles: ['cost', 'payout'], owner: 'story' },
    { id: 'people', label: 'People', movement: 'move', roles: ['move'], owner: 'each' },
  ],
  lead: ['jobs', 'people', 'savings', 'cost'],
});
