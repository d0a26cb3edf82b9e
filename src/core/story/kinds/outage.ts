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
      wording: { noun: 'outage', first: '[{title} ]{hedge}{value}' },
    },
    {
      id: 'affected',
      label: 'Customers affected',
      movement: 'level',
      roles: ['customers affected'],
      owner: 'story',
      counts: 'customers',
      wording: {
        noun: 'number affected',
        first: '{hedge}{value} affected',
        now: '{hedge}{value} affected',
      },
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
    { id: 'cost', label: 'Cost', movement: 'figure', roles: ['cost', 'damage', 'loss'], owner: 'story' },
    { id: 'people', label: 'People', movement: 'move', roles: ['move'], owner: 'each' },
  ],
  lead: ['status', 'affected', 'exposed', 'flights', 'ransom', 'people', 'fine', 'cost'],
});
