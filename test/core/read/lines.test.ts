import { expect, it } from 'vitest';
import { linesOf } from '../../../src/core/read/lines.ts';
import { readArticle } from '../../../src/core/read/read-article.ts';

const WRAPPED =
  'Acme Inc said it agreed to buy\nKite Corp, a maker of valves, for 83 mln\ndlrs in cash.\n    The deal is to close soon, it said, and\nneeds approval.';

it('joins the lines of hard-wrapped text to paragraphs, and leaves every letter in its place', () => {
  const lines = linesOf(WRAPPED);
  expect(lines.map(({ text }) => text.trim())).toEqual([
    'Acme Inc said it agreed to buy Kite Corp, a maker of valves, for 83 mln dlrs in cash.',
    'The deal is to close soon, it said, and needs approval.',
  ]);
  for (const { text, start } of lines)
    expect(WRAPPED.slice(start, start + text.length).replaceAll('\n', ' ')).toBe(text);
});

it.each([
  ['a list', 'What it takes to build the kite at home:\n- some paper\n- some string'],
  ['paragraphs', `Acme said ${'so '.repeat(40)}.\nthe rest is open.`],
  ['headings', 'What we know so far of the deal\nAcme buys Kite\nWhat comes next for the firms'],
])('keeps the lines of %s', (_, body) => {
  expect(linesOf(body).map(({ text }) => text)).toEqual(body.split('\n'));
});

it('gives spans the line breaks of the page', () => {
  const reading = readArticle({ id: 'a', published: '2025-03-08T08:00:00.000Z', body: WRAPPED });
  expect(reading).toMatchObject({
    deal: { amount: [{ text: '83 mln\ndlrs' }], purchaser: [{ text: 'Acme Inc' }] },
  });
});

it('counts markup as space, and its paragraphs as lines', () => {
  const body = '<p>Acme pays <b>$2&nbsp;million</b>.</p><p>Profit < loss.</p>';
  const lines = linesOf(body).map(({ text }) => text.trim().replace(/\s+/g, ' '));
  expect(lines.filter(Boolean)).toEqual(['Acme pays $2 million .', 'Profit < loss.']);
});
