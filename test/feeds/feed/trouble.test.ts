import { describe, expect, it } from 'vitest';
import { FEED_LIMITS } from '../../../src/feeds/feed/limits.ts';
import { parseFeed } from '../../../src/feeds/parse-feed.ts';
import { cpuTime } from '../../cpu-time.ts';
import { read, rss } from './feeds.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what is no feed', () => {
  it.each<readonly [string, string, RegExp]>([
    ['nothing', '', /empty/],
    ['only spaces', ' \n', /empty/],
    ['a web page', '<!doctype html><html><body><p>Not found</p></body></html>', /web page, not a feed/],
    ['words', 'Service unavailable', /no feed/],
    ['other XML', '<sitemap><url>x</url></sitemap>', /no feed/],
    ['other JSON', '{"error": "no such feed"}', /no JSON Feed/],
    ['JSON that breaks off', '{"items": [', /breaks off/],
    ['a list', '[1, 2]', /no JSON Feed/],
  ])('is told as such: %s', (_what, text, problem) => {
    expect(parseFeed(bytesOf(text), undefined, '')).toEqual({ problem: expect.stringMatching(problem) });
  });

  it('names the feed of a web page', () => {
    const html =
      '<!doctype html><html><head><meta charset=utf-8><link rel=stylesheet href=/x.css><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body></body></html>';
    expect(parseFeed(bytesOf(html), 'text/html', 'https://news.example.com/')).toEqual({
      problem: 'this is a web page, not a feed; its feed is https://news.example.com/feed.xml',
    });
  });

  it('is what has too many bytes', () => {
    expect(parseFeed(new Uint8Array(FEED_LIMITS.bytes + 1), undefined, '')).toHaveProperty('problem');
  });
});

describe('a broken feed', () => {
  it.each<readonly [string, string]>([
    ['breaks off in a tag', '<rss><channel><item><title>One</title></item><item><tit'],
    ['breaks off in its last end tag', '<rss><channel><item><title>One</title></item></channel></rss'],
    ['has no end', '<rss><channel><item><title>One</title>'],
    ['has ends that do not match', '<rss><channel><item><title>One</title></i></item></rss></channel>'],
    [
      'has a prefix that nobody declared',
      '<rss><channel><item><title>One</title><foo:bar>x</foo:bar></item></channel></rss>',
    ],
    [
      'has attributes without quotes',
      '<rss version=2.0><channel><item><title type=text>One</title></item></channel></rss>',
    ],
    [
      'has the same attribute twice',
      '<rss version="2.0" version="2.0"><channel><item><title>One</title></item></channel></rss>',
    ],
    ['has control characters', '<rss><channel><item><title>One\u0003</title></item></channel></rss>'],
    ['is followed by more', `${rss('<title>One</title>')}<script>track()</script>`],
    [
      'has half a CDATA section',
      '<rss><channel><item><title>One</title><description><![CDATA[x</description></item></channel></rss>',
    ],
  ])('gives what it has when it %s', (_what, text) => {
    expect(read(text).items[0]?.title).toBe('One');
  });

  it('says so', () => {
    expect(read('<rss><channel><item><title>One</title>').warnings).toContain('elements are not closed');
  });

  it('says what its items lack', () => {
    expect(read(rss('<title>One</title>')).warnings).toEqual([
      '1 of 1 items have no address',
      '1 of 1 items have no date',
    ]);
  });
});

describe('a hostile feed', () => {
  it('has only so many items read', () => {
    const { items, warnings } = read(
      `<rss><channel>${'<item><title>x</title></item>'.repeat(2_500)}</channel></rss>`,
    );
    expect(items).toHaveLength(FEED_LIMITS.items);
    expect(warnings[0]).toContain('2500 items');
  });

  it('may be nested as deep as it likes', () => {
    const { items, warnings } = read(rss(`<title>One ${'<b>'.repeat(40_000)}two</title>`));
    expect(items[0]?.title).toBe('One');
    expect(warnings).toContain('it is nested too deep; the rest of it was left unread');
  });

  it('expands no entity', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1_000)}"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>One &b;</title></item></channel></rss>`;
    expect(read(bomb).items[0]?.title).toBe('One &b;');
  });

  it('reads no file', () => {
    const thief =
      '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&f;</title></item></channel></rss>';
    expect(read(thief).items[0]?.title).toBe('&f;');
  });

  it('has its titles and texts cut, between words', () => {
    const [item] = read(rss(`<title>${'word '.repeat(1_000)}</title>`)).items;
    expect(item?.title?.length).toBeLessThanOrEqual(FEED_LIMITS.title);
    expect(item?.title).toMatch(/word…$/);
  });

  it('cannot make reading slow', () => {
    const tricks = [
      '<'.repeat(40_000),
      '&'.repeat(40_000),
      '<a '.repeat(10_000),
      '<b>'.repeat(20_000) + '</i>'.repeat(20_000),
      `${'<b>'.repeat(900)}${'</i>'.repeat(20_000)}`,
      ' '.repeat(100_000),
      '<![CDATA['.repeat(6_000),
      '-'.repeat(60_000),
      '\n '.repeat(40_000),
    ];
    const start = cpuTime();
    for (const trick of tricks)
      read(rss(`<title>x</title><description>${trick}</description><pubDate>${trick}</pubDate>`));
    expect(cpuTime() - start).toBeLessThan(10_000);
  });

  it('is read whatever its bytes are', () => {
    const base = bytesOf(rss('<title>One</title><description>&lt;p&gt;Two&lt;/p&gt;</description>'));
    for (let seed = 1; seed < 400; seed += 1) {
      const bytes = Uint8Array.from(base);
      for (let index = 0; index < 12; index += 1)
        bytes[(seed * 7_919 + index * 104_729) % bytes.length] = (seed * (index + 3)) % 256;
      expect(() => parseFeed(bytes, undefined, '')).not.toThrow();
    }
  });
});
