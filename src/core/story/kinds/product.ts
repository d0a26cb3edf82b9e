/** A product that is launched, delayed or recalled: how far it is, how many, at what price, whom it hurt. */
import { peopleCounted } from './people-counted.ts';
import { plainKind } from './plain-kind.ts';

export const product = plainKind({
  parties: { company: 'needed', product: 'optional' },
  facts: [
    {
      id: 'status',
      label: 'Status',
      movement: 'stage',
      roles: ['status'],
      owner: 'story',
      ladder: 'product',
      wording: { noun: 'status', first: '[{product} ]{hedge}{value}' },
    },
    {
      id: 'units',
      label: 'Units recalled',
      movement: 'tally',
      roles: ['units recalled'],
      owner: 'story',
      counts: 'units',
      wording: { noun: 'recall', first: '{hedge}{value} recalled', now: '{hedge}{value} recalled' },
    },
    {
      id: 'price',
      label: 'Price',
      movement: 'figure',
      roles: ['unit price'],
      owner: 'story',
      wording: { noun: 'price', first: 'priced {hedge}at {value}' },
    },
    {
      id: 'sold',
      label: 'Units sold',
      movement: 'figure',
      roles: ['units sold'],
      owner: 'story',
      counts: 'units',
    },
    peopleCounted('deaths', 'Deaths', 'tally', ['deaths'], 'death toll', 'dead'),
    peopleCounted('injured', 'Injured', 'tally', ['injured'], 'number of injured', 'injured'),
  ],
  lead: ['status', 'deaths', 'injured', 'units', 'price'],
});
