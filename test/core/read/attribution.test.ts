import { describe, expect, it } from 'vitest';
import { readAttributions, sourcesOf } from '../../../src/core/read/attribution.ts';
import { nameSentences } from '../../../src/core/read/names.ts';
import { sentenceOf } from '../../../src/core/read/sentences.ts';

function read(text: string) {
  const sentence = sentenceOf(text, 0);
  return readAttributions(sentence, nameSentences([sentence]).names[0] ?? []);
}

/** [sentence, who is credited by name, who without one]. */
const SOURCES: readonly (readonly [string, string | undefined, string | undefined])[] = [
  ['It will sell, according to Daily Echo.', 'Daily Echo', undefined],
  ['It will sell, according to a Daily Echo report.', 'Daily Echo', undefined],
  ['Daily Echo previously reported the sale.', 'Daily Echo', undefined],
  ['Daily Echo reports that it will sell.', 'Daily Echo', undefined],
  ['Acme in talks — Daily Echo', 'Daily Echo', undefined],
  ['“It will sell,” said Jane Roe.', 'Jane Roe', undefined],
  ['“It will sell,” said spokesman John Doe.', 'John Doe', undefined],
  ['Jane Roe, its founder, said it would sell.', 'Jane Roe', undefined],
  ['President Jane Roe on Monday said it would sell.', 'Jane Roe', undefined],
  ['Senator Jane Roe of Ohio said it would sell.', 'Jane Roe', undefined],
  ['It will sell, according to Acme spokeswoman Jane Roe.', 'Jane Roe', undefined],
  ['Jane Roe told Daily Echo it would sell.', 'Jane Roe', undefined],
  [
    'It will sell, according to people familiar with the matter.',
    undefined,
    'people familiar with the matter',
  ],
  [
    'It will sell, according to a person familiar with the plans, who asked not to be named.',
    undefined,
    'a person familiar with the plans',
  ],
  ['According to court documents, it will sell.', undefined, 'court documents'],
  ['Two men were hurt, police said.', undefined, 'police'],
  ['Local officials said two men were hurt.', undefined, 'Local officials'],
  ['Some of the people said it would sell.', undefined, 'Some of the people'],
  [
    'It will sell, a person with direct knowledge of the talks told Daily Echo.',
    undefined,
    'a person with direct knowledge of the talks',
  ],
];

describe('readAttributions', () => {
  it.each(SOURCES)('reads who says "%s"', (text, source, unnamed) => {
    const found = read(text);
    expect([found.find((one) => one.source)?.source, found.find((one) => one.unnamed)?.unnamed]).toEqual([
      source,
      unnamed,
    ]);
  });

  it('reads the outlet and whom it cites', () => {
    expect(read('Daily Echo reported, citing people close to the talks.')).toMatchObject([
      { source: 'Daily Echo' },
      { unnamed: 'people close to the talks' },
    ]);
  });

  it.each(['He said it would sell.', 'The so-called Acme deal is near.', 'Acme was told to sell.'])(
    'credits nobody in "%s"',
    (text) => {
      expect(read(text).map(({ source }) => source)).toEqual([]);
    },
  );

  it('carries the source of a paragraph on', () => {
    const sentences = [[], read('Daily Echo reported it.'), []];
    expect(sourcesOf(sentences, undefined)).toEqual([undefined, 'Daily Echo', 'Daily Echo']);
  });
});
