import { expect, it } from 'vitest';
import { type Case, expected, storyOf, told } from './tell.ts';

const ORVEX = storyOf('people', 'Orvex leadership', { organisation: 'Orvex Motors, Orvex' });

const CASES: readonly Case[] = [
  {
    what: 'a chief who leaves and another who comes',
    story: ORVEX,
    steps: [
      [
        `Orvex CEO Jane Roe to step down
        Orvex Motors Chief Executive Jane Roe will step down in June, the company said on Monday.
        Roe joined Orvex in 2009 from Kite.`,
        'Orvex leadership: Roe leaves Orvex Motors',
        'People: Jane Roe leaves as chief executive of Orvex Motors',
      ],
      [
        `Orvex names John Doe as next CEO
        Orvex Motors named John Doe, a former Zenith executive, as its next chief executive on Tuesday.
        Doe will receive a salary of $1.2 million a year. Last month Kite appointed Ann Moe as chief executive.`,
        'Doe is named CEO of Orvex, pay $1.2M',
        'People: John Doe is named CEO of Orvex',
        'Pay: $1.2M',
      ],
      [
        `Doe takes over at Orvex
        John Doe became chief executive of Orvex on Wednesday. He succeeds Jane Roe.`,
      ],
    ],
  },
  {
    what: 'an interim chief, and pay told of "she"',
    story: ORVEX,
    steps: [
      [
        `Orvex CEO to step down
        Orvex Chief Executive Rita Vale will step down at the end of June, the company said. Finance chief Tom Beck will take over as interim CEO. Kite chief Ann Moe resigned last week.`,
        'Orvex leadership: Vale leaves Orvex',
        'People: Rita Vale leaves as chief executive of Orvex',
        'People: Tom Beck is named interim CEO',
      ],
      [
        `Orvex names Ida Frost CEO
        Orvex named Ida Frost as its next chief executive on Tuesday. Frost, 48, runs the cloud unit of Kite. She will receive a base salary of $1.4 million and could earn a bonus of up to $9 million.`,
        'Frost is named chief executive of Orvex, pay $1.4M',
        'People: Ida Frost is named chief executive of Orvex',
        'Pay: $1.4M',
      ],
    ],
  },
  {
    what: 'an ouster, told first by post only',
    story: ORVEX,
    steps: [
      [
        `Orvex finance chief out
        Orvex's chief financial officer has resigned, the company said on Monday. It did not name a successor.`,
        'Orvex leadership: chief financial officer leaves Orvex',
        'People: chief financial officer leaves Orvex',
      ],
      [
        `Orvex ousts CEO
        The board of Orvex fired Chief Executive Jane Roe on Tuesday, two people familiar with the matter said.
        Roe did not respond to a request for comment.`,
        'Roe is ousted from Orvex',
        'People: Jane Roe is ousted from Orvex',
      ],
      [
        `Three Orvex directors quit
        Three Orvex board members resigned on Wednesday in protest at the ouster of Jane Roe.`,
        'Three Orvex board members leave Orvex',
        'People: three Orvex board members leave Orvex',
      ],
      [
        `Roe back at Orvex
        Jane Roe will rejoin Orvex as chief executive, the company said on Thursday.`,
        'Roe joins Orvex',
        'People: Jane Roe is ousted from Orvex -> Jane Roe joins Orvex, to be chief executive',
      ],
    ],
  },
  {
    what: 'a hire from a rival',
    story: ORVEX,
    steps: [
      [
        `Orvex hires Kite designer
        Orvex has hired Jim Poe, the head of design at Kite, to lead its lamp unit, it said on Monday.`,
        'Orvex leadership: Poe joins Orvex',
        'People: Jim Poe joins Orvex',
      ],
      [
        `Kite names new head of design
        Kite named Ann Moe as its head of design on Tuesday, replacing Jim Poe, who left for Orvex.`,
      ],
      [
        `Two more leave Kite for Orvex
        John Doe and Jane Roe are leaving Kite to join Orvex, the companies said on Wednesday.`,
        'Roe joins Orvex',
        'People: Jane Roe joins Orvex',
        'People: John Doe joins Orvex',
      ],
    ],
  },
  {
    what: 'a report that is denied',
    story: ORVEX,
    steps: [
      [
        `Orvex chief may leave, report says
        Orvex Chief Executive Jane Roe could step down this year, Daily Echo reported on Monday.`,
      ],
      [
        `Orvex denies chief is leaving
        Orvex denied on Tuesday that Chief Executive Jane Roe is leaving.`,
      ],
      [
        `Orvex chief leaves after all
        Jane Roe has resigned as chief executive of Orvex, the company said on Wednesday.`,
        'Orvex leadership: Roe leaves Orvex',
        'People: Jane Roe leaves as chief executive of Orvex',
      ],
    ],
  },
  {
    what: 'a government',
    story: storyOf('people', 'Utopia cabinet', { organisation: 'Utopia' }, ['Jane Roe', 'John Doe']),
    steps: [
      [
        `Utopia's finance minister resigns
        Finance Minister Jane Roe resigned on Monday over the lamp tax.
        She is the third minister to leave the cabinet this year.`,
        'Utopia cabinet: Roe leaves',
        'People: Jane Roe leaves as finance minister',
      ],
      [
        `Doe named finance minister
        John Doe was named finance minister of Utopia on Tuesday.`,
        'Doe is named finance minister of Utopia',
        'People: John Doe is named finance minister of Utopia',
      ],
      [
        `Doe sworn in
        John Doe was sworn in on Wednesday. The mayor of Arcadia, Ann Moe, attended.`,
      ],
    ],
  },
  {
    what: 'a payout',
    story: ORVEX,
    steps: [
      [
        `Orvex chief retires
        Jane Roe is retiring as chief executive of Orvex, the company said on Monday.`,
        'Orvex leadership: Roe retires from Orvex',
        'People: Jane Roe retires as chief executive of Orvex',
      ],
      [
        `Roe to get $14 million
        Jane Roe will receive severance of $14 million from Orvex, a filing showed on Tuesday.
        The former chief of Kite was paid $30 million in 2020.`,
        'Pay $14M',
        'Pay: $14M',
      ],
    ],
  },
  {
    what: 'articles that tell of others, of long ago or of what may be',
    story: storyOf('people', 'Orvex leadership', { organisation: 'Orvex' }),
    steps: [
      [
        `Investors want Orvex chief out
      Investors urged Orvex to fire Chief Executive Jane Roe. Roe joined Orvex in 2015. Her predecessor, John Doe, left Orvex in 2014 to join Kite.
      Kite hired Ann Moe from Zenith. The former head of Orvex was paid $5 million.`,
      ],
      [
        `Orvex designer wins prize
      Jim Poe, a designer at Orvex, was named designer of the year. Orvex retired its old logo.`,
      ],
    ],
  },
];

it.each(CASES)('people: $what', (one) => {
  expect(told(one)).toEqual(expected(one));
});
