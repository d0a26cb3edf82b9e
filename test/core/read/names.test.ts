import { describe, expect, it } from 'vitest';
import type { NamedEntity } from '../../../src/core/model/names.ts';
import { bareName, nameSentences } from '../../../src/core/read/names.ts';
import { readArticle } from '../../../src/core/read/read-article.ts';
import { sentenceOf, splitSentences } from '../../../src/core/read/sentences.ts';

/** The names of the last sentence of `text`. */
function namesIn(text: string): string[] {
  const { names } = nameSentences(splitSentences(text, 0));
  return (names.at(-1) ?? []).map(({ name }) => name);
}

function entitiesIn(body: string, headline?: string): readonly NamedEntity[] {
  const reading = readArticle({ id: 'a', headline, published: '2025-03-08T08:00:00.000Z', body });
  return reading.readable ? reading.names : [];
}

describe('nameSentences', () => {
  it.each([
    ['Meanwhile, Acme Corp and Zenith spoke to the Bank of Utopia.', ['Acme', 'Zenith', 'Bank of Utopia']],
    ['While Acme’s plans grow, the firm waits.', ['Acme']],
    ['However, nobody came.', []],
    ['Investors and Acme wait.', ['Acme']],
    ['Acme’s Kite is for sale.', ['Acme', 'Kite']],
    ['It paid US$10b and Rs 500 crore to Kite Labs.', ['Kite Labs']],
    [
      'He met Procter & Gamble, AT&T, U.S. Steel, 3M and 7-Eleven.',
      ['Procter & Gamble', 'AT&T', 'U.S. Steel', '3M', '7-Eleven'],
    ],
    ['The Coca-Cola ad cost $3M in May.', ['Coca-Cola']],
    [
      'They met Ursula van der Roe and J. Q. Public in Rio de Janeiro.',
      ['Ursula van der Roe', 'J. Q. Public', 'Rio de Janeiro'],
    ],
    [
      'The Food and Drug Administration and the Centers for Disease Control agree.',
      ['Food and Drug Administration', 'Centers for Disease Control'],
    ],
    ['Acme Chief Executive Jane Roe met Sen. John Doe on Monday.', ['Acme', 'Jane Roe', 'John Doe']],
    ['British Prime Minister Jane Roe met Secretary of State John Doe.', ['Jane Roe', 'John Doe']],
    [
      'The Justice Department and General Motors met the Prime Minister.',
      ['Justice Department', 'General Motors'],
    ],
    ['Chinese officials met Republicans.', []],
    ['New York is near.', ['New York']],
    ['Former Acme staff left.', ['Acme']],
    ['US-backed Acme sued.', ['US', 'Acme']],
    ['The Israel-Egypt border is calm.', ['Israel', 'Egypt']],
    ['They flew in May, and in March 2024, to the G7.', ['G7']],
  ])('finds the names in "%s"', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it.each([
    ['a name elsewhere', 'They trust Target. Target fell.', ['Target']],
    ['small letters elsewhere', 'A new kiosk opened. Kiosk sales rose.', []],
    ['a possessive', 'Halden’s bid failed.', ['Halden']],
  ])('tells a name at the head of a sentence by %s', (_by, text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it('trusts only names that are known in a headline whose words are all capitalised', () => {
    const sentences = [
      sentenceOf('Acme Eyes Stake In Zenith Labs As Jane Roe Leaves London', 0),
      sentenceOf('There Acme spoke with Zenith Labs.', 60),
    ];
    const names = nameSentences(sentences).names[0] ?? [];
    expect(names.map(({ name }) => name)).toEqual(['Acme', 'Zenith Labs', 'Jane Roe', 'London']);
  });

  it.each([
    ['Acme Platforms Inc', 'Acme'],
    ['Acme & Co', 'Acme'],
    ['Roe’s', 'Roe'],
    ['U.S.', 'U.S.'],
    ['Group', 'Group'],
  ])('takes "%s" as "%s"', (name, bare) => {
    expect(bareName(name)).toBe(bare);
  });
});

/** [text, name, kind, other forms]. */
const ENTITIES: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['Jane Roe spoke. Later, Roe left.', 'Jane Roe', 'person', ['Roe']],
  ['President Roe spoke.', 'Roe', 'person', []],
  ['Then Orla Zubek, 45, spoke.', 'Orla Zubek', 'person', []],
  ['Then actor Orla Zubek spoke.', 'Orla Zubek', 'person', []],
  ['Then Orla Zubek, who acts, spoke.', 'Orla Zubek', 'person', []],
  ['Then Orla Zubek came. “We know Zubek,” they said.', 'Orla Zubek', 'person', ['Zubek']],
  ['It is Acme Platforms Inc, or Acme.', 'Acme', 'organisation', ['Acme Platforms Inc']],
  ['They like Kite Labs. They say Kite can fly.', 'Kite Labs', 'organisation', ['Kite']],
  ['It was the Utopia Bureau of Maps. Then the UBM spoke.', 'Utopia Bureau of Maps', 'organisation', ['UBM']],
  ['They fund chip maker Orvex.', 'Orvex', 'organisation', []],
  ['They sold Orvex’s shares.', 'Orvex', 'organisation', []],
  ['They met in Orvex.', 'Orvex', 'place', []],
  ['They put money into a stake in Orvex.', 'Orvex', 'other', []],
  ['They met at Orvex, Ohio.', 'Orvex', 'place', []],
  ['They met near Orvex Lake.', 'Orvex Lake', 'place', []],
  ['They met on Orvex Day.', 'Orvex Day', 'other', []],
];

describe('Reading.names', () => {
  it.each(ENTITIES)('in "%s" has %s as %s', (text, name, kind, aliases) => {
    expect(entitiesIn(text)).toContainEqual(expect.objectContaining({ name, kind, aliases }));
  });

  it('does not take a place for the company named after it, nor a surname that two people share', () => {
    expect(entitiesIn('Boston Robotics works. They like Boston.').map(({ name }) => name)).toEqual([
      'Boston Robotics',
      'Boston',
    ]);
    expect(entitiesIn('Jane Roe met John Roe. They say Roe won.')).toContainEqual(
      expect.objectContaining({ name: 'Roe', aliases: [] }),
    );
  });

  it('leaves a common word in small letters alone', () => {
    const [kite] = entitiesIn('They like Kite Labs. The kite is red. They say Kite can fly.');
    expect(kite?.mentions.map(({ text }) => text)).toEqual(['Kite Labs', 'Kite']);
  });

  it('gives every mention with its place, the headline first and table cells too', () => {
    const body = 'There Acme spoke.\n\n| Company | Place |\n|---|---|\n| Acme | Paris |';
    const acme = entitiesIn(body, 'Why Acme spoke').find(({ name }) => name === 'Acme');
    expect(acme?.mentions.map(({ field, start }) => [field, start])).toEqual([
      ['headline', 4],
      ['body', 6],
      ['body', body.lastIndexOf('Acme')],
    ]);
  });
});
