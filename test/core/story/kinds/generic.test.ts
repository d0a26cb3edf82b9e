import { expect, it } from 'vitest';
import { type Case, expected, storyOf, told } from './tell.ts';

const ORVEX = storyOf('generic', 'Orvex');

const CASES: readonly Case[] = [
  {
    what: 'results of a company, by the quarter',
    story: ORVEX,
    steps: [
      [
        `Orvex revenue rises to $4.1 billion
        Orvex Motors said on Monday its revenue was $4.1 billion in the fourth quarter of 2024. It made a profit of $310 million.
        Analysts had expected revenue of $4 billion. Kite, a rival, had revenue of $9 billion last year.
        The company employs 25,000 people and paid a fine of $2 million in 2019.`,
        'Orvex: revenue $4.1B, profit $310M',
        'Revenue (Orvex): $4.1B',
        'Profit (Orvex): $310M',
      ],
      [
        `Orvex beats forecasts
        Orvex reported revenue of $4.1 billion on Tuesday.`,
      ],
      [
        `Orvex to cut 500 jobs
        Orvex will cut 500 jobs, the company said on Wednesday. Chief Executive Jane Roe is stepping down.`,
        'Roe leaves, Orvex: 500 jobs cut',
        'People: Jane Roe leaves as chief executive',
        'Jobs cut (Orvex): 500',
      ],
    ],
  },
  {
    what: 'an outbreak',
    story: storyOf('generic', 'Measles in Utopia'),
    steps: [
      [
        `Utopia reports 34 measles cases
        Health officials in Utopia reported 34 cases of measles on Monday. Four people have been hospitalised.`,
        'Measles in Utopia: 4 hospitalised, 34 cases',
        'In hospital: 4',
        'Number (cases): 34 cases',
      ],
      [
        `Measles spreads in Utopia
        The outbreak in Utopia has sickened 81 people and sent 12 to hospital, officials said on Tuesday.`,
        '81 sickened, 12 hospitalised (was 4)',
        'Sickened: 81',
        'In hospital: 4 -> 12',
      ],
      [
        `Crash on the way to a clinic in Utopia
        Three people were injured in a crash on Wednesday and taken to hospital.`,
        '3 injured',
        'Injured: 3',
      ],
      [
        `More fall ill in Utopia
        At least 90 people fell ill after Monday, health officials said on Thursday.`,
        'At least 90 sickened (was 81)',
        'Sickened: 81 -> at least 90',
      ],
    ],
  },
  {
    what: 'a storm',
    story: storyOf('generic', 'Storm Ann'),
    steps: [
      [
        `Storm Ann kills three in Utopia
        At least three people were killed when a storm hit Utopia on Monday, and 40,000 people were evacuated.
        Winds reached 120 mph.
        A storm in 2011 killed 90 people. Orvex, which has a plant there, had sales of $4 billion last year.`,
        'Storm Ann: at least 3 dead, 40,000 displaced, wind speed 120 mph',
        'Deaths: at least 3',
        'Displaced: 40,000',
        'Wind speed: 120 mph',
      ],
      [
        `Storm death toll rises to seven
        Seven people were killed by Storm Ann, officials said on Tuesday. 12 people were missing.`,
        '7 dead (was at least 3), 12 missing',
        'Deaths: at least 3 -> 7',
        'Missing: 12',
      ],
      [
        `Utopia gets $200 million in aid
        The government promised $200 million in aid to Utopia on Wednesday, after a storm that killed seven people.`,
        '$200M in aid',
        'Aid: $200M',
      ],
    ],
  },
  {
    what: 'a strike',
    story: storyOf('generic', 'Utopia port strike'),
    steps: [
      [
        `Utopia dock workers go on strike
        Dock workers in Utopia went on strike on Monday over pay.`,
        'Utopia port strike: under way',
        'Incident: under way',
      ],
      [
        `Strike goes on
        Orvex said on Tuesday the strike had cost it $30 million.`,
        'Orvex: cost $30M',
        'Cost (Orvex): $30M',
      ],
      [
        `Dock strike ends
        The strike ended on Wednesday after the union accepted a pay rise of 9%.`,
        'Utopia port strike over',
        'Incident: under way -> over',
      ],
    ],
  },
  {
    what: 'a central bank',
    story: storyOf('generic', 'Utopia interest rates'),
    steps: [
      [
        `Utopia raises interest rate to 5%
        The Bank of Utopia raised its interest rate to 5% from 4.75% on Monday.
        Inflation was 6.2% in February.`,
        'Utopia interest rates: interest rate 5%, inflation 6.2%',
        'Interest rate: 5%',
        'Inflation: 6.2%',
      ],
      [
        `Utopia holds rate
        The Bank of Utopia kept its interest rate at 5% on Tuesday.
        Inflation slowed to 5.9% in March.`,
        'Inflation now 5.9% (was 6.2%)',
        'Inflation: 6.2% -> 5.9%',
      ],
      [
        `Utopia cuts interest rate to 4%
        The Bank of Utopia cut its interest rate to 4% on Wednesday.`,
        'Interest rate now 4% (was 5%)',
        'Interest rate: 5% -> 4%',
      ],
    ],
  },
  {
    what: 'rates in full, with no room for rounding',
    story: storyOf('generic', 'Utopia rates'),
    steps: [
      [
        `Utopia bank keeps interest rate at 5%
        The Bank of Utopia kept its interest rate at 5% on Monday.`,
        'Utopia rates: interest rate 5%',
        'Interest rate: 5%',
      ],
      [
        `Interest rate is 4.75%, Utopia bank says
        The Bank of Utopia said on Tuesday its interest rate was 4.75%.`,
        'Interest rate now 4.75% (was 5%)',
        'Interest rate: 5% -> 4.75%',
      ],
      [
        `Utopia lives with high rates
        The interest rate is about 5%, the Bank of Utopia said on Wednesday.`,
      ],
    ],
  },
  {
    what: 'a quake whose magnitude is put lower, then higher by a tenth',
    story: storyOf('generic', 'Utopia quake'),
    steps: [
      ['A 6.0 magnitude earthquake rattles Utopia', 'Utopia quake: magnitude 6', 'Magnitude: 6'],
      ['A 5.8 magnitude earthquake rattles Utopia', 'Magnitude now 5.8 (was 6)', 'Magnitude: 6 -> 5.8'],
      ['A 5.9 magnitude earthquake rattles Utopia', 'Magnitude now 5.9 (was 5.8)', 'Magnitude: 5.8 -> 5.9'],
    ],
  },
  {
    what: 'counts of things that no role knows, by their full name',
    story: storyOf('generic', 'Kite fever'),
    steps: [
      [
        `Eighty kite fever cases found in Utopia
        Eighty kite fever cases were found in Utopia, officials said on Monday. It took them two years and three tests.`,
        'Kite fever: 80 kite fever cases',
        'Number (kite fever cases): 80 kite fever cases',
      ],
      [
        `Utopia opens five clinics
        Utopia opened five clinics on Tuesday.`,
      ],
      [
        `120 kite fever cases in Utopia
        Utopia now has 120 kite fever cases, officials said on Wednesday.`,
        'Now 120 kite fever cases (was 80 kite fever cases)',
        'Number (kite fever cases): 80 kite fever cases -> 120 kite fever cases',
      ],
      [
        `Utopia opens seven clinics
        Utopia has seven clinics, and 12 protesters were killed there, officials said on Thursday.`,
        '12 dead, now 7 clinics (was 5 clinics)',
        'Deaths: 12',
        'Number (clinics): 5 clinics -> 7 clinics',
      ],
      [
        `Nine clinics and ten clinics
        Nine clinics closed and ten clinics opened in Utopia on Friday.`,
      ],
    ],
  },
  {
    what: 'the share of a thing with a name',
    story: storyOf('generic', 'Utopia vaccines'),
    steps: [
      ['Jabs: 67% of pupils in Utopia had one', 'Utopia vaccines: 67% of pupils', 'Share (pupils): 67%'],
      ['68% of pupils in Utopia had a jab', 'Now 68% of pupils (was 67%)', 'Share (pupils): 67% -> 68%'],
    ],
  },
  {
    what: 'a start-up',
    story: storyOf('generic', 'Lampify'),
    steps: [
      [
        `Lampify raises $60 million
        Lampify raised $60 million on Monday in a round led by Acme Ventures. The start-up was valued at $900 million.`,
        'Lampify: funding $60M',
        'Funding (Lampify): $60M',
      ],
      [
        `Orvex in talks to buy Lampify
        Orvex is in talks to buy Lampify for $2 billion, two people familiar with the matter said on Tuesday.`,
        'Lampify in talks, price reportedly $2B',
        'Deal (Lampify): in talks',
        'Price (Lampify): $2B',
      ],
      [
        `Orvex buys Lampify
        Orvex agreed to buy Lampify for $2.6 billion, it said on Wednesday. Lampify raised $60 million this month.`,
        'Lampify deal reached (was in talks), price now $2.6B (was $2B)',
        'Deal (Lampify): in talks -> deal reached',
        'Price (Lampify): $2B -> $2.6B',
      ],
    ],
  },
  {
    what: 'a crime that turns into a case',
    story: storyOf('generic', 'Utopia museum theft'),
    steps: [
      [
        `Thieves take $12 million in lamps from Utopia museum
        Thieves stole lamps worth $12 million from a museum in Utopia on Monday, police said.
        A reward of $100,000 was offered.`,
        'Utopia museum theft: reward $100,000',
        'Reward: $100,000',
      ],
      [
        `Man arrested over museum theft
        Police arrested Jim Poe, 41, on Tuesday in the theft of lamps worth $12 million from a museum in Utopia.`,
        'Poe arrested',
        'Court (Poe): arrested',
      ],
      [
        `Poe charged
        Jim Poe was charged with theft on Wednesday. John Doe was sentenced to six years in prison for a similar theft in 2015.`,
        'Poe charged',
        'Court (Poe): arrested -> charged',
      ],
    ],
  },
  {
    what: 'articles that tell of others, of long ago or of what may be',
    story: storyOf('generic', 'Utopia flood'),
    steps: [
      [
        `What the Utopia flood means
      A flood in Utopia is the worst since 1990, when 40 people died. Insurers may pay $2 billion. Orvex, which has a plant there, said its revenue fell to $3 billion.
      "I lost my house," said Jane Roe, who left Kite in May.`,
      ],
    ],
  },
  {
    what: 'things that something was done to, once and again',
    story: storyOf('generic', 'Utopia rocket'),
    steps: [
      [
        `Utopia rocket explodes
      The Utopia rocket exploded on Monday, destroying nine satellites, and 40 ships are waiting.`,
        'Utopia rocket: 40 ships',
        'Number (ships): 40 ships',
      ],
      [
        `Utopia rocket reaches orbit
      The Utopia rocket reached orbit and released four satellites, and 47 ships are waiting.`,
        'Now 47 ships (was 40 ships)',
        'Number (ships): 40 ships -> 47 ships',
      ],
    ],
  },
];

it.each(CASES)('generic: $what', (one) => {
  expect(told(one)).toEqual(expected(one));
});
