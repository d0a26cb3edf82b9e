/** Figures as other hands than ours write them, and what a slip makes of them. */
import { type Case, fill } from './case.ts';

interface Amount {
  readonly digits: string;
  /** A slip in one digit. */
  readonly wrong: string;
  readonly words?: string;
  readonly scale: '' | 'thousand' | 'million' | 'billion' | 'trillion';
}

const AMOUNTS: readonly Amount[] = [
  { digits: '14', wrong: '15', words: 'fourteen', scale: 'billion' },
  { digits: '2.35', wrong: '2.53', scale: 'billion' },
  { digits: '870', wrong: '87', scale: 'million' },
  { digits: '3.4', wrong: '3.1', scale: 'trillion' },
  { digits: '20', wrong: '200', words: 'twenty', scale: 'million' },
  { digits: '1,250', wrong: '1,260', scale: '' },
];

const SHORT = {
  '': [''],
  thousand: [' thousand', 'k'],
  million: [' million', 'm', 'M', 'mn'],
  billion: [' billion', 'bn', 'B', 'b'],
  trillion: [' trillion', 'T', 'tn'],
} as const;
const WRONG_SCALE = {
  '': ' million',
  thousand: ' million',
  million: 'bn',
  billion: ' million',
  trillion: 'B',
} as const;

const CURRENCIES = [
  { signs: ['$', 'US$', 'USD '], word: 'dollars', wrong: '€' },
  { signs: ['€', 'EUR '], word: 'euros', wrong: '$' },
  { signs: ['£'], word: 'pounds sterling', wrong: '€' },
  { signs: ['₩', 'KRW '], word: 'South Korean won', wrong: '¥' },
  { signs: ['C$'], word: 'Canadian dollars', wrong: '$' },
] as const;

/** Bounds with their wordings; `firmer` are the bounds that such a source does not prove. */
const BOUNDS = [
  { words: [''], firmer: ['over ', 'under ', 'at least ', 'up to '] },
  {
    words: ['about ', 'around ', 'roughly ', 'approximately '],
    firmer: ['', 'over ', 'under ', 'at least ', 'at most '],
  },
  { words: ['over ', 'more than ', 'above '], firmer: ['', 'about ', 'under ', 'up to '] },
  { words: ['at least ', 'no less than '], firmer: ['', 'over ', 'more than ', 'at most '] },
  { words: ['under ', 'less than ', 'below '], firmer: ['', 'about ', 'over ', 'at least '] },
  { words: ['up to ', 'as much as ', 'at most '], firmer: ['', 'under ', 'over ', 'at least '] },
] as const;

const FRAMES = [
  'deal now _',
  'Acme to pay _ for Zenith',
  'the price is put at _ (was not known)',
  'deal worth _',
];

/** The `index`th of a list that begins again at its end: spreads forms over cases without all their products. */
function nth<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

function forms({ digits, words, scale }: Amount, signs: readonly string[], word: string): string[] {
  const signed = signs.flatMap((sign) => SHORT[scale].map((short) => `${sign}${digits}${short}`));
  const spelt = `${scale === '' ? '' : ` ${scale}`} ${word}`;
  return [...signed, `${digits}${spelt}`, ...(words ? [`${words}${spelt}`] : [])];
}

export function moneyCases(): Case[] {
  return AMOUNTS.flatMap((amount, row) =>
    CURRENCIES.flatMap(({ signs, word, wrong }, column) =>
      BOUNDS.map(({ words, firmer }, bound): Case => {
        const written = forms(amount, signs, word);
        const [index, sign] = [row + column + bound, signs[0]];
        const short = SHORT[amount.scale][0];
        const stated = nth(words, index);
        return {
          sources: [
            `Acme Works will pay ${stated}${nth(written, index)} for Zenith Labs, Jane Roe told the Daily Echo.`,
          ],
          faithful: written.flatMap((form, at) =>
            fill(
              [nth(FRAMES, index + at)],
              words.map((again) => again + form),
            ),
          ),
          corrupted: fill(
            [nth(FRAMES, index)],
            [
              `${stated}${sign}${amount.wrong}${short}`,
              `${stated}${sign}${amount.digits}${WRONG_SCALE[amount.scale]}`,
              `${stated}${wrong}${amount.digits}${short}`,
              `${stated}${amount.digits}%`,
              ...firmer.map((other) => `${other}${nth(written, index + 1)}`),
            ],
          ),
        };
      }),
    ),
  );
}

const SHARES = [
  { digits: '49', wrong: '94', words: 'forty-nine' },
  { digits: '7.5', wrong: '75' },
  { digits: '12', wrong: '21', words: 'twelve' },
  { digits: '0.25', wrong: '0.5' },
] as const;

export function percentCases(): Case[] {
  return SHARES.flatMap((share, row) =>
    BOUNDS.map(({ words, firmer }, bound): Case => {
      const { digits, wrong } = share;
      const written = [`${digits}%`, `${digits} percent`, `${digits} per cent`, `${digits} %`];
      if ('words' in share) written.push(`${share.words} percent`);
      const stated = nth(words, row);
      return {
        sources: [`The buyer takes ${stated}${nth(written, row + bound)} of the shares, the company said.`],
        faithful: fill(
          ['_ stake', 'takes _ of the shares'],
          words.flatMap((again) => written.map((form) => again + form)),
        ),
        corrupted: fill(
          ['_ stake', 'Takes _ of the shares'],
          [
            `${stated}${wrong}%`,
            `${stated}$${digits}`,
            `${stated}${digits} shares`,
            ...firmer.map((other) => `${other}${digits}%`),
          ],
        ),
      };
    }),
  );
}

const COUNTS = [
  { forms: ['1,250', '1250'], wrong: '1,520', noun: 'jobs', other: 'plants' },
  { forms: ['45', 'forty-five'], wrong: '54', noun: 'people', other: 'houses' },
  { forms: ['three', '3'], wrong: '8', noun: 'factories', other: 'workers' },
  { forms: ['12', 'twelve', 'a dozen'], wrong: '20', noun: 'students', other: 'teachers' },
  { forms: ['2.5 million', '2,500,000'], wrong: '2.5 billion', noun: 'users', other: 'vehicles' },
] as const;

export function countCases(): Case[] {
  return COUNTS.flatMap(({ forms: written, wrong, noun, other }, row) =>
    BOUNDS.map(({ words, firmer }): Case => {
      const stated = nth(words, row);
      return {
        sources: [`On its own count the firm told of ${stated}${written[0]} ${noun} and of many ${other}.`],
        faithful: fill(
          ['count now _', 'the firm tells of _'],
          words.flatMap((again) => written.map((form) => `${again}${form} ${noun}`)),
        ),
        corrupted: fill(
          ['count now _', 'the firm tells of _'],
          [
            `${stated}${wrong} ${noun}`,
            `${stated}${written[0]} ${other}`,
            `${stated}${written[0]}%`,
            ...firmer.map((again) => `${again}${written[0]} ${noun}`),
          ],
        ),
      };
    }),
  );
}

/** Ranges, multiples, changes, prices of one piece and shades of "about", with what each does not prove. */
export const OTHER_FIGURES: readonly Case[] = [
  {
    sources: ['Zenith asks for between $779 million and $798 million.'],
    faithful: [
      'asks $779M to $798M',
      'between $779m and $798m',
      'from $779 million to $798 million',
      '$779m-798m',
    ],
    corrupted: [
      '$779M',
      '$798M',
      'up to $798M',
      'at least $779M',
      '$779M to $789M',
      '$778M to $798M',
      '€779M to €798M',
    ],
  },
  {
    sources: ['Sales tripled within a year.', 'Orders were five times as high.'],
    faithful: [
      'sales tripled',
      'three times the sales',
      'sales now 3 times',
      'Orders 5 times as high',
      'a threefold rise',
    ],
    corrupted: [
      'sales doubled',
      '4 times the sales',
      'sales quadrupled',
      'over 3 times',
      'orders 50 times as high',
      '3%',
    ],
  },
  {
    sources: ['Profit rose 12% and revenue fell 7%.'],
    faithful: [
      'profit up 12%',
      'a fall of 7%',
      'Profit climbed 12 percent',
      'revenue down 7 per cent',
      '12% and 7%',
    ],
    corrupted: ['profit fell 12%', 'revenue rose 7%', 'profit down 12%', 'revenue up 7%', 'profit up 21%'],
  },
  {
    sources: ['Acme offers $31.50 a share.'],
    faithful: ['$31.50', '$31.50 per share', '$31.50 a share', '31.50 dollars', 'offer of US$31.50'],
    corrupted: ['$31.05 a share', '$3,150', '$31.50 a year', '$315', '£31.50', 'over $31.50'],
  },
  {
    sources: ['The deal is worth just under $10 billion.'],
    faithful: [
      'just under $10B',
      'under $10 billion',
      'slightly less than US$10 billion',
      'just below $10bn',
    ],
    corrupted: [
      'just over $10B',
      '$10B',
      'over $10B',
      'slightly more than $10B',
      'at least $10B',
      'exactly $10B',
    ],
  },
  {
    sources: ['The deal is worth slightly over $10 billion.'],
    faithful: ['just over $10B', 'a little over $10 billion', 'more than $10bn', 'just above $10 billion'],
    corrupted: ['nearly $10B', 'almost $10B', '$10B', 'under $10B', 'just below $10B', 'up to $10B'],
  },
  {
    sources: ['The deal is worth nearly $10 billion.'],
    faithful: ['nearly $10B', 'almost $10 billion', 'about $10bn', 'close to $10 billion'],
    corrupted: [
      'just over $10B',
      '$10B',
      'over $10B',
      'slightly more than $10B',
      'at least $10B',
      'up to $10B',
    ],
  },
  {
    sources: ['Bids of over $14 billion were made, the Wire said.', 'The Echo puts it at £9 billion.'],
    faithful: [
      'deal disputed: over $14B or £9B',
      'Deal now £9bn (was more than $14bn)',
      'above $14 billion or £9 billion',
    ],
    corrupted: [
      'deal disputed: over $9B or £14B',
      'deal disputed: $14B or £9B',
      'Deal now £9bn (was more than $13bn)',
      'over £9B',
    ],
  },
  {
    sources: ['Zenith flies the Orvex 737 and employs 14 pilots.'],
    faithful: ['flies the Orvex 737', '14 pilots', 'fourteen pilots', 'Orvex 737 and 14 pilots'],
    corrupted: ['flies the Orvex 747', '737 pilots', '14 planes', 'flight 14A', 'room 12'],
  },
  {
    sources: ['Acme spreads $5 million over three years, and 2 Tarnish crews left.'],
    faithful: ['$5 million over three years', 'three years', '2 Tarnish crews', '$5m over 3 years'],
    corrupted: [
      'for over three years',
      'under three years',
      'more than 2 Tarnish crews',
      'under 2 Tarnish crews',
      '3 Tarnish crews',
    ],
  },
  {
    sources: ['The fund will buy up to 30% of Zenith for up to £9 million.'],
    faithful: ['up to 30% for up to £9m', 'as much as 30%', 'at most 30 percent'],
    corrupted: ['30%', '£9m', 'over 30%', 'at least £9m', 'under 30%', 'about 30%'],
  },
  {
    sources: ['Over 300 jobs go, the plan says.', 'It costs just under $9 million.'],
    faithful: ['over 300 jobs', 'more than 300 jobs', 'under $9m', 'a little under $9m'],
    corrupted: ['well over 300 jobs', 'just over 300 jobs', 'well under $9m', 'slightly more than 300 jobs'],
  },
];
