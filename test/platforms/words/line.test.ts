import { expect, test } from 'vitest';
import type { Corrected, DigestLine } from '../../../src/core/model.ts';
import { footWords, headlineWords, lineGroups } from '../../../src/platforms/words/digest.ts';
import { lineWords, valueText } from '../../../src/platforms/words/line.ts';
import { citation, digest, line } from '../examples.ts';

test.each([
  ['new in an update', line({ change: 'new' }), 'update', 'Price: about $14M (new)'],
  ['new when the scene is set', line({ change: 'new' }), 'scene', 'Price: about $14M'],
  ['revised', line({ before: 'over $10M' }), 'update', 'Price: over $10M → about $14M'],
  [
    'disputed',
    line({ change: 'disputed', against: '$9M' }),
    'update',
    'Disputed: Price: about $14M against $9M',
  ],
  [
    'corrected',
    line({ change: 'corrected', before: '$9M' }),
    'update',
    'Correction: Price: $9M → about $14M',
  ],
  [
    'reverted',
    line({ change: 'reverted', before: '$9M' }),
    'update',
    'Price: $9M → about $14M (back to what it was)',
  ],
  ['confirmed', line({ change: 'corroborated', before: 'about $14M' }), 'update', 'Price: about $14M'],
  ['probable', line({ certainty: 'probable' }), 'update', 'Price: reportedly about $14M'],
  ['possible', line({ certainty: 'possible' }), 'update', 'Price: possibly about $14M'],
  ['denied', line({ certainty: 'denied' }), 'update', 'Price: denied: about $14M'],
  [
    'hedged by its own words',
    line({ certainty: 'probable', after: 'reportedly $14M' }),
    'update',
    'Price: reportedly $14M',
  ],
  [
    'corrected since',
    line({ before: '$9M', corrected: { kind: 'corrected', to: '$8M', at: '2031-03-05T09:00:00.000Z' } }),
    'update',
    'Price: $9M → about $14M – corrected 5 Mar 2031: $8M',
  ],
  [
    'taken back since',
    line({ change: 'new', corrected: { kind: 'retracted', at: '2031-03-05T09:00:00.000Z' } }),
    'update',
    'Price: about $14M – taken back 5 Mar 2031',
  ],
  ['without a value', line({ after: '\u200B' }), 'update', 'Price: –'],
] as const)('a line that is %s reads plainly', (_name, given, kind, expected) => {
  const words = lineWords(given, kind);
  expect(`${words.label}: ${valueText(words)}`).toBe(expected);
});

test('neighbours that the same words prove share them', () => {
  const shared = [citation('Oven pays $14 million for 49 per cent.', 'Harbour Wire')];
  const groups = lineGroups(
    digest([
      line({ citations: shared }),
      line({ fact: 'stake', label: 'Stake', citations: shared }),
      line({ fact: 'status', label: 'Status', citations: [citation('It is signed.', 'Harbour Wire')] }),
    ]),
  );
  expect(groups.map((group) => group.lines.map((each) => each.label))).toEqual([
    ['Price', 'Stake'],
    ['Status'],
  ]);
});

test('each source is quoted once, and two of them at most', () => {
  const [group] = lineGroups(
    digest([
      line({
        origins: 3,
        citations: [citation('a', 'One'), citation('b', 'One'), citation('c', 'Two'), citation('d', 'Three')],
      }),
    ]),
  );
  expect(group?.proofs.map(({ quote, source }) => [quote, source])).toEqual([
    ['a', 'One'],
    ['c', 'Two'],
  ]);
  expect(group?.origins).toBe('3 independent sources');
});

test('the foot says what it is about, from how many sources, and as of when', () => {
  expect(footWords(digest([line(), line()]))).toBe(
    'Pearl Oven and Tin Kettle · 1 source · as of 4 Mar 2031, 09:00\u00A0UTC',
  );
  expect(footWords(digest([], { kind: 'scene', asOf: 'never' }))).toBe(
    'Pearl Oven and Tin Kettle · the story so far',
  );
});

const WRONG = { kind: 'corrected', to: '$12M', at: '2031-03-05T09:00:00.000Z' } as const;

test('words that prove nothing but what is corrected are not shown any more, nor whose they were', () => {
  const shared = [citation('Oven pays $14 million for 49 per cent.', 'Harbour Wire')];
  const price = line({ citations: shared, corrected: WRONG });
  const stake = line({ fact: 'stake', label: 'Stake', citations: shared });
  const quotes = (...lines: readonly DigestLine[]) =>
    lineGroups(digest(lines)).map(({ proofs }) => proofs.map(({ quote }) => quote));
  expect(quotes(price)).toEqual([[]]);
  expect(quotes(price, stake)).toEqual([[shared[0]?.quote]]);
});

test('a headline says in front what became of it, however long it is', () => {
  const headline = 'Price now about $14M (was over $10M)';
  const marked = (kind: Corrected['kind'], ...labels: readonly string[]) =>
    digest([], { headline, headlineCorrected: { kind, labels } });
  const wrong = marked('corrected');
  expect(headlineWords(wrong, 150)).toBe(`[Since corrected] ${headline}`);
  expect(headlineWords(marked('retracted'), 150)).toBe(`[Since taken back] ${headline}`);
  expect(headlineWords(marked('corrected', 'Price', 'Stake'), 150)).toBe(
    `[Price, Stake since corrected] ${headline}`,
  );
  expect(headlineWords(marked('corrected', 'Price'.repeat(9)), 150)).toBe(`[Since corrected] ${headline}`);
  expect(headlineWords(wrong, 30)).toMatch(/^\[Since corrected\] .{1,12}$/u);
});
