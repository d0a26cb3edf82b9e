import { expect, it } from 'vitest';
import { type Case, expected, storyOf, told } from './tell.ts';

const POWER = storyOf('outage', 'Utopia blackout', { company: 'Utopia Power' });
const BREACH = storyOf('outage', 'Orvex breach', { company: 'Orvex' });

const CASES: readonly Case[] = [
  {
    what: 'a power cut that ends house by house',
    story: POWER,
    steps: [
      [
        `Storm leaves 120,000 without power in Utopia
        A storm knocked out power to about 120,000 customers of Utopia Power on Monday, the utility said.
        In Arcadia, 30,000 homes served by Arcadia Electric lost power.`,
        'Utopia blackout: about 120,000 customers affected',
        'Customers affected: about 120,000',
      ],
      [
        `50,000 still without power in Utopia
        Some 50,000 customers of Utopia Power were still without power on Tuesday, the utility said. Crews restored service to 70,000 overnight.`,
        'About 50,000 customers affected (was about 120,000)',
        'Customers affected: about 120,000 -> about 50,000',
      ],
      [
        `Power restored in Utopia
        Power was restored to all customers on Wednesday, Utopia Power said.
        The storm caused $80 million in damage to its grid.`,
        'Utopia blackout over, cost $80M',
        'Status: over',
        'Cost: $80M',
      ],
    ],
  },
  {
    what: 'a breach that turns out larger',
    story: BREACH,
    steps: [
      [
        `Orvex says hackers stole customer data
        Orvex said on Monday that hackers had stolen the personal data of about 3 million customers.
        Kite disclosed a breach that exposed 60 million accounts in 2021.`,
        'Orvex breach: data of about 3 million people exposed',
        'People exposed: about 3 million',
      ],
      [
        `Orvex breach hit 11 million people
        The breach at Orvex exposed the data of 11 million people, the company told regulators on Tuesday.
        Hackers demanded a ransom of $5 million, according to Daily Echo.`,
        'Data of 11 million people exposed (was about 3 million), $5M ransom demanded',
        'People exposed: about 3 million -> 11 million',
        'Ransom demanded: $5M',
      ],
      [
        `Orvex security chief resigns
        Jane Roe, the chief security officer of Orvex, resigned on Wednesday after a breach that exposed the data of 11 million people.`,
        'Roe leaves Orvex',
        'People: Jane Roe leaves as chief security officer of Orvex',
      ],
    ],
  },
  {
    what: 'a service that is down and comes back',
    story: storyOf('outage', 'Orvex Cloud outage', { company: 'Orvex', service: 'Orvex Cloud' }),
    steps: [
      [
        `Orvex Cloud outage hits websites
        An outage at Orvex Cloud took thousands of websites offline on Monday.
        More than 40,000 users reported problems, according to the tracking site Lampwatch.`,
        'Orvex Cloud outage: under way, over 40,000 customers affected',
        'Status: under way',
        'Customers affected: over 40,000',
      ],
      [
        `Orvex Cloud still down
        The outage at Orvex Cloud continued on Tuesday, the company said.`,
      ],
      [
        `Orvex Cloud back online
        Orvex Cloud was back online on Wednesday after the outage was resolved, the company said.
        A similar outage at Kite in 2023 lasted six hours.`,
        'Orvex Cloud outage over',
        'Status: under way -> over',
      ],
    ],
  },
  {
    what: 'an outage by the reports of a tracker, that ends in part first',
    story: storyOf('outage', 'Orvex Cloud outage', { company: 'Orvex', service: 'Orvex Cloud' }),
    steps: [
      [
        `Orvex Cloud hit by outage
        Orvex Cloud was hit by an outage on Monday. The tracker Lampwatch showed 18,400 reports of problems at 9 a.m.`,
        'Orvex Cloud outage: under way, 18,400 reports of problems',
        'Status: under way',
        'Problem reports: 18,400',
      ],
      [
        `Most of Orvex Cloud back
        Orvex said 90% of services were back online on Tuesday. Some 40,000 customers were unable to log in.`,
        'About 40,000 customers affected',
        'Customers affected: about 40,000',
      ],
    ],
  },
  {
    what: 'an officer who goes, in the sentence after the company',
    story: BREACH,
    steps: [
      [
        `Orvex fined
        A regulator fined Orvex 18 million crowns over a breach. Chief security officer Ned Flint resigned.`,
        'Orvex breach: Flint leaves, 18M crowns fine',
        'People: Ned Flint leaves as chief security officer',
        'Fine: 18M crowns',
      ],
    ],
  },
  {
    what: 'a ransom that is asked for and not paid',
    story: BREACH,
    steps: [
      [
        `Hackers demand $12 million from Orvex
        The attackers demanded a ransom of $12 million, which Orvex said it had not paid.
        Personal details of 2 million customers of Orvex were stolen.`,
        'Orvex breach: data of 2 million people exposed, $12M ransom demanded',
        'People exposed: 2 million',
        'Ransom demanded: $12M',
      ],
      [
        `Orvex refuses
        Orvex refused to pay a ransom of $12 million.`,
      ],
    ],
  },
  {
    what: 'a number that may be, and the one that is',
    story: BREACH,
    steps: [
      [
        `Orvex hit by cyberattack
        Data on as many as 9 million patients of Orvex may have been stolen, two people briefed on the matter said.`,
        'Orvex breach: under way, data of possibly up to 9 million people exposed',
        'Status: under way',
        'People exposed: up to 9 million',
      ],
      [
        `Orvex counts the cost
        Orvex said on Friday that the data of 6.4 million patients was stolen in the attack.`,
        'Data of 6.4 million people exposed (was up to 9 million)',
        'People exposed: up to 9 million -> 6.4 million',
      ],
    ],
  },
  {
    what: 'a ransom that is paid',
    story: BREACH,
    steps: [
      [
        `Hackers hit Orvex
        A ransomware attack forced Orvex to shut its plants on Monday.
        The hackers demanded $10 million.`,
      ],
      [
        `Orvex paid $6 million ransom
        Orvex paid a ransom of $6 million to hackers, two people familiar with the matter said on Tuesday.`,
        'Orvex breach: ransom $6M',
        'Ransom: $6M',
      ],
      [
        `Attack to cost Orvex $90 million
        Orvex said on Wednesday that the attack would cost it $90 million. Sales of Orvex were $4 billion last year.`,
        'Cost $90M',
        'Cost: $90M',
      ],
    ],
  },
  {
    what: 'a phone network that fails',
    story: storyOf('outage', 'Orvex network outage', { company: 'Orvex' }),
    steps: [
      [
        `Orvex network outage leaves millions without service
        Orvex said an outage had left 2.4 million customers without service on Monday.
        "We are working to fix this," Chief Executive Jane Roe said.`,
        'Orvex network outage: under way, 2.4 million customers affected',
        'Status: under way',
        'Customers affected: 2.4 million',
      ],
      [
        `Orvex restores service
        Orvex restored service to its network by late Tuesday, ending an outage that left 2.4 million customers without service.`,
        'Orvex network outage over',
        'Status: under way -> over',
      ],
      [
        `Orvex fined for outage
        Regulators fined Orvex $15 million on Wednesday over the outage, which affected 2.4 million customers.`,
        '$15M fine',
        'Fine: $15M',
      ],
    ],
  },
  {
    what: 'an airline whose computers fail',
    story: storyOf('outage', 'Orvex Air outage', { company: 'Orvex Air' }),
    steps: [
      [
        `Orvex Air cancels 300 flights after computer outage
        Orvex Air canceled 300 flights on Monday after an outage of its check-in computers, stranding 45,000 passengers.`,
        'Orvex Air outage: 45,000 customers affected, 300 flights cancelled',
        'Customers affected: 45,000',
        'Flights cancelled: 300',
      ],
      [
        `Orvex Air cancels 500 more flights
        Orvex Air canceled 500 flights on Tuesday as the outage went into a second day.`,
        '500 flights cancelled (was 300)',
        'Flights cancelled: 300 -> 500',
      ],
      [
        `Orvex Air says systems are back
        Orvex Air said its systems were restored on Wednesday. The outage cost the airline $30 million, it said.`,
        'Orvex Air outage over, cost $30M',
        'Status: over',
        'Cost: $30M',
      ],
    ],
  },
  {
    what: 'articles that tell of others, of long ago or of what may be',
    story: storyOf('outage', 'Orvex outage', { company: 'Orvex' }),
    steps: [
      [
        `Orvex outage: what we know
      Orvex has 30 million customers. An outage in 2022 hit 5 million customers for nine hours. Kite's network was restored on Sunday.
      Hackers breached Kite and exposed 2 million records. Orvex paid a fine of $3 million in 2020.`,
      ],
      [
        `Orvex outage ends for most
      Service has been restored to 80% of customers, Orvex said. About 12,000 customers remained without service.`,
        'Orvex outage: about 12,000 customers affected',
        'Customers affected: about 12,000',
      ],
    ],
  },
  {
    what: 'an outage that ends and returns',
    story: storyOf('outage', 'Orvex Cloud outage', { company: 'Orvex', service: 'Orvex Cloud' }),
    steps: [
      [
        `Thousands report trouble with Orvex Cloud outage
      Orvex Cloud is down for thousands, a tracking site said.`,
        'Orvex Cloud outage: going on',
        'Status: going on',
      ],
      [
        `Orvex Cloud outage ends
      Orvex Cloud is back online, Orvex said.`,
        'Orvex Cloud outage over',
        'Status: going on -> over',
      ],
      [
        `Orvex Cloud outage: second day
      Orvex Cloud went down again on Wednesday.`,
        'Orvex Cloud outage under way',
        'Status: over -> under way',
      ],
    ],
  },
  {
    what: 'what hackers claim, and what the company says was taken',
    story: storyOf('outage', 'Orvex hack', { company: 'Orvex' }),
    steps: [
      [
        `Hackers claim data of 5 million Orvex users
      A group calling itself Red Kite said it had stolen data of 5 million Orvex users.`,
        'Orvex hack: data of reportedly 5 million people exposed',
        'People exposed: 5 million',
      ],
      [
        `Orvex: data of 2.3 million customers stolen
      Orvex said hackers had stolen the data of 2.3 million customers, fewer than the 5 million claimed by the group.`,
        'Data of 2.3 million people exposed (was 5 million)',
        'People exposed: 5 million -> 2.3 million',
      ],
    ],
  },
  {
    what: 'what the company confirms after hackers spoke',
    story: storyOf('outage', 'Orvex hack', { company: 'Orvex' }),
    steps: [
      [
        `Orvex confirms hack
      After hackers said they had broken into Orvex, the company confirmed that data of 4 million customers was stolen.`,
        'Orvex hack: data of 4 million people exposed',
        'People exposed: 4 million',
      ],
    ],
  },
];

it.each(CASES)('outage: $what', (one) => {
  expect(told(one)).toEqual(expected(one));
});
