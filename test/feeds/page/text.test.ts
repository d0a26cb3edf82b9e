import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../cpu-time.ts';
import { ARTICLE, ONE, PARAGRAPHS, page, read, THREE, TWO } from './pages.ts';

const TEASERS = Array.from(
  { length: 8 },
  (_, index) =>
    `<li class="teaser"><a href="/${index}"><h3>Another story, number ${index}</h3></a><p>What happened in another place is told in this sentence, which is long enough.</p></li>`,
).join('');

describe('the text of an article', () => {
  it.each<readonly [string, string]>([
    ['alone', PARAGRAPHS],
    [
      'in an article element',
      `<header><nav><a href="/">Home</a></nav></header><main><article>${PARAGRAPHS}</article></main><footer>© Acme Press</footer>`,
    ],
    ['in nameless blocks', `<div><div>Home News Sport</div><div><div>${PARAGRAPHS}</div></div></div>`],
    [
      'between menus and teasers',
      `<ul class="menu"><li><a href="/">Home</a></li></ul><div class="story">${PARAGRAPHS}</div><ul class="teaser-list">${TEASERS}</ul>`,
    ],
    [
      'beside a sidebar',
      `<div class="wrap"><div class="sidebar"><p>${TWO.replace('mill', 'shop')}</p></div><div class="content">${PARAGRAPHS}</div></div>`,
    ],
    [
      'around related stories',
      `<article><p>${ONE}</p><div class="related"><h4>Related</h4><a href="/1">Acme buys another mill in the valley, and why it did</a></div><p>${TWO}</p><p>${THREE}</p></article>`,
    ],
    [
      'around an advertisement',
      `<article><p>${ONE}</p><div class="ad-slot">Advertisement</div><p>${TWO}</p><p>Advertisement</p><p>${THREE}</p></article>`,
    ],
    [
      'around a newsletter',
      `<article><p>${ONE}</p><p>Sign up for our newsletter to get the news of the valley.</p><p>${TWO}</p><p>${THREE}</p></article>`,
    ],
    [
      'around a picture',
      `<article><p>${ONE}</p><figure><img src="m.jpg"><figcaption>The mill in Orvex, which opened in 1911 and is to close by Christmas.</figcaption></figure><p>${TWO}</p><p>${THREE}</p></article>`,
    ],
    [
      'under a lead of its own',
      `<article><div class="standfirst"><p>${ONE}</p></div><div class="byline">By <a href="/roe">Jane Roe</a></div><div class="body"><p>${TWO}</p><p>${THREE}</p></div></article>`,
    ],
    [
      'in pieces of one name',
      `<div id="x"><div class="story-text"><p>${ONE}</p><p>${TWO}</p></div><div class="ad">Buy</div><div class="more-x"><div class="story-text"><p>${THREE}</p></div></div></div>`,
    ],
    [
      'over comments that are longer',
      `<article>${PARAGRAPHS}</article><section id="comments">${`<div class="comment"><p>${TWO}</p></div>`.repeat(20)}</section>`,
    ],
    [
      'behind a paywall that only the browser closes',
      `<article class="has-paywall">${PARAGRAPHS}</article><div class="modal"><p>Subscribe now to read this and every other story of ours.</p></div>`,
    ],
    [
      'above links to other stories',
      `<article>${PARAGRAPHS}<p>Read more: <a href="/1">Orvex through the years</a></p><h3>More from Orvex</h3><ul><li><a href="/2">One</a></li><li><a href="/3">Two</a></li></ul></article>`,
    ],
    [
      'with a script and a hidden text',
      `<article><p>${ONE}</p><script>var x = "<p>no</p>";</script><p style="display: none">Subscribers see another sentence here, it says.</p><p>${TWO}</p><p>${THREE}</p></article>`,
    ],
    ['without end tags', `<div class=body><p>${ONE}<p>${TWO}<p>${THREE}`],
    ['with breaks for paragraphs', `<div class="body">${ONE}<br><br>${TWO}<br>\n<br>${THREE}</div>`],
    [
      'in old tables',
      `<table><tr><td><a href="/">Home</a><td><font size=2><p>${ONE}</p><p>${TWO}</p><p>${THREE}</p></font></table>`,
    ],
  ])('is found %s', (_what, body) => {
    expect(read(page(body)).text).toBe(ARTICLE);
  });

  it('keeps its headings, lists, tables and quotations', () => {
    const body = `<article>${PARAGRAPHS}<h2>The toll</h2><table><tr><td>Dead</td><td>4</td></tr><tr><td>Hurt</td><td>9</td></tr></table><ul><li>Gates shut at noon</li><li>Talks on Friday</li></ul><blockquote>Never again.</blockquote></article>`;
    expect(read(page(body)).text).toBe(
      `${ARTICLE}\nThe toll\nDead 4\nHurt 9\nGates shut at noon\nTalks on Friday\nNever again.`,
    );
  });

  it('keeps the dated lines of an update, and what the article said before it', () => {
    const body = `<article><p><strong>UPDATED 4:12 p.m. ET:</strong> The union has called a strike, it said in a statement on Thursday.</p><p><em>Original story from June 11, 2026:</em></p>${PARAGRAPHS}<p>Correction: An earlier version misstated the year in which the mill opened.</p></article>`;
    expect(read(page(body)).text.split('\n')).toEqual([
      'UPDATED 4:12 p.m. ET: The union has called a strike, it said in a statement on Thursday.',
      'Original story from June 11, 2026:',
      ONE,
      TWO,
      THREE,
      'Correction: An earlier version misstated the year in which the mill opened.',
    ]);
  });

  it.each([
    '<p class="correction">X</p>',
    '<footer><div class="article-correction"><p>X</p></div></footer>',
    '<aside class="editors-note">X</aside>',
    '</div><div class="tools"><div class="print">Print</div><div class="clarification">X</div>',
  ])('keeps a correction wherever it stands: %s', (foot) => {
    const correction = 'Correction: An earlier version misstated the year in which the mill opened.';
    const html = page(`<main><div class="body">${PARAGRAPHS}${foot.replace('X', correction)}</div></main>`);
    expect(read(html).text).toBe(`${ARTICLE}\n${correction}`);
  });

  it('is empty, and said to be, when the page has none', () => {
    const { text, warnings } = read(page('<nav><a href="/">Home</a></nav>'));
    expect(text).toBe('');
    expect(warnings).toContain('no article was found on it');
  });

  it('is read in time, whatever the page is', () => {
    const tricks = [
      '<div>'.repeat(20_000),
      '<p>'.repeat(20_000),
      '<p>a'.repeat(10_000),
      '<a href="x">b</a> '.repeat(6_000),
      `<div>${'<div class="teaser">'.repeat(900)}`,
      `<p>${'word '.repeat(40_000)}`,
      `<p>${','.repeat(60_000)}`,
      '<table><tr><td>'.repeat(300),
      '<!--'.repeat(10_000),
      `<script type="application/ld+json">${'['.repeat(20_000)}</script>`,
      '<h1>'.repeat(20_000),
      '<time class="date author">'.repeat(20_000),
    ];
    const start = cpuTime();
    for (const trick of tricks) read(page(`${trick}${PARAGRAPHS}`));
    expect(cpuTime() - start).toBeLessThan(10_000);
  });
});

describe('a live blog', () => {
  const entry = (time: string, words: string): string =>
    `<article class="live-entry"><header class="entry-meta"><time datetime="${time}">2 hours ago</time></header><h3>${words.slice(0, 20)}</h3><p>${words}</p></article>`;

  it('takes no time for another that has no zone', () => {
    const body = `<main>${entry('2026-06-11T16:32', THREE)}${entry('2026-06-11T12:05:00Z', TWO)}</main>`;
    const { text } = read(page(body), 'https://news.example.com/live/orvex');
    expect(text).toContain('2 hours ago\n');
    expect(text).not.toContain('16:32 UTC');
  });

  it('keeps its entries with the times that the page gives for machines', () => {
    const body = `<main>${entry('2026-06-11T16:32:00+02:00', THREE)}${entry('2026-06-11T12:05:00Z', TWO)}</main>`;
    expect(read(page(body), 'https://news.example.com/live/orvex').text.split('\n')).toEqual([
      '2026-06-11 14:32 UTC',
      THREE.slice(0, 20).trim(),
      THREE,
      '2026-06-11 12:05 UTC',
      TWO.slice(0, 20).trim(),
      TWO,
    ]);
  });
});

describe('a heading', () => {
  it('goes with the links that it heads, and stays with its text', () => {
    const links = '<ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li></ul>';
    const body = `<article><h2>In short</h2>${links}<h2>In full</h2><h3>The mill</h3>${PARAGRAPHS}<h2>More</h2>${links}</article>`;
    expect(read(page(body)).text).toBe(`In full\nThe mill\n${ARTICLE}`);
  });
});

describe('what is no page', () => {
  it.each([[''], ['plain words'], ['{"a": 1}'], ['%PDF-1.7 ...']])('is told as such: %j', (text) => {
    expect(() => read(text)).toThrow('no web page');
  });
});
