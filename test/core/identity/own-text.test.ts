import { describe, expect, it } from 'vitest';
import { ownText } from '../../../src/core/identity/own-text.ts';
import { cpuTime } from '../../cpu-time.ts';

const ARTICLE = 'Acme will close its mill in Orvex.\nSome 200 people work there, Jane Roe said.';

describe('what an article says itself', () => {
  it.each([
    '12 shares',
    '1.2k views',
    '34 comments',
    'Comments (34)',
    '210 people reading now',
    'Share',
    'Share this article on Facebook',
    'Copy link',
    'Updated 5 minutes ago',
    'Published June 11, 2026',
    'Published: 11 June 2026 10:32 GMT | Updated: 11:40 GMT',
    'Last updated on Thu 11 Jun 2026 at 10:32 a.m. ET',
    '11/06/2026, 10:32',
    '2 hours ago',
    'just now',
    '3 min read',
    'Listen · 4 min',
    'Read more: Orvex through the years',
    'Read more',
    'Related: Acme buys another mill',
    'Related articles',
    'Most read',
    'You may also like',
    'Advertisement',
    'Story continues below',
    'Skip to content',
    'Sign up for our newsletter',
    'Subscribe',
    '© 2026 Acme Press',
    'Follow us on Facebook',
  ])('leaves out the line "%s"', (line) => {
    expect(ownText(`${line}\n${ARTICLE}\n${line}`)).toBe(ARTICLE);
  });

  it.each([
    'UPDATE 10:32: Acme will close the mill',
    'Updated June 13, 9 a.m.: Jane Roe resigns',
    'Acme shares fell 12 percent',
    'Comments by Jane Roe did not help.',
    'Published figures were wrong.',
    'Four dead',
    '12 dead',
    '1,200 jobs',
    'At least 5 are missing',
    'Today Acme said no.',
    '200',
    '1,911',
    '3-1',
    'The day after',
    'Related companies fell too.',
    'Trending down: Acme shares',
  ])('keeps the line "%s"', (line) => {
    expect(ownText(`${ARTICLE}\n${line}`)).toBe(`${ARTICLE}\n${line}`);
  });

  it('does not depend on spaces, empty lines and the shape of quotation marks and dashes', () => {
    expect(ownText('“It’s  over” –\u00A0she said\r\n\n\n')).toBe(ownText('"It\'s over" - she said'));
  });

  it('is told as fast for a hostile line', () => {
    const start = cpuTime();
    for (const part of ['1', 'a', '1.', ' 1', 'on ', '(1)', '1k '])
      ownText(`${part.repeat(60)}!\n`.repeat(500));
    expect(cpuTime() - start).toBeLessThan(1_000);
  });

  it('changes with a single figure', () => {
    expect(ownText(ARTICLE.replace('200', '300'))).not.toBe(ownText(ARTICLE));
  });
});
