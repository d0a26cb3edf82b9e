import { describe, expect, it } from 'vitest';
import { remember } from '../../../../src/core/story/memory/remember.ts';
import { alsoNew, alsoNewTo, FIRST, memoryOf, take } from './texts.ts';

describe('what is also new', () => {
  it.each([
    ['a new figure', 'Zenith will close its plant in Bergen with 450 staff next month.'],
    [
      'a new name that does something',
      'Regulator Mia Moe opened a review of Zenith with the Norwegian Data Board.',
    ],
    [
      'a step that somebody takes',
      'Chief scientist Ann Poe left Zenith for Kite Works, the company told its staff.',
    ],
    ['a charge', 'Prosecutors charged Zenith treasurer Bob Coe with fraud on Friday.'],
  ])('is told: %s', (_, sentence) => {
    expect(alsoNew(sentence)).toEqual([sentence]);
  });

  it.each([
    ['the same words', 'Zenith labels data for makers of language models.'],
    ['other words for the same', 'Makers of language models have their data labelled by Zenith.'],
    [
      'a figure told in other digits',
      'Acme may put more than $10bn into Zenith, with talks under way on all of it.',
    ],
    ['a question', 'Will Zenith close its plant in Bergen with 450 staff next month?'],
    ['what was so in another year', 'Zenith opened a plant in Bergen with 450 staff in 2016.'],
    ['what was so earlier this year', 'Earlier this year Zenith opened a plant in Bergen with 450 staff.'],
    ['what had been done', 'Zenith had previously opened a plant in Bergen with 450 staff.'],
    ['a figure of years ago', 'Zenith opened a plant in Bergen with 450 staff two years ago.'],
    ['who points back', 'It will close its plant in Bergen with 450 staff next month.'],
    ['a word to the reader', 'Subscribe to our newsletter on Zenith for 450 stories by Mia Moe a year.'],
    ['a credit', 'Mia Moe and Bob Coe of Kite Wire contributed to this report on Zenith.'],
    ['an address', 'Reach the reporter on Zenith at mia.moe@example.com or by mail to 450 Pine Road.'],
    ['half of a quotation', '“Zenith will close its plant in Bergen with 450 staff next month.'],
    ['a text that was cut', 'Zenith will close its plant in Bergen with 450 staff and...'],
    ['a line without an end', 'Zenith will close its plant in Bergen with 450 staff'],
    ['who only speaks', 'The deal of Acme and Zenith makes sense, said analyst Mia Moe of Kite.'],
    ['nobody whom the story knows', `${FIRST}\n\nKite Works of Bergen hired Mia Moe and 450 others.`],
    ['who gave no answer', 'Zenith investor Kite Works declined to comment on the 450 jobs in Bergen.'],
  ])('is not: %s', (_, body) => {
    expect(alsoNew(body)).toEqual([]);
  });

  it('is nothing in the first article of a story, which is all new', () => {
    expect(
      alsoNewTo(undefined, 'Prosecutors charged Zenith treasurer Bob Coe with fraud on Friday.'),
    ).toEqual([]);
  });

  it('is nothing in an article that comes a day too late', () => {
    const memory = memoryOf(take(FIRST), take('Zenith is based in Oslo.', 9));
    expect(alsoNewTo(memory, 'Prosecutors charged Zenith treasurer Bob Coe with fraud on Friday.')).toEqual(
      [],
    );
  });

  it('is said once', () => {
    const sentence = 'Prosecutors charged Zenith treasurer Bob Coe with fraud on Friday.';
    const { article, statements } = take(sentence, 2);
    const memory = remember(memoryOf(take(FIRST)), article, statements);
    expect(alsoNewTo(memory, sentence)).toEqual([]);
    expect(
      alsoNewTo(memory, 'Bob Coe, the treasurer of Zenith, was charged with fraud by prosecutors.'),
    ).toEqual([]);
  });

  it('is three sentences at most, the most newsworthy, in the order of the text', () => {
    const told = alsoNew(
      [
        'Zenith will close its plant in Bergen with 450 staff next month.',
        'Prosecutors charged Zenith treasurer Bob Coe with fraud on Friday.',
        'Zenith lost a contract worth $70 million with the city of Turku.',
        'Chief scientist Ann Poe and lawyer Tom Noe left Zenith for Kite Works on Sunday.',
        'Zenith cut the price of its cheapest service by 35%.',
      ].join('\n\n'),
    );
    expect(told).toHaveLength(3);
    expect(told[0]).toContain('Bergen');
  });
});
