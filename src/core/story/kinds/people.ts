/** People who come to an organisation, take a post in it or leave it. */
import { plainKind } from './plain-kind.ts';

export const people = plainKind({
  parties: { organisation: 'needed' },
  facts: [
    { id: 'people', label: 'People', movement: 'move', roles: ['move'], owner: 'each' },
    { id: 'pay', label: 'Pay', movement: 'figure', roles: ['salary', 'payout'], owner: 'story' },
  ],
  lead: ['people', 'pay'],
});
