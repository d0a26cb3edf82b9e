/** An election or a vote: each candidate's share, how much is counted, who turned out. */
import { plainKind } from './plain-kind.ts';

export const election = plainKind({
  parties: { office: 'optional' },
  facts: [
    {
      id: 'share',
      label: 'Vote share',
      movement: 'figure',
      roles: ['vote share'],
      owner: 'each',
      wording: { noun: 'vote share', first: '{hedge}at {value}', now: '{hedge}at {value}' },
    },
    { id: 'votes', label: 'Votes', movement: 'figure', roles: ['votes'], owner: 'each' },
    { id: 'seats', label: 'Seats', movement: 'figure', roles: ['seats'], owner: 'each' },
    { id: 'margin', label: 'Margin', movement: 'figure', roles: ['vote margin'], owner: 'each' },
    {
      id: 'counted',
      label: 'Votes counted',
      movement: 'tally',
      roles: ['votes counted'],
      owner: 'anybody',
      wording: { noun: 'count', first: '{hedge}{value} counted', now: '{hedge}{value} counted' },
    },
    { id: 'turnout', label: 'Turnout', movement: 'figure', roles: ['turnout'], owner: 'anybody' },
    { id: 'poll', label: 'Poll', movement: 'figure', roles: ['poll'], owner: 'each' },
    { id: 'people', label: 'People', movement: 'move', roles: ['move'], owner: 'each' },
  ],
  lead: ['share', 'seats', 'votes', 'counted', 'turnout', 'people'],
});
