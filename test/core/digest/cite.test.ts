import { expect, it } from 'vitest';
import { citeSentence } from '../../../src/core/digest/cite.ts';

const quoted = (text: string): string =>
  citeSentence({ field: 'body', start: 0, end: text.length, text }, '2025-03-01T09:00:00.000Z', {
    articleId: 'a',
    published: '2025-03-01T09:00:00.000Z',
    version: 1,
  }).quote;

it.each([
  ['a sentence', 'Acme will pay $2 billion.', 'Acme will pay $2 billion.'],
  ['a sentence across lines', 'Acme will\n  pay $2 billion.', 'Acme will pay $2 billion.'],
  ['the row of a table', '| Acme | Lamps | $2B |  |', 'Acme · Lamps · $2B'],
  ['a sentence with a bar in it', 'Acme | the lamp maker | grows.', 'Acme | the lamp maker | grows.'],
])('quotes %s as people read it', (_what, text, expected) => {
  expect(quoted(text)).toBe(expected);
});

it('cuts a long sentence between words', () => {
  const quote = quoted(`${'Acme makes lamps and '.repeat(30)}more.`);
  expect(quote.length).toBeLessThanOrEqual(280);
  expect(quote).toMatch(/ …$/);
});
