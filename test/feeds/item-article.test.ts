import { describe, expect, it } from 'vitest';
import { articleOf } from '../../src/feeds/item-article.ts';

const NOW = '2026-06-11T12:00:00.000Z';
const FEED = {
  self: 'https://news.example.com/feed',
  link: 'https://news.example.com/',
  publisher: undefined,
};
const article = (item: object, publisher?: string) =>
  articleOf({ id: 'https://news.example.com/1', ...item }, FEED, NOW, publisher);

describe('an item as an article', () => {
  it('has the words of the item, the longest there are', () => {
    const item = {
      title: 'Orvex closes',
      summary: 'Short.',
      content: 'Long.',
      author: 'Jane Roe',
      url: 'https://news.example.com/1',
    };
    expect(article(item, 'Acme Wire')).toMatchObject({
      id: 'https://news.example.com/1',
      url: 'https://news.example.com/1',
      headline: 'Orvex closes',
      body: 'Long.',
      byline: 'Jane Roe',
      publisher: 'Acme Wire',
    });
    expect(article({ summary: 'Short.' }).body).toBe('Short.');
    expect(article({}).body).toBe('');
  });

  it.each<readonly [string, object, string, string | undefined]>([
    ['its own', { published: '2026-06-11T09:00:00.000Z' }, '2026-06-11T09:00:00.000Z', undefined],
    [
      'that of its update, if it has no other',
      { updated: '2026-06-11T09:00:00.000Z' },
      '2026-06-11T09:00:00.000Z',
      undefined,
    ],
    ['the time it came, if it has none', {}, NOW, undefined],
    ['the time it came, if it is to come', { published: '2027-01-01T00:00:00.000Z' }, NOW, undefined],
    [
      'its own, with its update',
      { published: '2026-06-11T09:00:00.000Z', updated: '2026-06-11T10:00:00.000Z' },
      '2026-06-11T09:00:00.000Z',
      '2026-06-11T10:00:00.000Z',
    ],
    [
      'its own, without an update to come',
      { published: '2026-06-11T09:00:00.000Z', updated: '2027-06-11T10:00:00.000Z' },
      '2026-06-11T09:00:00.000Z',
      undefined,
    ],
  ])('has a date: %s', (_what, item, published, modified) => {
    expect(article(item)).toMatchObject({ published, modified });
  });

  it('is of whom it was taken from', () => {
    expect(article({ source: { title: 'Orvex Times' } }, 'Acme Wire').publisher).toBe('Orvex Times');
  });

  it('has an id that no other feed gives', () => {
    expect(article({ id: '42' }).id).toBe('https://news.example.com/feed#42');
    expect(article({ id: 'tag:example.com,2026:42' }).id).toBe('tag:example.com,2026:42');
    expect(articleOf({ id: '42' }, {}, NOW, undefined).id).toBe('42');
  });
});
