import { expect, it } from 'vitest';
import { type Case, expected, storyOf, told } from './tell.ts';

const RIVERS = storyOf('law', 'Clean Rivers Act', { bill: 'Clean Rivers Act' });
const BAN = storyOf('law', 'Utopia lamp ban');

const CASES: readonly Case[] = [
  {
    what: 'a bill on its way through both houses',
    story: RIVERS,
    steps: [
      [
        `Senator proposes Clean Rivers Act
        Senator Jane Roe introduced the Clean Rivers Act on Monday, a bill that would spend $40 billion on cleaning rivers.
        A similar bill was rejected in 2021.`,
        'Clean Rivers Act: bill proposed, cost possibly $40B',
        'Status: bill proposed',
        'Cost: $40B',
      ],
      [
        `House committee approves rivers bill
        A House committee approved the bill on Tuesday, sending it to the full chamber.`,
        'Bill passed by committee',
        'Status: bill proposed -> bill passed by committee',
      ],
      [
        `House passes Clean Rivers Act
        The House passed the Clean Rivers Act on Wednesday by a vote of 226-203.
        The bill now goes to the Senate. The Senate rejected the Dry Fields Act on Tuesday.`,
        'House: bill passed, 226 to 203 votes',
        'Chamber (House): bill passed',
        'Votes (House): 226 to 203 votes',
      ],
      [
        `Senate passes rivers bill 51-49
        The Senate passed the bill on Thursday, 51-49, after hours of debate.`,
        'Senate: bill passed, 51 to 49 votes',
        'Chamber (Senate): bill passed',
        'Votes (Senate): 51 to 49 votes',
      ],
      [
        `President signs rivers bill into law
        The president signed the Clean Rivers Act into law on Friday.
        The law, which passed the Senate 51-49, will cost $38 billion, the budget office said.`,
        'Bill signed into law',
        'Status: bill passed by committee -> bill signed into law',
      ],
    ],
  },
  {
    what: 'a bill that is vetoed',
    story: RIVERS,
    steps: [
      [
        `Legislature passes rivers bill
        The legislature passed the Clean Rivers Act on Monday, by 60 votes to 40.`,
        'Clean Rivers Act: bill passed, 60 to 40 votes',
        'Status: bill passed',
        'Votes: 60 to 40 votes',
      ],
      [
        `Governor vetoes rivers bill
        Governor John Doe vetoed the bill on Tuesday, saying it would cost too much.
        He had signed the Dry Fields Act in 2023.`,
        'Bill vetoed',
        'Status: bill passed -> bill vetoed',
      ],
      [
        `Lawmakers weigh override
        Lawmakers said on Wednesday they might try to override the veto. They would need 67 votes.`,
      ],
    ],
  },
  {
    what: 'a law that a court strikes down',
    story: BAN,
    steps: [
      [
        `Utopia bans old lamps
        A ban on old lamps took effect in Utopia on Monday. Violators face a fine of $500.`,
        'Utopia lamp ban: law in force',
        'Status: law in force',
      ],
      [
        `Lamp makers sue over ban
        Lamp makers sued Utopia over the ban on Tuesday.`,
      ],
      [
        `Court strikes down lamp ban
        A court struck down the ban on Wednesday, ruling that Utopia had gone too far.
        Judges in Arcadia upheld a similar law last year.`,
        'Law struck down',
        'Status: law in force -> law struck down',
      ],
    ],
  },
  {
    what: 'a tariff whose rate moves',
    story: storyOf('law', 'Lamp tariffs'),
    steps: [
      [
        `Utopia to put 25% tariff on lamps
        Utopia will put a 25% tariff on lamps from abroad, the government said on Monday.
        Inflation was 3.1% in February.`,
        'Lamp tariffs: rate 25%',
        'Rate: 25%',
      ],
      [
        `Utopia raises lamp tariff to 40%
        Utopia raised its tariff on lamps to 40% from 25% on Tuesday.`,
        'Rate now 40% (was 25%)',
        'Rate: 25% -> 40%',
      ],
      [
        `Utopia cuts lamp tariff to 10%
        Utopia cut the tariff on lamps to 10% on Wednesday after talks with Arcadia.
        Arcadia charges a 15% tariff on cars.`,
        'Rate now 10% (was 40%)',
        'Rate: 40% -> 10%',
      ],
    ],
  },
  {
    what: 'a bill that is voted down',
    story: RIVERS,
    steps: [
      [
        `Parliament to vote on rivers bill
        Parliament will vote on the Clean Rivers Act on Tuesday. The bill is expected to pass.`,
      ],
      [
        `Parliament rejects rivers bill
        Parliament rejected the Clean Rivers Act on Tuesday by 310 votes to 290.`,
        'Clean Rivers Act: bill rejected, 310 to 290 votes',
        'Status: bill rejected',
        'Votes: 310 to 290 votes',
      ],
      [
        `Roe to try again
        Senator Jane Roe said on Wednesday she would introduce a new bill.`,
      ],
    ],
  },
  {
    what: 'a budget',
    story: storyOf('law', 'Utopia budget'),
    steps: [
      [
        `Governor proposes $90 billion budget
        Governor Jane Roe proposed a $90 billion budget on Monday.
        Last year's budget was $84 billion.`,
        'Utopia budget: cost $90B',
        'Cost: $90B',
      ],
      [
        `Assembly passes $88 billion budget
        The Assembly passed an $88 billion budget bill on Tuesday, 71-28.`,
        'Assembly: bill passed, 71 to 28 votes, cost now $88B (was $90B)',
        'Chamber (Assembly): bill passed',
        'Votes (Assembly): 71 to 28 votes',
        'Cost: $90B -> $88B',
      ],
      [
        `Roe signs budget
        Governor Jane Roe signed the bill on Wednesday.`,
        'Bill signed into law',
        'Status: bill signed into law',
      ],
    ],
  },
  {
    what: 'articles that tell of others, of long ago or of what may be',
    story: storyOf('law', 'Clean Rivers Act', { bill: 'Clean Rivers Act' }),
    steps: [
      [
        `Senate takes up Clean Rivers Act
      The Senate will vote on the Clean Rivers Act next week. The House passed a tax bill on Monday, 220-210.
      A poll found 60% of voters back the bill. A federal judge struck down a similar law in Arcadia.`,
      ],
      [
        `President threatens veto of Clean Rivers Act
      The president said he would veto the Clean Rivers Act if it passed. He vetoed two bills this year. The Senate confirmed Jane Roe as a judge, 52-48.`,
      ],
    ],
  },
  {
    what: 'a house that overrides the other, and a committee’s votes',
    story: storyOf('law', 'Clean Rivers Act', { bill: 'Clean Rivers Act' }),
    steps: [
      [
        `Committee backs Clean Rivers Act
      A committee approved the Clean Rivers Act by 14 votes to nine.`,
        'Clean Rivers Act: bill passed by committee, 14 to 9 votes',
        'Status: bill passed by committee',
        'Votes: 14 to 9 votes',
      ],
      [
        `Clean Rivers Act becomes law
      The Clean Rivers Act became law after the lower house overrode the Senate's objections by 236 votes to 171.`,
        'Bill becomes law, lower house: 236 to 171 votes',
        'Status: bill passed by committee -> bill becomes law',
        'Votes (lower house): 236 to 171 votes',
      ],
    ],
  },
];

it.each(CASES)('law: $what', (one) => {
  expect(told(one)).toEqual(expected(one));
});
