import { expect, it } from 'vitest';
import { splitClauses } from '../../../src/core/read/clauses.ts';
import { sentenceOf } from '../../../src/core/read/sentences.ts';

/** The clauses of a text, with " | " between. */
function clauses(text: string): string {
  return splitClauses(sentenceOf(text, 0))
    .map((clause) => clause.text)
    .join(' | ');
}

it.each([
  'Orvex cut 500 jobs | Kite cut 700',
  'Orvex cut 500 jobs in Utopia | Kite cut 700',
  'Orvex was fined $5 million | Kite $4 million',
  'Jane Roe was charged with 12 counts | John Doe was acquitted',
  'Orvex to invest $5 billion | Kite will add $2 billion',
])('turns to another who acts: "%s"', (expected) => {
  expect(clauses(expected.replace(' | ', ' and '))).toBe(expected);
});

it.each([
  '500 workers at Orvex and Kite were laid off',
  '12,000 customers in Utopia and Arcadia lost power',
  'The $5 billion merger of Orvex and Kite was called off',
  'Zenith said the $5 billion deal between Orvex and Kite was agreed',
  'A court blocked the $5 billion merger between Orvex and Kite announced in 2024',
  'Zenith said 500 jobs in Utopia and Arcadia will be cut',
  'Zenith cut 500 jobs in Utopia and Arcadia hit by floods',
  'Zenith paid $5 billion for Orvex and Kite combined',
  'Orvex cut 500 jobs and will cut 700',
])('keeps to one who acts: "%s"', (text) => {
  expect(clauses(text)).toBe(text);
});
