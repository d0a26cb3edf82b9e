/** Dates, names, moves and stages, faithful and not. */
import { type Case, fill } from './case.ts';

const MONTHS = ['January', 'March', 'June', 'August', 'October', 'December'] as const;
const SHORT_MONTHS = ['Jan.', 'March', 'June', 'Aug.', 'Oct.', 'Dec.'] as const;
const NUMBERS = ['01', '03', '06', '08', '10', '12'] as const;

/** A full date of 2024, told and retold. */
export function dateCases(): Case[] {
  return MONTHS.map((month, index): Case => {
    const [day, other] = [11 + index, 21 + index];
    const wrongMonth = MONTHS[(index + 1) % MONTHS.length] as string;
    const short = SHORT_MONTHS[index] as string;
    return {
      sources: [`Acme signed for Zenith on ${month} ${day}, 2024, its lawyers said.`],
      faithful: fill(
        ['signed on _', 'Acme and Zenith, _'],
        [
          `${month} ${day}, 2024`,
          `${day} ${month} 2024`,
          `${short} ${day}, 2024`,
          `2024-${NUMBERS[index]}-${day}`,
          `the ${day}th of ${month} 2024`,
          `${month} 2024`,
        ],
      ),
      corrupted: fill(
        ['signed on _', 'Acme and Zenith, _'],
        [
          `${month} ${other}, 2024`,
          `${wrongMonth} ${day}, 2024`,
          `${month} ${day}, 2023`,
          `${other} ${month} 2024`,
          `${day} ${wrongMonth} 2024`,
          `${wrongMonth} 2024`,
          `2024-${NUMBERS[index]}-${other}`,
          '2022',
        ],
      ),
    };
  });
}

/** Spoken from Thursday, 12 June 2025. */
export const OTHER_DATES: readonly Case[] = [
  {
    sources: ['The deal was struck on Tuesday.'],
    faithful: [
      'struck on Tuesday',
      'struck Tuesday',
      'struck on June 10',
      '10 June 2025',
      'June 10, 2025',
      'in June 2025',
    ],
    corrupted: [
      'struck on Monday',
      'Wednesday',
      'June 11',
      '10 July 2025',
      'June 10, 2024',
      'in May 2025',
      'next Tuesday',
    ],
  },
  {
    sources: ['Zenith wants to close by 2030 and grew in the first quarter of 2025.'],
    faithful: ['to close by 2030', 'first quarter of 2025', 'Q1 2025', 'grew in the first quarter of 2025'],
    corrupted: ['to close by 2031', 'by 2029', 'second quarter of 2025', 'Q1 2024', 'since 2030', 'Q3 2025'],
  },
  {
    sources: ['Zenith was founded in 2016.'],
    faithful: ['founded in 2016', 'Zenith, 2016'],
    corrupted: ['founded in 2017', 'founded in May 2016', '2006', 'founded on Friday', '11 June 2016'],
  },
  {
    sources: ['The court rules on June 20.'],
    faithful: ['rules on 20 June', 'rules June 20', 'ruling on June 20, 2025', '20 June 2025'],
    corrupted: [
      'rules on June 21',
      'rules in July',
      'rules on June 20, 2026',
      'rules tomorrow',
      'rules on June 2',
    ],
  },
];

const PEOPLE = [
  { person: 'Mara Quill', wrong: ['Mara Quell', 'Dana Quill', 'Mara Tove', 'Ilse Brandt', 'Quell'] },
  { person: 'Tobin Ashgrove', wrong: ['Tobin Quill', 'Corin Ashgrove', 'Ashgrave', 'Ashgrove Tobin'] },
  { person: "Siobhan O'Drell", wrong: ["Siobhan O'Dell", "Sinead O'Drell", 'Siobhan Drell', 'Drell'] },
  { person: 'Ana de la Veyra', wrong: ['Ana de la Reyra', 'Eva de la Veyra', 'Ana Veyro', 'Veyro'] },
] as const;
const HOUSES = [
  {
    name: 'Orvex Labs',
    short: 'Orvex',
    wrong: ['Orvix Labs', 'Kite Labs', 'Orvex Bank', 'Orvex Labs Europe'],
  },
  { name: 'Bank of Tarn', short: 'Bank of Tarn', wrong: ['Bank of Morn', 'Tarn Trust', 'Bank of Orvex'] },
  { name: 'Kite & Daughters', short: 'Kite', wrong: ['Kyte', 'Kite & Sons', 'Kiteworks'] },
] as const;

/** Moves of people between houses, told by others' words and in the house style. */
export function nameCases(): Case[] {
  return PEOPLE.flatMap(({ person, wrong }, index) =>
    HOUSES.map(({ name, short, wrong: wrongHouses }): Case => {
      const last = person.split(' ').at(-1) ?? person;
      const moves = (who: string, where: string): string[] => [
        `${who} joins ${where}`,
        `${who} is named CEO at ${where}`,
        `${where} names ${who} as CEO`,
        `Chief executive ${who} is to lead ${where}`,
      ];
      const swapped = wrong.flatMap((who) => moves(who, name).slice(index % 2, (index % 2) + 2));
      return {
        sources: [
          `${name} named ${person} its CEO, and chief executive of its Moor unit, after John Tove left.`,
          `${person} will join ${name} in the autumn and is to lead ${name}.`,
        ],
        faithful: [
          ...moves(person, name),
          ...moves(last, short),
          ...moves(person, short),
          `${short}’s ${person}`,
        ],
        corrupted: [
          ...swapped,
          ...wrongHouses.flatMap((where) => moves(person, where).slice(0, 2)),
          `John ${last} joins ${short}`,
        ],
      };
    }),
  );
}

/** Who comes and goes, and where. */
export const MOVES: readonly Case[] = [
  {
    sources: ['Jane Roe will join Acme as head of research, leaving Zenith Labs.'],
    faithful: [
      'Jane Roe joins Acme',
      'Roe joins Acme',
      'Jane Roe joins Acme, to be head of research',
      'Roe is joining Acme',
    ],
    corrupted: [
      'Jane Roe leaves Acme',
      'Roe leaves Acme',
      'Jane Roe joins Zenith Labs',
      'Roe joins Zenith',
      'Roe is ousted from Zenith',
      'Jane Roe retires from Zenith',
    ],
  },
  {
    sources: ['Mara Quill has stepped down as chief executive of Orvex.', 'Jane Roe spoke for Acme.'],
    faithful: [
      'Mara Quill leaves as chief executive of Orvex',
      'Quill leaves Orvex',
      'Mara Quill resigned as chief executive of Orvex',
    ],
    corrupted: [
      'Mara Quill joins Orvex',
      'Quill leaves Acme',
      'Jane Roe leaves Orvex',
      'Mara Quill is ousted as chief executive of Orvex',
      'Quill retires from Orvex',
      'Quill is named chief executive of Orvex',
    ],
  },
  {
    sources: ['Kite ousted Tobin Ashgrove as CEO of Kite.', 'Orvex is a rival.'],
    faithful: [
      'Tobin Ashgrove is ousted as CEO of Kite',
      'Ashgrove is ousted from Kite',
      'Kite ousts Tobin Ashgrove',
      'Tobin Ashgrove leaves Kite',
    ],
    corrupted: [
      'Tobin Ashgrove joins Kite',
      'Ashgrove is ousted from Orvex',
      'Tobin Ashgrove retires from Kite',
      'Kite hires Tobin Ashgrove',
      'Tobin Ashgrove joins Orvex',
    ],
  },
];

/** How a deal stands: the words of a source, what may be said of it, and what not. */
export const STAGES: readonly Case[] = [
  {
    sources: ['Acme is in talks to buy Zenith.'],
    faithful: ['in talks', 'Acme in talks to buy Zenith'],
    corrupted: [
      'in advanced talks',
      'deal reached',
      'deal signed',
      'deal closed',
      'deal called off',
      'deal blocked',
      'exploring a deal',
      'deal cleared',
    ],
  },
  {
    sources: ['Acme is in advanced talks to buy Zenith.'],
    faithful: ['in advanced talks', 'in talks', 'in advanced talks (was in talks)'],
    corrupted: [
      'deal reached',
      'deal signed',
      'deal closed',
      'deal called off',
      'deal blocked',
      'deal cleared',
      'in advanced talks (was exploring a deal)',
    ],
  },
  {
    sources: ['Acme signed a definitive agreement to acquire Zenith.'],
    faithful: ['deal signed', 'Acme signed an agreement to acquire Zenith'],
    corrupted: [
      'in talks',
      'deal closed',
      'deal called off',
      'deal blocked',
      'deal cleared',
      'deal signed (was in talks)',
    ],
  },
  {
    sources: ['Acme completed its acquisition of Zenith.'],
    faithful: ['deal closed', 'Acme completed the acquisition of Zenith'],
    corrupted: ['in talks', 'deal signed', 'deal called off', 'deal blocked', 'deal reached', 'deal cleared'],
  },
  {
    sources: ['Acme called off its deal to buy Zenith.'],
    faithful: ['deal called off', 'Acme called off the deal'],
    corrupted: ['in talks', 'deal signed', 'deal closed', 'deal blocked', 'deal reached', 'deal cleared'],
  },
  {
    sources: ['John Tove was arrested and has been charged with fraud.'],
    faithful: ['Tove charged with fraud', 'Tove was arrested', 'John Tove has been charged with fraud'],
    corrupted: [
      'Tove convicted of fraud',
      'Tove was sentenced',
      'Tove was acquitted',
      'Tove pleaded guilty',
      'John Tove was convicted',
    ],
  },
  {
    sources: ['Acme has not signed a deal to buy Zenith.', 'Orvex is in talks to buy Kite.'],
    faithful: ['Acme has not signed a deal to buy Zenith', 'Orvex in talks to buy Kite'],
    corrupted: [
      'deal signed',
      'Acme signed a deal to buy Zenith',
      'Orvex is not in talks to buy Kite',
      'in advanced talks',
    ],
  },
  {
    sources: [
      'John Tove has not been charged.',
      'Mara Quill was charged.',
      'Acme denied it is exploring a deal.',
    ],
    faithful: ['Tove has not been charged', 'Mara Quill charged'],
    corrupted: [
      'Mara Quill was convicted',
      'exploring a deal',
      'John Tove has not been arrested',
      'Quill was arrested',
    ],
  },
];
