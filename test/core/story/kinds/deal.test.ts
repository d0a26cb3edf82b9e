import { expect, it } from 'vitest';
import { type Case, expected, storyOf, told } from './tell.ts';

const DEAL = storyOf('deal', 'Acme and Zenith', { acquirer: 'Acme', target: 'Zenith Labs, Zenith' }, [
  'Jane Roe',
]);

const CASES: readonly Case[] = [
  {
    what: 'bids by the share',
    story: DEAL,
    steps: [
      [
        `Acme in $2.4 bln bid for Zenith - source
        Acme has approached Zenith about a takeover that would value it at $2.4 billion, or $18 per share, a person familiar with the matter said.`,
        'Acme and Zenith: deal worth $2.4B',
        'Price: $2.4B',
      ],
      [
        `Acme raises Zenith bid
        Acme raised its proposal for Zenith to $20.50 per share, valuing the company at about $2.7 billion, it said on Monday.`,
        'Deal now about $2.7B (was $2.4B)',
        'Price: $2.4B -> about $2.7B',
      ],
      [
        `Rival enters fray for Zenith
        Kite has made a $21-a-share offer for Zenith, topping Acme's bid of $20.50.`,
      ],
    ],
  },
  {
    what: 'talks, a deal, a regulator and the closing',
    story: DEAL,
    steps: [
      [
        `Acme in talks to buy Zenith
        Acme is in talks to buy Zenith Labs for more than $10 billion, people familiar with the matter said on Monday.
        Zenith was last valued at $7 billion. Kite bought Nova for $3 billion last year.`,
        'Acme and Zenith: deal reportedly worth over $10B, in talks',
        'Price: over $10B',
        'Status: in talks',
        'Last valuation: $7B',
      ],
      [
        `Acme to buy Zenith for $12 billion
        Acme agreed to buy Zenith Labs for $12 billion in cash, the companies said on Tuesday.
        Zenith founder Jane Roe will join Acme. The deal is a 30% premium to the closing price.`,
        'Deal now $12B (was over $10B), Roe joins Acme, deal reached (was in talks)',
        'Price: over $10B -> $12B',
        'People: Jane Roe joins Acme',
        'Status: in talks -> deal reached',
      ],
      [
        `Regulator clears Acme's Zenith deal
        The regulator approved Acme's $12 billion purchase of Zenith Labs on Wednesday.`,
        'Deal cleared (was deal reached)',
        'Status: deal reached -> deal cleared',
      ],
      [
        `Acme completes purchase of Zenith
        Acme completed its purchase of Zenith Labs on Thursday.`,
        'Deal closed (was deal cleared)',
        'Status: deal cleared -> deal closed',
      ],
    ],
  },
  {
    what: 'a bid that is raised against a rival',
    story: DEAL,
    steps: [
      [
        `Acme offers $5 billion for Zenith
        Acme offered $5 billion for Zenith Labs on Monday.`,
        'Acme and Zenith: deal worth $5B',
        'Price: $5B',
      ],
      [
        `Kite tops Acme offer for Zenith
        Kite offered $6 billion for Zenith Labs on Tuesday, topping a bid from Acme.`,
      ],
      [
        `Acme raises bid for Zenith to $7 billion
        Acme raised its bid for Zenith Labs to $7 billion from $5 billion on Wednesday.`,
        'Deal now $7B (was $5B)',
        'Price: $5B -> $7B',
      ],
    ],
  },
  {
    what: 'a stake',
    story: DEAL,
    steps: [
      [
        `Acme takes 9% stake in Zenith
        Acme has taken a 9% stake in Zenith Labs, a filing showed on Monday. Kite owns 12% of Zenith.`,
        'Acme and Zenith: 9% stake',
        'Stake: 9%',
      ],
      [
        `Acme raises Zenith stake to 15%
        Acme raised its stake in Zenith Labs to 15% from 9% on Tuesday.`,
        'Stake now 15% (was 9%)',
        'Stake: 9% -> 15%',
      ],
    ],
  },
  {
    what: 'a deal that is blocked',
    story: DEAL,
    steps: [
      [
        `Acme signs deal for Zenith
        Acme has signed a definitive agreement to buy Zenith Labs for $4 billion.`,
        'Acme and Zenith: deal worth $4B, deal signed',
        'Price: $4B',
        'Status: deal signed',
      ],
      [
        `Government sues to stop Acme deal
        The government sued on Tuesday to stop Acme from buying Zenith Labs.`,
      ],
      [
        `Judge blocks Acme's takeover of Zenith
        A judge blocked Acme's takeover of Zenith Labs on Wednesday. Shares of Zenith fell 20%.`,
        'Deal blocked (was deal signed)',
        'Status: deal signed -> deal blocked',
      ],
      [
        `Acme walks away from Zenith
        Acme called off its deal to buy Zenith Labs on Thursday. Acme will pay Zenith a $200 million break-up fee.`,
      ],
    ],
  },
  {
    what: 'talks that come to nothing',
    story: DEAL,
    steps: [
      [
        `Acme explores bid for Zenith
        Acme is exploring a bid for Zenith Labs, Daily Echo reported on Monday.`,
        'Acme and Zenith: exploring a deal',
        'Status: exploring a deal',
      ],
      [
        `Zenith declines to comment
        Zenith Labs declined to comment on Tuesday on a report that Acme is exploring a bid. Kite is in talks to buy Nova.`,
      ],
      [
        `Talks between Acme and Zenith collapse
        Talks between Acme and Zenith Labs have collapsed, two people said on Wednesday.`,
        'Deal called off (was exploring a deal)',
        'Status: exploring a deal -> deal called off',
      ],
    ],
  },
  {
    what: 'people, before and after',
    story: DEAL,
    steps: [
      [
        `Acme and Zenith near deal
        Acme is close to a deal to buy Zenith Labs for $2 billion.`,
        'Acme and Zenith: deal reportedly worth $2B, in advanced talks',
        'Price: $2B',
        'Status: in advanced talks',
      ],
      [
        `Zenith founder to leave
        Jane Roe, the founder of Zenith Labs, will leave the company once Acme owns it. John Doe joined Kite.`,
      ],
      [
        `Roe leaves Zenith
        Jane Roe has left Zenith Labs, a spokeswoman said on Wednesday.`,
        'Roe leaves Zenith Labs',
        'People: Jane Roe leaves Zenith Labs',
      ],
    ],
  },
  {
    what: 'a price with the debt and one without',
    story: DEAL,
    steps: [
      [
        `Acme to buy Zenith for $3.4 bln
        Acme said on Monday it had agreed to buy Zenith Labs for $49.50 per share in cash, valuing its equity at $3.4 billion. Including debt the deal is worth $3.7 billion.`,
        'Acme and Zenith: deal worth $3.4B, deal reached',
        'Price: $3.4B',
        'Status: deal reached',
      ],
      [
        `Zenith sale closes
        Acme closed its purchase of Zenith Labs, a deal worth $3.6 billion including debt.`,
        'Deal now $3.6B (was $3.4B), deal closed (was deal reached)',
        'Price: $3.4B -> $3.6B',
        'Status: deal reached -> deal closed',
      ],
    ],
  },
];

it.each(CASES)('deal: $what', (one) => {
  expect(told(one)).toEqual(expected(one));
});
