/** An outage or a breach: whether it goes on, whom it reaches, what it costs. */
import { plainKind } from './plain-kind.ts';

export const outage = plainKind({
  parties: { company: 'needed', service: 'optional' },
  facts: [
    {
      id: 'status',
      label: 'Status',
      movement: 'stage',
      roles: ['status'],
      owner: 'story',
      ladder: 'incident',
    },
    {
      id: 'affected',
      label: 'Affected',
      movement: 'figure',
      roles: ['customers affected', 'people affected'],
      owner: 'story',
      wording: { noun: 'number affected', first: '{hedge}{value} affected', now: '{hedge}{value} affected' },
    },
    {
      id: 'ransom',
      label: 'Ransom',
      movement: 'figure',
      roles: ['ransom'],
      owner: 'story',
      wording: { noun: 'ransom', first: '{hedge}{value} ransom' },
    },
    { id: 'cost', label: 'Cost', movement: 'figure', roles: ['cost', 'damage', 'loss'], owner: 'story' },
    { id: 'people', label: 'People', movement: 'move', roles: ['move'], owner: 'each' },
  ],
  lead: ['status', 'affected', 'ransom', 'people', 'cost'],
});
