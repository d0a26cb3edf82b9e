import { expect, it } from 'vitest';
import { type Case, expected, storyOf, told } from './tell.ts';

const KITE = storyOf('product', 'Kite 3', { company: 'Orvex', product: 'Kite 3' });
const RECALL = storyOf('product', 'Orvex lamp recall', { company: 'Orvex' });

const CASES: readonly Case[] = [
  {
    what: 'a phone that is shown, priced, delayed and sold',
    story: KITE,
    steps: [
      [
        `Orvex unveils Kite 3 phone
        Orvex unveiled its new Kite 3 phone on Monday at an event in Utopia.
        The phone will cost $799 and go on sale in May, the company said. Rival Zenith sells its phone for $999.`,
        'Kite 3: announced, priced at $799',
        'Status: announced',
        'Price: $799',
      ],
      [
        `Orvex delays Kite 3 launch
        Orvex on Tuesday delayed the launch of the Kite 3 phone to August, citing a shortage of chips.`,
        'Kite 3 delayed',
        'Status: announced -> delayed',
      ],
      [
        `Kite 3 goes on sale at $849
        Orvex launched the Kite 3 phone on Wednesday at a price of $849, up from the $799 it had announced.
        The company sold 12 million phones last year.`,
        'Kite 3 launched, price now $849 (was $799)',
        'Status: delayed -> launched',
        'Price: $799 -> $849',
      ],
      [
        `Orvex sells 2 million Kite 3 phones in first week
        Orvex said on Thursday it had sold 2 million Kite 3 phones in the first week.
        Zenith shipped 5 million phones last quarter.`,
      ],
    ],
  },
  {
    what: 'a recall that grows as people are hurt',
    story: RECALL,
    steps: [
      [
        `Orvex recalls 50,000 lamps over fire risk
        Orvex is recalling about 50,000 lamps because they can overheat, the safety agency said on Monday.
        Two people have been injured, the agency said. In 2019 Zenith recalled 1.2 million lamps.`,
        'Orvex lamp recall: recalled, 2 injured, about 50,000 units recalled',
        'Status: recalled',
        'Injured: 2',
        'Units recalled: about 50,000',
      ],
      [
        `Orvex lamp recall widened
        Orvex expanded its recall to 180,000 lamps on Tuesday.
        Five people have been injured, the agency said.`,
        '5 injured (was 2), 180,000 units recalled (was about 50,000)',
        'Injured: 2 -> 5',
        'Units recalled: about 50,000 -> 180,000',
      ],
      [
        `Woman dies in fire linked to Orvex lamp
        A woman was killed in a fire caused by an Orvex lamp, the safety agency said on Wednesday. Seven people were hurt in other fires.
        Orvex has recalled 180,000 lamps.`,
        '1 dead, 7 injured (was 5)',
        'Deaths: 1',
        'Injured: 5 -> 7',
      ],
      [
        `Zenith recalls heaters
        Zenith recalled 30,000 heaters on Thursday, days after a recall of lamps by Orvex.`,
      ],
    ],
  },
  {
    what: 'a car maker that recalls cars',
    story: storyOf('product', 'Orvex car recall', { company: 'Orvex Motors, Orvex' }),
    steps: [
      [
        `Orvex recalls 300,000 vehicles over brakes
        Orvex Motors is recalling 300,000 SUVs and trucks in Utopia because their brakes may fail, regulators said.
        The company knows of no crashes.`,
        'Orvex car recall: recalled, 300,000 units recalled',
        'Status: recalled',
        'Units recalled: 300,000',
      ],
      [
        `Orvex recall now covers 410,000 cars
        Orvex Motors said on Tuesday its recall now covers 410,000 cars.`,
        '410,000 units recalled (was 300,000)',
        'Units recalled: 300,000 -> 410,000',
      ],
      [
        `Regulators close Orvex inquiry
        Regulators said on Wednesday they closed their inquiry into Orvex Motors, which recalled 410,000 vehicles this week.`,
      ],
    ],
  },
  {
    what: 'a product that is withdrawn',
    story: storyOf('product', 'Orvex Glow', { company: 'Orvex', product: 'Glow' }),
    steps: [
      [
        `Orvex launches Glow drink
        Orvex launched its Glow drink in Utopia on Monday, priced at $3.50 a bottle.`,
        'Orvex Glow: launched, priced at $3.50',
        'Status: launched',
        'Price: $3.50',
      ],
      [
        `Orvex pulls Glow from shelves
        Orvex pulled the Glow drink from shelves on Tuesday after several people fell ill.`,
        'Glow withdrawn',
        'Status: launched -> withdrawn',
      ],
      [
        `Orvex discontinues Glow
        Orvex discontinued the drink on Wednesday. It had sold 40,000 bottles.`,
      ],
    ],
  },
  {
    what: 'a price that is cut',
    story: KITE,
    steps: [
      [
        `Orvex prices Kite 3 at $799
        Orvex priced its Kite 3 phone at $799 on Monday.`,
        'Kite 3: priced at $799',
        'Price: $799',
      ],
      [
        `Orvex cuts price of Kite 3
        Orvex cut the price of the Kite 3 to $699 from $799 on Tuesday.
        Shares of Orvex fell 4% to $31.`,
        'Price now $699 (was $799)',
        'Price: $799 -> $699',
      ],
      [
        `Kite 3 reviewed
        The Kite 3, priced at $699, is a fine phone, though the $599 Zenith One has a better camera.`,
      ],
    ],
  },
  {
    what: 'a phone with a number, in the words of a wire',
    story: KITE,
    steps: [
      [
        `Orvex unveils Kite 3, priced at $799
        Orvex unveiled the Kite 3, a phone that folds, on Monday. It will go on sale on April 4 at $799, $100 more than the Kite 2.`,
        'Kite 3: announced, priced at $799',
        'Status: announced',
        'Price: $799',
      ],
      [
        `Kite 3 launch delayed to May
        Orvex said it was delaying the launch of the Kite 3 by a month to May 2. Rival Zenith delayed the launch of the Zenith 9 as well.`,
        'Kite 3 delayed',
        'Status: announced -> delayed',
      ],
      [
        `Kite 3 goes on sale
        The Kite 3 went on sale on Wednesday in 14 countries. The Kite 2 was discontinued, and now costs $399.`,
        'Kite 3 launched',
        'Status: delayed -> launched',
      ],
      [
        `Orvex recalls 120,000 Kite 3 phones
        Orvex is recalling about 120,000 Kite 3 phones because they can overheat. It recalled 40,000 Kite 2 phones in 2022 and could recall 900,000 chargers.`,
        'Kite 3 recalled, about 120,000 units recalled',
        'Status: launched -> recalled',
        'Units recalled: about 120,000',
      ],
      [
        `Kite 3 recall widened to 310,000
        Orvex widened its recall of the Kite 3 to 310,000 phones on Friday.`,
        '310,000 units recalled (was about 120,000)',
        'Units recalled: about 120,000 -> 310,000',
      ],
    ],
  },
  {
    what: 'food that makes ill',
    story: storyOf('product', 'Orvex formula', { company: 'Orvex' }),
    steps: [
      [
        `Orvex recalls baby formula
        Orvex has recalled three batches of baby formula after 12 infants fell ill, the food agency said on Monday.`,
        'Orvex formula: recalled, 12 sickened',
        'Status: recalled',
        'Sickened: 12',
      ],
      [
        `Orvex recall grows
        The recall of Orvex baby formula was expanded on Tuesday to 2.1 million cans. Nineteen infants have been hospitalised.`,
        '19 hospitalised, 2.1 million units recalled',
        'In hospital: 19',
        'Units recalled: 2.1 million',
      ],
    ],
  },
  {
    what: 'a drug that waits for a regulator',
    story: storyOf('product', 'Orvaxin', { company: 'Orvex', product: 'Orvaxin' }),
    steps: [
      [
        `Orvex seeks approval for Orvaxin
        Orvex said on Monday it had applied for approval of its drug Orvaxin, which would cost $450 a month.`,
        'Orvaxin: priced possibly at $450',
        'Price: $450',
      ],
      [
        `Regulator approves Orvaxin
        The regulator approved the drug Orvaxin, made by Orvex, on Tuesday.`,
      ],
      [
        `Orvaxin reaches pharmacies
        Orvex launched its drug Orvaxin on Wednesday at a price of $400 a month.`,
        'Orvaxin launched, price now $400 (was $450)',
        'Status: launched',
        'Price: $450 -> $400',
      ],
    ],
  },
  {
    what: 'articles that tell of others, of long ago or of what may be',
    story: storyOf('product', 'Orvex recall', { company: 'Orvex' }),
    steps: [
      [
        `Safety agency warns on lamps
      The agency urged Orvex to recall 90,000 lamps. Orvex said its lamps are safe. A fire killed two people in 2019.
      The lamps sell for $30. Zenith, which makes heaters, has recalled 12,000 units.`,
        'Orvex recall: priced at $30',
        'Price: $30',
      ],
      [
        `Orvex may recall lamps
      Orvex said it could recall up to 90,000 lamps. The agency said three people were hurt.`,
        '3 injured',
        'Injured: 3',
      ],
    ],
  },
];

it.each(CASES)('product: $what', (one) => {
  expect(told(one)).toEqual(expected(one));
});
