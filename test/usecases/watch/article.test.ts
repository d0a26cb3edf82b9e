import { describe, expect, it } from 'vitest';
import type { FeedItem, PageContent } from '../../../src/ports/watches.ts';
import { articleOf, textHash } from '../../../src/usecases/watch/article.ts';

const NOW = '2031-05-04T12:00:00.000Z';
const FEED = { url: 'https://news.example.com/feed', title: 'Example news - Deals' };
const ITEM: FeedItem = { id: '42', title: 'Acme buys Zenith', summary: 'Acme buys Zenith, it said.' };
const PAGE: PageContent = {
  url: 'https://news.example.com/acme',
  title: 'Acme buys Zenith Labs',
  publisher: 'Example Wire',
  text: 'Acme buys Zenith for $2 billion, it said on Sunday.',
};

const of = (item: Partial<FeedItem>, page?: Partial<PageContent>, publisher?: string) =>
  articleOf({ item: { ...ITEM, ...item }, feed: FEED, publisher }, page && { ...PAGE, ...page }, NOW);

describe('an article', () => {
  it('is what its page says', () => {
    expect(of({}, {})).toMatchObject({
      id: PAGE.url,
      url: PAGE.url,
      headline: PAGE.title,
      body: PAGE.text,
      publisher: 'Example Wire',
    });
  });

  it('is what its feed says where the page is not to be had, or says less', () => {
    expect(of({})).toMatchObject({ headline: ITEM.title, body: ITEM.summary });
    const content = 'Acme buys Zenith for $2 billion, it said on Sunday, and it will keep its name.';
    expect(of({ content }, {})).toMatchObject({ headline: PAGE.title, body: content });
    expect(of({}, { text: '' })).toMatchObject({ body: ITEM.summary });
  });

  it('has an id that no other feed gives', () => {
    expect(of({})?.id).toBe('https://news.example.com/feed#42');
    expect(of({ id: 'tag:example.com,2031:42' })?.id).toBe('tag:example.com,2031:42');
    expect(of({ url: 'https://news.example.com/a' })?.id).toBe('https://news.example.com/a');
  });

  it('is its first publisher’s, then whose the story file says, then the page’s, then the feed’s', () => {
    expect(of({ source: { title: 'Orvex Post' } }, {}, 'Acme Wire')?.publisher).toBe('Orvex Post');
    expect(of({}, {}, 'Acme Wire')?.publisher).toBe('Acme Wire');
    expect(of({}, {})?.publisher).toBe('Example Wire');
    expect(of({})?.publisher).toBe('Example news - Deals');
  });

  it.each([
    [
      'its page',
      { published: '2031-05-03T09:00:00.000Z' },
      { published: '2031-05-02T09:00:00.000Z' },
      '2031-05-02T09:00:00.000Z',
    ],
    ['its feed', { published: '2031-05-03T09:00:00.000Z' }, {}, '2031-05-03T09:00:00.000Z'],
    ['its last change', { updated: '2031-05-03T09:00:00.000Z' }, {}, '2031-05-03T09:00:00.000Z'],
    ['its arrival', {}, {}, NOW],
    ['its arrival, when it says a time to come', { published: '2033-01-01T00:00:00.000Z' }, {}, NOW],
  ])('is dated by %s', (_, item, page, published) => {
    expect(of(item, page)?.published).toBe(published);
  });

  it('is none when nothing is said', () => {
    expect(of({ title: undefined, summary: ' ' })).toBeUndefined();
  });

  it('has the same text when only times and counters changed, and another when a figure did', () => {
    const article = of({}, {});
    if (!article) throw new Error('no article');
    const hash = textHash(article);
    expect(textHash({ ...article, body: `${article.body}\n\n124 shares\nUpdated 3 hours ago` })).toBe(hash);
    expect(textHash({ ...article, body: article.body.replace('$2', '$3') })).not.toBe(hash);
  });
});
