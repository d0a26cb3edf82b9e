import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/feeds/page/page.ts';
import { ADDRESS, jsonLd, ONE, PARAGRAPHS, page, read, THREE, TWO } from './pages.ts';

const meta = (property: string, content: string): string =>
  `<meta property="${property}" content="${content}">`;
const NEWS = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Orvex closes mill',
  datePublished: '2026-06-11T09:00:00+02:00',
  dateModified: '2026-06-11T10:30:00Z',
  author: [
    { '@type': 'Person', name: 'Jane Roe' },
    { '@type': 'Person', name: 'John Doe' },
  ],
  publisher: { '@type': 'Organization', name: 'Acme Wire' },
};

describe('what a page says of its article', () => {
  it.each<readonly [string, string, Partial<Page>]>([
    [
      'in JSON-LD',
      jsonLd(NEWS),
      {
        title: 'Orvex closes mill',
        published: '2026-06-11T07:00:00.000Z',
        modified: '2026-06-11T10:30:00.000Z',
        byline: 'Jane Roe, John Doe',
        publisher: 'Acme Wire',
      },
    ],
    [
      'in a graph among others',
      jsonLd({ '@graph': [{ '@type': 'WebSite', name: 'Acme' }, NEWS] }),
      { title: 'Orvex closes mill' },
    ],
    ['in a list', jsonLd([{ '@type': 'BreadcrumbList' }, NEWS]), { byline: 'Jane Roe, John Doe' }],
    [
      'as one of several types',
      jsonLd({ ...NEWS, '@type': ['ReportageNewsArticle', 'Article'] }),
      { publisher: 'Acme Wire' },
    ],
    ['with an author as text', jsonLd({ ...NEWS, author: 'Jane Roe' }), { byline: 'Jane Roe' }],
    [
      'in JSON-LD with line breaks in its strings',
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Orvex\ncloses"}</script>`,
      { title: 'Orvex closes' },
    ],
    [
      'in JSON-LD inside a comment',
      `<script type="application/ld+json">/*<![CDATA[*/ ${JSON.stringify(NEWS)};</script>`.replace(
        '/*<![CDATA[*/',
        '',
      ),
      { title: 'Orvex closes mill' },
    ],
    [
      'in broken JSON-LD, and elsewhere',
      `<script type="application/ld+json">{"@type":</script>${meta('og:title', 'Orvex closes')}`,
      { title: 'Orvex closes' },
    ],
    [
      'in OpenGraph',
      meta('og:title', 'Orvex closes') +
        meta('article:published_time', '2026-06-11T09:00:00Z') +
        meta('article:modified_time', '2026-06-11T09:30:00Z') +
        meta('og:site_name', 'Acme Wire'),
      {
        title: 'Orvex closes',
        published: '2026-06-11T09:00:00.000Z',
        modified: '2026-06-11T09:30:00.000Z',
        publisher: 'Acme Wire',
      },
    ],
    [
      'with a slogan behind the name of the site',
      meta('og:site_name', 'Acme Wire | News, Weather, Sports'),
      { publisher: 'Acme Wire', title: 'Orvex closes mill' },
    ],
    [
      'in Dublin Core',
      '<meta name="DC.date.issued" content="2026-06-11"><meta name="DC.creator" content="Jane Roe">',
      { published: '2026-06-11T00:00:00.000Z', byline: 'Jane Roe' },
    ],
    [
      'with an address for an author',
      `${meta('article:author', 'https://news.example.com/roe')}<meta name="author" content="Jane Roe">`,
      { byline: 'Jane Roe' },
    ],
    [
      'in its title, with the name of the site',
      meta('og:site_name', 'Acme Wire'),
      { title: 'Orvex closes mill' },
    ],
    [
      'with wrong types',
      jsonLd({ ...NEWS, headline: 7, datePublished: {}, author: [[]] }),
      { title: 'Orvex closes mill', publisher: 'Acme Wire', byline: undefined },
    ],
  ])('is read %s', (_what, head, expected) => {
    expect(read(page(PARAGRAPHS, head))).toMatchObject(expected);
  });

  it('is read from what it shows when it says nothing for machines', () => {
    const head = '<h1>Orvex closes its mill</h1><span class="byline">By Jane Roe</span>';
    const shown = read(page(`${head}<span class="date">Published 11. Juni 2026</span>${PARAGRAPHS}`));
    expect(shown).toMatchObject({
      title: 'Orvex closes its mill',
      byline: 'Jane Roe',
      published: undefined,
      shownDate: '2026-06-11T00:00:00.000Z',
    });
  });

  it('has the day of its address when it shows no date, never as one that it states', () => {
    expect(read(page(PARAGRAPHS))).toMatchObject({
      published: undefined,
      shownDate: '2026-06-11T00:00:00.000Z',
    });
  });
});

describe('the address of a page', () => {
  const link = (href: string): string => `<link rel="canonical" href="${href}">`;

  it.each<readonly [string, string, string]>([
    ['the one it names', link('https://news.example.com/orvex'), 'https://news.example.com/orvex'],
    ['the one it names from its root', link('/orvex'), 'https://www.news.example.com/orvex'],
    [
      'the one of its OpenGraph',
      meta('og:url', 'https://news.example.com/orvex'),
      'https://news.example.com/orvex',
    ],
    ['its own, when it names another site’s', link('https://other.example.org/orvex'), ADDRESS],
    ['its own, when it names its front page', link('https://www.news.example.com/'), ADDRESS],
    ['its own, when it names no address', link('javascript:void(0)'), ADDRESS],
  ])('is %s', (_what, head, url) => {
    expect(read(page(PARAGRAPHS, head)).url).toBe(url);
  });
});

it.each(['', 'nonsense', 'file:///etc/passwd'])(
  'is the one it names when nobody knows where it came from: %j',
  (url) => {
    const html = page(PARAGRAPHS, '<link rel="canonical" href="https://news.example.com/orvex">');
    expect(read(html, url).url).toBe('https://news.example.com/orvex');
  },
);

describe('a text that is only there for machines', () => {
  it('is taken where the page shows far less', () => {
    const head = jsonLd({ ...NEWS, articleBody: [ONE, TWO, THREE].join(' ') });
    expect(read(page('<div id="app">Loading</div>', head)).text).toBe([ONE, TWO, THREE].join(' '));
    expect(read(page(PARAGRAPHS, head)).text).toBe([ONE, TWO, THREE].join('\n'));
  });

  it('adds the entries of a live blog that are not shown yet', () => {
    const update = (datePublished: string, articleBody: string) => ({
      '@type': 'BlogPosting',
      headline: 'News',
      datePublished,
      articleBody,
    });
    const head = jsonLd({
      '@type': 'LiveBlogPosting',
      headline: 'Orvex live',
      liveBlogUpdate: [update('2026-06-11T14:00:00Z', ONE), update('2026-06-11T13:00:00Z', `<p>${TWO}</p>`)],
    });
    const { kind, text } = read(page(`<p>${ONE}</p>`, head));
    expect(kind).toBe('live blog');
    expect(text).toBe(`${ONE}\n2026-06-11 13:00 UTC\nNews\n${TWO}`);
  });
});
