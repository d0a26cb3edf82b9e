/** An election or a vote: who leads and who has won, each one's share, how much is counted, who turned out. */
import { plainKind } from './plain-kind.ts';

export const election = plainKind({
  parties: { office: 'optional' },
  facts: [
    {
      id: 'result',
      label: 'Result',
      movement: 'stage',
      roles: ['status'],
      owner: 'each',
      ladder: 'election',
    },
    {
      id: 'share',
      label: 'Vote share',
      movement: 'level',
      roles: ['vote share'],
      owner: 'each',
      wording: {
        noun: 'vote share',
        first: '{hedge}{value} of the vote',
        now: '{hedge}{value} of the vote',
      },
    },
    {
      id: 'seats',
      label: 'Seats',
      movement: 'level',
      roles: ['seats'],
      owner: 'each',
      counts: 'seats',
      wording: { noun: 'seats', first: '{hedge}{value}', now: '{hedge}{value}' },
    },
    {
      id: 'votes',
      label: 'Votes',
      movement: 'level',
      roles: ['votes'],
      owner: 'each',
      wording: { noun: 'votes', first: '{hedge}{value}', now: '{hedge}{value}' },
    },
    {
      id: 'margin',
      label: 'Margin',
      movement: 'level',
      roles: ['vote margin'],
      owner: 'story',
      counts: 'votes',
      wording: { noun: 'margin', first: 'margin of {hedge}{value}' },
    },
    {
      id: 'counted',
      label: 'Votes counted',
      movement: 'tally',
      roles: ['votes counted'],
      owner: 'anybody',
      wording: { noun: 'count', first: '{hedge}{value} counted', now: '{hedge}{value} counted' },
    },
    { id: 'turnout', label: 'Turnout', movement: 'level', roles: ['turnout'], owner: 'anybody' },
    {
      id: 'poll',
      label: 'Poll',
      movement: 'figure',
      roles: ['poll'],
      owner: 'each',
      wording: { noun: 'poll', first: '{hedge}{value} in a poll', now: '{hedge}{value} in a poll' },
    },
    { id: 'people', label: 'People', movement: 'move', roles: ['move'], owner: 'each' },
  ],
  lead: ['result', 'share', 'seats', 'votes', 'margin', 'counted', 'turnout', 'poll', 'people'],
});
