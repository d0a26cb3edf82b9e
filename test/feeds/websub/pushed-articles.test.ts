import { expect, test } from 'vitest';
import { pushedArticles } from '../../../src/feeds/websub/pushed-articles.ts';

const NOW = '2031-05-04T13:00:00.000Z';
const TOPIC = 'https://news.example/feed.xml';

const ATOM = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Example Wire</title>
  <entry><id>urn:2</id><title>Second</title><link href="/two"/><published>2031-05-04T12:00:00Z</published>
    <updated>2031-05-04T12:30:00Z</updated><content type="html">&lt;p&gt;Two &amp;amp; more.&lt;/p&gt;</content></entry>
  <entry><id>urn:1</id><title>First</title><link href="/one"/><author><name>Jane Roe</name></author>
    <published>2031-05-04T11:00:00Z</published><updated>2031-05-04T11:00:00Z</updated><content type="text">One.</content></entry>
  <entry><id>urn:3</id><title>Summed up</title><link href="/three"/><updated>2031-05-04T12:00:00Z</updated><summary>Three.</summary></entry>
  <entry><id>urn:4</id><title>Undated</title><content type="text">Four.</content></entry>
</feed>`;

const push = (text: string) =>
  pushedArticles(new TextEncoder().encode(text), 'application/atom+xml', TOPIC, NOW);

test('items with their text become articles, oldest first; a summary waits for its page', () => {
  expect(push(ATOM)).toEqual({
    articles: [
      {
        id: 'https://news.example/one',
        url: 'https://news.example/one',
        publisher: 'Example Wire',
        headline: 'First',
        byline: 'Jane Roe',
        published: '2031-05-04T11:00:00.000Z',
        modified: undefined,
        body: 'One.',
      },
      {
        id: 'https://news.example/two',
        url: 'https://news.example/two',
        publisher: 'Example Wire',
        headline: 'Second',
        byline: undefined,
        published: '2031-05-04T12:00:00.000Z',
        modified: '2031-05-04T12:30:00.000Z',
        body: 'Two & more.',
      },
      { id: 'urn:4', publisher: 'Example Wire', headline: 'Undated', published: NOW, body: 'Four.' },
    ],
  });
});

test.each(['', 'hello', '<html><body>Nothing</body></html>'])('%j is no feed, and says so', (text) => {
  expect(push(text)).toEqual({ problem: expect.any(String) });
});
