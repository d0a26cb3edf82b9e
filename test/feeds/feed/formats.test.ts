import { describe, expect, it } from 'vitest';
import type { Feed } from '../../../src/feeds/feed/feed.ts';
import { atom, rdf, read, rss } from './feeds.ts';

describe('a feed', () => {
  it.each<readonly [string, string, Feed['format']]>([
    ['RSS 2.0', rss('<title>One</title>'), 'rss'],
    [
      'RSS 0.91 with its DTD',
      '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.example.com/rss.dtd"><rss version="0.91"><channel><title>Acme Wire</title><item><title>One</title></item></channel></rss>',
      'rss',
    ],
    [
      'RSS 0.90',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://channel.netscape.com/rdf/simple/0.9/"><channel><title>Acme Wire</title></channel><item><title>One</title></item></rdf:RDF>',
      'rdf',
    ],
    ['RSS 1.0', rdf('<title>One</title>'), 'rdf'],
    ['Atom 1.0', atom('<title>One</title>'), 'atom'],
    [
      'Atom under a prefix',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Acme Wire</a:title><a:entry><a:title>One</a:title></a:entry></a:feed>',
      'atom',
    ],
    [
      'Atom 0.3',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Acme Wire</title><entry><title>One</title></entry></feed>',
      'atom',
    ],
    [
      'CDF',
      '<CHANNEL HREF="https://news.example.com/"><TITLE>Acme Wire</TITLE><ITEM HREF="/1"><TITLE>One</TITLE></ITEM></CHANNEL>',
      'cdf',
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Acme Wire',
        items: [{ id: 1, title: 'One' }],
      }),
      'json',
    ],
    [
      'RSS with space and a comment before it',
      `\n <!-- cached -->${rss('<title>One</title>').replace(/<\?.*?\?>/, '')}`,
      'rss',
    ],
    [
      'RSS with a warning of PHP before it',
      `Notice: undefined index in /srv/x.php\n${rss('<title>One</title>')}`,
      'rss',
    ],
    ['RSS without a channel', '<rss><title>Acme Wire</title><item><title>One</title></item></rss>', 'rss'],
    [
      'RSS with its items beside the channel',
      '<rss><channel><title>Acme Wire</title></channel><item><title>One</title></item></rss>',
      'rss',
    ],
  ])('is read from %s', (_what, text, format) => {
    expect(read(text)).toMatchObject({ format, title: 'Acme Wire', items: [{ title: 'One' }] });
  });

  it('tells what it is about, where it belongs, who to subscribe with and how long it keeps', () => {
    const channel =
      '<link>https://news.example.com/</link><description>All &lt;b&gt;news&lt;/b&gt;</description><dc:publisher>Acme Press</dc:publisher><language>en</language><ttl>15</ttl><lastBuildDate>Thu, 01 Jan 2026 00:00:00 GMT</lastBuildDate><atom:link rel="hub" href="https://hub.example.com/"/><atom:link rel="self" href="/feeds/top.xml"/><image><title>Logo</title><link>https://news.example.com/logo</link></image>';
    expect(read(rss('<title>One</title>', channel))).toMatchObject({
      link: 'https://news.example.com/',
      summary: 'All news',
      summaryHtml: 'All <b>news</b>',
      publisher: 'Acme Press',
      language: 'en',
      ttlMinutes: 15,
      updated: '2026-01-01T00:00:00.000Z',
      hub: 'https://hub.example.com/',
      self: 'https://news.example.com/feeds/top.xml',
    });
  });

  it('may say how often it changes instead of how long it keeps', () => {
    const channel = '<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>';
    expect(read(rss('', channel)).ttlMinutes).toBe(15);
  });

  it('does not take the title of its picture or of its items for its own', () => {
    const text =
      '<rss><channel><image><title>Logo</title></image><item><title>One</title></item></channel></rss>';
    expect(read(text).title).toBeUndefined();
  });
});

describe('JSON Feed', () => {
  const feed = (item: object): string => JSON.stringify({ items: [item] });

  it('gives HTML as plain text and sanitised', () => {
    const [item] = read(feed({ id: 'a', content_html: '<p>One<script>x()</script></p>' })).items;
    expect(item).toMatchObject({ content: 'One', contentHtml: '<p>One</p>' });
  });

  it('survives members of the wrong type, and items that are none', () => {
    const text = JSON.stringify({
      title: 7,
      hubs: 'x',
      items: [null, { id: 3, title: ['x'], date_published: 4 }, 'x'],
    });
    const { items, warnings } = read(text);
    expect(items).toMatchObject([{ id: '3', title: undefined, published: undefined }]);
    expect(warnings[0]).toContain('2 of its items');
  });

  it('names its hub and its authors', () => {
    const text = JSON.stringify({
      hubs: [{ type: 'WebSub', url: 'https://hub.example.com/' }],
      items: [{ id: 'a', authors: [{ name: 'Jane Roe' }, {}], date_published: '2026-01-01T00:00:00Z' }],
    });
    expect(read(text)).toMatchObject({
      hub: 'https://hub.example.com/',
      items: [{ author: 'Jane Roe', published: '2026-01-01T00:00:00.000Z' }],
    });
  });
});
