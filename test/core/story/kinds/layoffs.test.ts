import { expect, it } from 'vitest';
import { type Case, expected, storyOf, told } from './tell.ts';

const ORVEX = storyOf('layoffs', 'Orvex job cuts', { company: 'Orvex Motors, Orvex' });

const CASES: readonly Case[] = [
  {
    what: 'cuts that are planned, told and told again larger',
    story: ORVEX,
    steps: [
      [
        `Orvex to cut 1,500 jobs as demand for lamps slows
        UTOPIA (Wire) - Orvex Motors said on Monday it would cut about 1,500 jobs, or 6% of its workforce, as it tries to return to profit.
        The cuts, which will fall mostly on its plant in Arcadia, are expected to save $200 million a year, the company said.
        "These are difficult decisions," Chief Executive Jane Roe told employees in a memo.
        Orvex employs about 25,000 people. Rival Kite laid off 4,000 workers last year.`,
        'Orvex job cuts: about 1,500 jobs cut, 6% of workforce, savings reportedly $200M',
        'Jobs cut: about 1,500',
        'Share of workforce: 6%',
        'Savings: $200M',
        'Headcount: about 25,000',
      ],
      [
        `Union vows to fight Orvex plan
        The union at Orvex Motors promised on Tuesday to fight the plan to cut 1,500 jobs.
        "Not one worker should lose a job," said John Doe, who leads the union. It called out 300 workers at another maker, Kite, in 2019.`,
      ],
      [
        `Orvex deepens cuts to 2,400 jobs
        Orvex Motors will now eliminate 2,400 jobs, up from the 1,500 it announced earlier this month, a spokeswoman said.
        The company expects a charge of $310 million for severance in the second quarter.
        Shares of Orvex rose 3%. Kite, its rival, employs 40,000 people.`,
        '2,400 jobs cut (was about 1,500), cost reportedly $310M',
        'Jobs cut: about 1,500 -> 2,400',
        'Cost: $310M',
      ],
    ],
  },
  {
    what: 'a report, then the company, then its chief leaves',
    story: ORVEX,
    steps: [
      [
        `Orvex plans hundreds of layoffs, sources say
        Orvex plans to lay off around 400 employees in its software arm, two people familiar with the matter said.
        The company declined to comment. It had cut 120 jobs in 2023.`,
        'Orvex job cuts: reportedly about 400 jobs cut',
        'Jobs cut: about 400',
      ],
      [
        `Orvex confirms 430 layoffs
        Orvex on Tuesday confirmed that it is laying off 430 employees.
        Kite and Zenith have announced a combined 9,000 job cuts this year, according to a tally by Layoff Watch.`,
        '430 jobs cut (was about 400)',
        'Jobs cut: about 400 -> 430',
      ],
      [
        `Orvex chief steps down after layoffs
        Orvex Chief Executive Jane Roe is stepping down, a week after the company cut 430 jobs.
        John Doe, who was finance chief at Kite, has been named interim chief executive of Orvex.`,
        'Roe leaves Orvex',
        'People: Jane Roe leaves as chief executive of Orvex',
        'People: John Doe is named interim chief executive of Orvex',
      ],
    ],
  },
  {
    what: 'a share of the workforce only, then a number',
    story: ORVEX,
    steps: [
      [
        `Orvex to shed 12% of staff
        Orvex said on Monday it would lay off 12% of its workforce as it closes a plant.
        "We have to act," said Jane Roe, its chief executive. Unemployment in Utopia is 4%.`,
        'Orvex job cuts: 12% of workforce',
        'Share of workforce: 12%',
      ],
      [
        `Orvex layoffs to hit 2,900 workers
        The layoffs at Orvex will affect 2,900 workers, according to a filing on Tuesday.
        The company will pay $45 million in severance.`,
        '2,900 jobs cut, cost $45M',
        'Jobs cut: 2,900',
        'Cost: $45M',
      ],
      [
        `Mayor of Utopia promises help
        The mayor of Utopia promised on Wednesday to help the 2,900 workers who were laid off by Orvex. Utopia added 600 jobs last month.`,
      ],
    ],
  },
  {
    what: 'rivals that cut jobs on the same days',
    story: ORVEX,
    steps: [
      [
        `Kite cuts 900 jobs, Orvex 300
        Kite said on Monday it would cut 900 jobs. Orvex cut 300 jobs.`,
        'Orvex job cuts: 300 jobs cut',
        'Jobs cut: 300',
      ],
      [
        `Kite cuts 200 more
        Kite said on Tuesday it would cut another 200 jobs. It employs 9,000 people.`,
      ],
      [
        `Zenith joins job cutters
        Zenith, the largest rival of Orvex, is cutting 5,000 jobs, it said on Wednesday.
        The company expects to save $1 billion.`,
      ],
    ],
  },
  {
    what: 'one job, and cuts that are denied',
    story: ORVEX,
    steps: [
      [
        `Orvex denies it will cut 800 jobs
        Orvex denied on Monday a report that it would cut 800 jobs.`,
      ],
      [
        `Orvex cuts one job
        Orvex cut 1 job on Tuesday, that of its mascot.`,
        'Orvex job cuts: 1 job cut',
        'Jobs cut: 1',
      ],
    ],
  },
  {
    what: 'cuts that shrink after talks with a union',
    story: ORVEX,
    steps: [
      [
        `Orvex could cut up to 3,000 jobs
        Orvex may cut up to 3,000 jobs in Utopia, Daily Echo reported on Monday, citing people familiar with the plan.`,
        'Orvex job cuts: possibly up to 3,000 jobs cut',
        'Jobs cut: up to 3,000',
      ],
      [
        `Orvex to cut 2,500 jobs
        Orvex said on Tuesday it will cut 2,500 jobs in Utopia.
        The union called the figure "a slap in the face".`,
        '2,500 jobs cut (was up to 3,000)',
        'Jobs cut: up to 3,000 -> 2,500',
      ],
      [
        `Orvex and union agree on 1,800 cuts
        Orvex will cut 1,800 jobs instead of 2,500 after talks with its union, the two sides said on Wednesday.`,
        '1,800 jobs cut (was 2,500)',
        'Jobs cut: 2,500 -> 1,800',
      ],
    ],
  },
  {
    what: 'articles that tell of others, of long ago or of what may be',
    story: storyOf('layoffs', 'Orvex job cuts', { company: 'Orvex' }),
    steps: [
      [
        `Tech layoffs mount
      Companies have cut 40,000 jobs this year. Kite has struggled. It cut 4,000 jobs last month.
      Orvex, which has 9,000 employees, hired 200 people in May. The government lost 300 jobs.
      Zenith's 500 layoffs follow those at Orvex.`,
      ],
      [
        `Orvex shares jump 5% after cuts at rival
      Kite, which competes with Orvex, said it would eliminate 1,000 positions, or 8% of its staff. The company expects charges of $90 million.`,
      ],
      [
        `Orvex to close plant, 250 jobs at risk
      Orvex will close its plant in Utopia, putting 250 jobs at risk, the union said.`,
      ],
    ],
  },
  {
    what: 'a range that is settled, and raised after that',
    story: storyOf('layoffs', 'Orvex job cuts', { company: 'Orvex' }),
    steps: [
      [
        `Orvex weighs layoffs
      Orvex is considering cutting between 3,000 and 4,000 jobs, people familiar with the plan said.`,
        'Orvex job cuts: reportedly 3,000 to 4,000 jobs cut',
        'Jobs cut: 3,000 to 4,000',
      ],
      [
        `Orvex decides on layoffs
      Orvex will cut 3,500 jobs, it said on Tuesday.`,
        '3,500 jobs cut (was 3,000 to 4,000)',
        'Jobs cut: 3,000 to 4,000 -> 3,500',
      ],
      [
        `Orvex goes further
      Orvex will cut 4,200 jobs, it said on Wednesday.`,
        '4,200 jobs cut (was 3,500)',
        'Jobs cut: 3,500 -> 4,200',
      ],
    ],
  },
  {
    what: 'a part of the cuts, and a plan that they are part of',
    story: storyOf('layoffs', 'Orvex job cuts', { company: 'Orvex' }),
    steps: [
      [
        `Orvex to cut 1,500 jobs
      Orvex will cut 1,500 jobs as part of a plan to save $300 million, it said on Monday.`,
        'Orvex job cuts: 1,500 jobs cut, savings reportedly $300M',
        'Jobs cut: 1,500',
        'Savings: $300M',
      ],
      [
        `Orvex layoffs to hit 400 workers in Arcadia
      Orvex will lay off 400 workers at its Arcadia plant as part of the 1,500 job cuts announced last week.`,
      ],
    ],
  },
];

it.each(CASES)('layoffs: $what', (one) => {
  expect(told(one)).toEqual(expected(one));
});
