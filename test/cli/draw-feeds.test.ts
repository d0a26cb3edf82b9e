import { describe, expect, it } from 'vitest';
import { drawFeeds } from '../../src/cli/feeds.ts';
import type { WatchReport } from '../../src/ports/watches.ts';

const NOW = Date.parse('2031-05-20T12:00:00Z');
const report = (changes: Partial<WatchReport>): WatchReport => ({
  url: 'https://news.example.com/feed',
  address: 'https://news.example.com/feed',
  stories: ['zenith-deal'],
  state: 'active',
  everyMs: 900_000,
  nextAt: '2031-05-20T12:15:00.000Z',
  since: '2031-05-01T12:00:00.000Z',
  okAt: '2031-05-20T11:59:00.000Z',
  newsAt: '2031-05-20T09:30:00.000Z',
  failures: 0,
  ...changes,
});

describe('the list of feeds', () => {
  it.each<[string, Partial<WatchReport>, string]>([
    [
      'well',
      {},
      '✓ https://news.example.com/feed  zenith-deal\n    last news 2031-05-20 09:30 UTC; asked every 15 min',
    ],
    ['well and slow', { everyMs: 43_200_000, newsAt: '2031-05-14T12:00:00.000Z' }, 'asked every 12 h'],
    [
      'well and moved',
      { address: 'https://new.example.com/' },
      'every 15 min; it is at https://new.example.com/ now',
    ],
    [
      'silent',
      { newsAt: '2031-05-13T11:00:00.000Z' },
      '~ https://news.example.com/feed  zenith-deal\n    answers, but nothing new since 2031-05-13 11:00 UTC; asked again 2031-05-20 12:15 UTC',
    ],
    ['silent from the first', { newsAt: undefined }, 'answers, but nothing new since 2031-05-01 12:00 UTC'],
    [
      'failing',
      { failures: 3, failingSince: '2031-05-20T10:00:00.000Z', reason: 'it answers 500' },
      '! https://news.example.com/feed  zenith-deal\n    since 2031-05-20 10:00 UTC, 3 times in a row: it answers 500; last well 2031-05-20 11:59 UTC; asked again 2031-05-20 12:15 UTC',
    ],
    [
      'gone',
      { state: 'ended', failingSince: '2031-05-20T10:00:00.000Z', reason: 'it answers 410 Gone' },
      '✗ https://news.example.com/feed  zenith-deal\n    for good since 2031-05-20 10:00 UTC: it answers 410 Gone; take it out of the story file',
    ],
    [
      'not asked yet',
      { since: undefined, okAt: undefined, newsAt: undefined },
      '· https://news.example.com/feed  zenith-deal\n    due 2031-05-20 12:15 UTC',
    ],
  ])('says of one that is %s how it stands', (_, changes, words) => {
    expect(drawFeeds([report(changes)], NOW)).toContain(words);
  });

  it('ends with how many there are of each', () => {
    const reports = [report({ state: 'ended' }), report({ failures: 1 }), report({}), report({})];
    expect(drawFeeds(reports, NOW).split('\n').at(-1)).toBe('4 feeds: 1 gone, 1 failing, 2 well');
  });

  it('says what to do when there is none', () => {
    expect(drawFeeds([], NOW)).toContain('add "feeds" to a story file');
  });
});
