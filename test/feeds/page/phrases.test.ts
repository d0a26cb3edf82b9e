import { describe, expect, it } from 'vitest';
import { leadsAway } from '../../../src/feeds/page/phrases.ts';

describe('a line that leads away from the article', () => {
  it.each([
    'Read more: Orvex through the years',
    'READ ALSO | Acme buys a mill',
    'Related: The valley without paper',
    'More from Orvex',
    'You may also like',
    'Lesen Sie auch: Acme schließt',
    'Lea también: Acme cierra',
    '© 2026 Acme Press',
    'Copyright 2026 Acme Press. All rights reserved.',
    'Photo: Jane Roe',
    'Advertisement',
    'Sign up for our newsletter',
    'Get the news of the valley in our free newsletter.',
    'Follow us on Facebook',
  ])('is left out: %s', (line) => {
    expect(leadsAway(line)).toBe(true);
  });

  it.each([
    'Related companies fell too.',
    'More from the valley were hurt on Friday.',
    'More than 200 people work there.',
    'Copyright law was broken, a judge said.',
    'He will join a newsletter about paper.',
    'Photos of the mill went round the world.',
    'Advertisers left in droves.',
    'Read the verdict, the judge said.',
    'UPDATE: Four dead',
    'Correction: Five were hurt, not four.',
    'Source: Orvex police',
    `Read more: ${'a sentence that goes on '.repeat(12)}`,
  ])('is no such line: %s', (line) => {
    expect(leadsAway(line)).toBe(false);
  });
});
