import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../src/core/identity/canonical-url.ts';

const PAGE = 'https://news.example.com/2026/orvex-closes';

describe('the address of a page', () => {
  it.each([
    'http://news.example.com/2026/orvex-closes',
    'https://NEWS.Example.com/2026/orvex-closes/',
    'https://www.news.example.com/2026/orvex-closes',
    'https://m.news.example.com/2026/orvex-closes',
    'https://amp.news.example.com/2026/orvex-closes',
    'https://news.example.com:443/2026/orvex-closes',
    'https://news.example.com./2026/orvex-closes',
    'https://news.example.com/2026/orvex-closes#comments',
    'https://news.example.com/2026/orvex-closes?utm_source=rss&utm_medium=feed',
    'https://news.example.com/2026/orvex-closes?fbclid=x1&gclid=x2',
    'https://news.example.com/2026/orvex-closes?at_medium=RSS&at_campaign=wire',
    'https://news.example.com/2026/orvex-closes?source=rss',
    'https://news.example.com/2026/orvex-closes?ref=twitter',
    'https://news.example.com/2026/orvex-closes/amp',
    'https://news.example.com/2026/orvex-closes/amp/?amp=1',
    'https://news.example.com/2026/orvex-closes/index.html',
    'https://news.example.com//2026/orvex%2Dcloses',
    'https://news-example-com.cdn.ampproject.org/c/s/news.example.com/2026/orvex-closes/amp',
    'https://www.google.com/amp/s/news.example.com/2026/orvex-closes/',
    ' https://news.example.com/2026/orvex-closes ',
  ])('is the same one: %s', (written) => {
    expect(canonicalUrl(written)).toBe(PAGE);
  });

  it.each<readonly [string, string]>([
    ['https://news.example.com/a?id=1', 'https://news.example.com/a?id=2'],
    ['https://news.example.com/a?page=1&id=1', 'https://news.example.com/a?id=1'],
    ['https://news.example.com/a?source=42', 'https://news.example.com/a?source=43'],
    ['https://news.example.com/a', 'https://news.example.com/A'],
    ['https://news.example.com/a', 'https://sport.example.com/a'],
    ['https://news.example.com:8080/a', 'https://news.example.com/a'],
    ['https://news.example.com/amplifier', 'https://news.example.com/lifier'],
    ['https://m.co.uk/a', 'https://co.uk/a'],
    ['https://news.example.com/a%2Fb', 'https://news.example.com/a/b'],
    ['https://mobile.example/a', 'https://example/a'],
  ])('is another one: %s and %s', (one, other) => {
    expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
  });

  it('does not depend on the order of its parameters', () => {
    expect(canonicalUrl('https://a.example.com/?b=2&a=1')).toBe(
      canonicalUrl('https://a.example.com/?a=1&b=2'),
    );
  });

  it('is given back as it is when it is none', () => {
    expect(canonicalUrl(' no address ')).toBe('no address');
  });

  it('is its own canonical address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonicalUrl(url);
        expect(canonicalUrl(once)).toBe(once);
      }),
    );
  });
});
