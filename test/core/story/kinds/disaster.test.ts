import { expect, it } from 'vitest';
import { type Case, expected, storyOf, told } from './tell.ts';

const CASES: readonly Case[] = [
  {
    what: 'a wildfire that grows and is put out',
    story: storyOf('disaster', 'Utopia wildfire', { place: 'Utopia' }),
    steps: [
      [
        `Wildfire near Utopia forces 5,000 to flee
        A wildfire near Utopia burned 2,000 acres on Monday and forced 5,000 people to evacuate, officials said.
        The fire was 10% contained. In 2018 a fire there burned 40,000 acres and destroyed 600 homes.`,
        'Utopia wildfire: 5,000 displaced, 2,000 acres burned, 10% contained',
        'Displaced: 5,000',
        'Area burned: 2,000 acres',
        'Containment: 10%',
      ],
      [
        `Utopia wildfire grows to 9,500 acres
        The wildfire has burned 9,500 acres and destroyed 40 homes, officials said on Tuesday. It was 25% contained.
        Some 12,000 people were evacuated. Orvex, a lamp maker, cut 300 jobs nearby.`,
        'About 12,000 displaced (was 5,000), 9,500 acres burned (was 2,000 acres), 25% contained (was 10%)',
        'Displaced: 5,000 -> about 12,000',
        'Area burned: 2,000 acres -> 9,500 acres',
        'Containment: 10% -> 25%',
        'Buildings destroyed: 40',
      ],
      [
        `Utopia wildfire 90% contained
        The fire was 90% contained on Wednesday, and most of the 12,000 people who were evacuated went home.
        It caused $300 million in damage.`,
        '90% contained (was 25%), $300M in damage',
        'Containment: 25% -> 90%',
        'Damage: $300M',
      ],
    ],
  },
  {
    what: 'an earthquake whose magnitude is put right',
    story: storyOf('disaster', 'Arcadia earthquake', { place: 'Arcadia' }),
    steps: [
      [
        `Magnitude 6.4 quake hits Arcadia
        A magnitude 6.4 earthquake hit Arcadia on Monday. There were no immediate reports of damage.
        A quake of magnitude 7.8 killed thousands there in 1976.`,
        'Arcadia earthquake: magnitude 6.4',
        'Magnitude: 6.4',
      ],
      [
        `Arcadia quake destroys homes
        The earthquake, which had a magnitude of 6.4, destroyed 120 homes, officials said on Tuesday. Rescuers pulled 14 people from the rubble.
        About 30,000 customers were without power.`,
        '120 buildings destroyed, about 30,000 customers without power',
        'Buildings destroyed: 120',
        'Customers without power: about 30,000',
      ],
      [
        `Arcadia to get $50 million in aid
        The government promised $50 million in aid on Wednesday. Some 2,000 people were left homeless.`,
        'About 2,000 displaced, $50M in aid',
        'Displaced: about 2,000',
        'Aid: $50M',
      ],
    ],
  },
  {
    what: 'an earthquake as wires write it',
    story: storyOf('disaster', 'Utopia earthquake', { place: 'Utopia' }),
    steps: [
      [
        `7.1 quake strikes off Utopia
        A 7.1-magnitude earthquake struck off the coast of Utopia on Monday, triggering a tsunami warning.`,
        'Utopia earthquake: magnitude 7.1',
        'Magnitude: 7.1',
      ],
      [
        `Utopia earthquake weaker than thought
        The Arcadia Geological Survey revised the magnitude to 6.9 from 7.1 on Tuesday.`,
        'Magnitude now 6.9 (was 7.1)',
        'Magnitude: 7.1 -> 6.9',
      ],
    ],
  },
  {
    what: 'numbers told by their size alone',
    story: storyOf('disaster', 'Utopia floods', { place: 'Utopia' }),
    steps: [
      [
        `Floods kill dozens in Utopia
        Floods killed dozens of people in Utopia on Saturday and left hundreds missing, officials said.`,
        'Utopia floods: dozens dead, hundreds missing',
        'Deaths: dozens',
        'Missing: hundreds',
      ],
      [
        `Utopia counts its dead
        Deaths from flooding in Utopia passed 100 on Sunday, the governor said.`,
        'Over 100 dead (was dozens)',
        'Deaths: dozens -> over 100',
      ],
    ],
  },
  {
    what: 'an attack whose gunman is caught',
    story: storyOf('disaster', 'Utopia mall attack', { place: 'Utopia' }),
    steps: [
      [
        `Gunman at large after attack at Utopia mall
        Police were searching on Monday for a gunman who opened fire at a mall in Utopia.`,
        'Utopia mall attack: suspect sought by police',
        'Suspect: sought by police',
      ],
      [
        `Man arrested over mall attack
        Police arrested a 24-year-old man on Tuesday over the attack at the mall.
        John Doe was sentenced to life in prison for an attack in Arcadia in 2012.`,
        'Suspect arrested',
        'Suspect: sought by police -> arrested',
      ],
      [
        `Suspect in mall attack charged
        The suspect was charged with murder on Wednesday, prosecutors said.`,
        'Suspect charged',
        'Suspect: arrested -> charged',
      ],
    ],
  },
  {
    what: 'people who are missing and found',
    story: storyOf('disaster', 'Utopia ferry accident', { place: 'Utopia' }),
    steps: [
      [
        `Ferry sinks off Utopia
        A ferry sank off Utopia on Monday and 31 people were missing, the coast guard said. Rescuers saved 70 people.`,
        'Utopia ferry accident: 31 missing',
        'Missing: 31',
      ],
      [
        `Twelve still missing off Utopia
        Twelve people were still missing on Tuesday, the coast guard said, and 89 people had been rescued.
        In 1994 a ferry accident killed 852 people.`,
        '12 missing (was 31), 89 rescued',
        'Missing: 31 -> 12',
        'Rescued: 89',
      ],
      [
        `Search for ferry passengers ends
        The search was called off on Wednesday. Nine people were missing.`,
        '9 missing (was 12), search called off',
        'Missing: 12 -> 9',
        'Search: search called off',
      ],
    ],
  },
  {
    what: 'a riot with arrests',
    story: storyOf('disaster', 'Utopia riot', { place: 'Utopia' }),
    steps: [
      [
        `Riot in Utopia
        Police arrested 40 people in Utopia on Monday after a riot.`,
        'Utopia riot: 40 arrested',
        'Arrested: 40',
      ],
      [
        `Riot arrests rise
        Police said on Tuesday they had arrested 65 people.
        Last year 200 people were arrested in Arcadia.`,
        '65 arrested (was 40)',
        'Arrested: 40 -> 65',
      ],
    ],
  },
  {
    what: 'a storm that cuts the power',
    story: storyOf('disaster', 'Storm Ann', { event: 'Storm Ann', place: 'Utopia' }),
    steps: [
      [
        `Storm Ann cuts power in Utopia
        Storm Ann left 200,000 homes without power on Monday and 3,000 people were evacuated.`,
        'Storm Ann: 3,000 displaced, 200,000 customers without power',
        'Displaced: 3,000',
        'Customers without power: 200,000',
      ],
      [
        `Storm Ann: 60,000 homes still without power
        Some 60,000 homes were still without power on Tuesday, officials said.`,
        'About 60,000 customers without power (was 200,000)',
        'Customers without power: 200,000 -> about 60,000',
      ],
      [
        `Storm Ann cost $1.2 billion
        Storm Ann caused $1.2 billion in damage, insurers said on Wednesday. Storm Bob caused $4 billion in damage in 2019.`,
        '$1.2B in damage',
        'Damage: $1.2B',
      ],
    ],
  },
  {
    what: 'articles that tell of others, of long ago or of what may be',
    story: storyOf('disaster', 'Utopia flood', { place: 'Utopia' }),
    steps: [
      [
        `Utopia flood: 12 missing
      Twelve people are missing after a flood in Utopia on Monday. Police arrested two men for looting. A flood in Arcadia last week left 300 people homeless.
      In Erewhon, 50,000 homes were without power after a storm. Zenith donated $2 million in aid to Arcadia.`,
        'Utopia flood: 12 missing, 2 arrested',
        'Missing: 12',
        'Arrested: 2',
      ],
    ],
  },
  {
    what: 'an outbreak, whose sick are not injured',
    story: storyOf('disaster', 'Utopia virus', { place: 'Utopia' }),
    steps: [
      [
        `Virus spreads in Utopia
      The virus has killed 14 people in Utopia, the first deaths there since 2011. Nineteen patients remain in hospital.`,
        'Utopia virus: 14 dead, at least 19 hospitalised',
        'Deaths: 14',
        'In hospital: at least 19',
      ],
    ],
  },
  {
    what: 'a body that is found, and one that was searched for',
    story: storyOf('disaster', 'Utopia fire', { place: 'Utopia' }),
    steps: [
      [
        `Body found after Utopia fire
      A 29-year-old man's body was found in a car on Monday, the first death of the Utopia fire.`,
        'Utopia fire: 1 dead',
        'Deaths: 1',
      ],
      [
        `Missing woman found dead in Utopia
      The body of a missing woman was found after the Utopia fire on Tuesday.`,
        'Found dead',
        'Search: found dead',
      ],
    ],
  },
  {
    what: 'pupils who are abducted and freed, and those who are only a part of them',
    story: storyOf('disaster', 'Utopia school attack', { place: 'Utopia' }),
    steps: [
      [
        `Gunmen kidnap pupils in Utopia
      Gunmen kidnapped 119 pupils from a school in Utopia on Monday. In 2021 attackers kidnapped 317 pupils there.`,
        'Utopia school attack: 119 abducted',
        'Abducted: 119',
      ],
      [
        `Army frees Utopia pupils
      Troops rescued 31 of the 119 pupils abducted in Utopia on Tuesday, and the gunmen freed 40 girls.`,
        '31 rescued, 40 freed',
        'Rescued: 31',
        'Freed: 40',
      ],
      [
        `Last Utopia pupils freed
      The last 48 pupils kidnapped in Utopia were freed on Wednesday. Another 12 people were rescued from a camp.`,
      ],
    ],
  },
  {
    what: 'one who is found after a hunt',
    story: storyOf('disaster', 'Utopia toddler', { place: 'Utopia' }),
    steps: [
      [
        `Toddler found safe in Utopia
        A toddler who wandered off in Utopia was found safe on Monday after a hunt through the night.`,
        'Utopia toddler: found safe',
        'Search: found safe',
      ],
    ],
  },
];

it.each(CASES)('disaster: $what', (one) => {
  expect(told(one)).toEqual(expected(one));
});
