import { describe, expect, it } from 'vitest';
import { drawFeed } from '../../src/cli/draw-feed.ts';
import { drawPage } from '../../src/cli/draw-page.ts';

const FEED = {
  format: 'rss',
  title: 'Acme Wire',
  link: 'https://news.example.com/',
  hub: 'https://hub.example.com/',
  ttlMinutes: 15,
  updated: '2026-06-11T09:00:00.000Z',
  items: [
    {
      id: 'a',
      url: 'https://news.example.com/1',
      title: 'Orvex closes its mill',
      summary: 'Some 200 people work at the mill, which opened in 1911.',
      author: 'Jane Roe',
      published: '2026-06-11T08:00:00.000Z',
      updated: '2026-06-11T08:30:00.000Z',
    },
    { id: 'b' },
  ],
  warnings: ['1 of 2 items have no title'],
} as const;

describe('a feed for a person', () => {
  it('is a list of its items, inside the terminal', () => {
    expect(drawFeed(FEED, 50, 'plain')).toBe(
      [
        'Acme Wire',
        'rss, 2 items, updated 2026-06-11 09:00 UTC, keeps',
        'for 15 min, pushed by https://hub.example.com/',
        'https://news.example.com/',
        'warning: 1 of 2 items have no title',
        '',
        'Orvex closes its mill',
        '  2026-06-11 08:00 UTC, updated 2026-06-11 08:30',
        '  UTC, Jane Roe',
        '  Some 200 people work at the mill, which opened',
        '  in 1911.',
        '  https://news.example.com/1',
        '',
        'no title',
        '  no date',
        '  b',
      ].join('\n'),
    );
  });

  it('cannot move the cursor', () => {
    expect(drawFeed({ ...FEED, title: 'Acme\u001B[2J' }, 80, 'plain')).not.toContain('\u001B');
  });
});

describe('a page for a person', () => {
  it('is its article, below what the page says of it', () => {
    const page = {
      kind: 'live blog',
      title: 'Orvex closes its mill',
      publisher: 'Acme Wire',
      byline: 'Jane Roe',
      url: 'https://news.example.com/1',
      published: '2026-06-11T08:00:00.000Z',
      modified: '2026-06-11T08:30:00.000Z',
      text: 'One.\nTwo.',
      warnings: [],
    } as const;
    expect(drawPage(page, 100, 'plain')).toBe(
      [
        'Orvex closes its mill',
        'Acme Wire, by Jane Roe, 2026-06-11 08:00 UTC, changed 2026-06-11 08:30 UTC, live blog',
        'https://news.example.com/1',
        '',
        'One.',
        '',
        'Two.',
      ].join('\n'),
    );
  });

  it('says that there is no article', () => {
    const page = { kind: 'article', text: '', warnings: ['no article was found on it'] } as const;
    expect(drawPage(page, 100, 'plain')).toBe('a page without a title\nwarning: no article was found on it');
  });
});
