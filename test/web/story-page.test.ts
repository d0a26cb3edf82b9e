import { describe, expect, test } from 'vitest';
import { tellStory } from '../../eval/tell-story.ts';
import { writeBoard } from '../../src/core/digest/write-board.ts';
import { html, textOf } from '../../src/web/html.ts';
import { storyPage } from '../../src/web/story-page.ts';
import { STORY } from '../core/story/values.ts';

/** A page of the story as these articles, one a day, leave it. */
function pageOf(
  articles: readonly { readonly body: string; readonly publisher?: string; readonly url?: string }[],
): string {
  const dated = articles.map((article, index) => ({
    id: `a${index}`,
    publisher: `Paper ${index}`,
    published: new Date(Date.UTC(2025, 2, 1 + index, 8)).toISOString(),
    ...article,
  }));
  return storyPage(writeBoard(tellStory(dated, STORY).record.ledger, STORY));
}

const TALKS = 'Acme is in talks to invest over $10 billion in Zenith.';
const DEAL = 'Acme has reached a deal with Zenith for an investment of about $14 billion.';

describe('html', () => {
  test('escapes what is put in, wherever it stands, and only once', () => {
    const name = `<b title='x'>"R&D"</b>`;
    const inner = html`<i title="${name}">${name}</i>`;
    const escaped = '&lt;b title=&#39;x&#39;&gt;&quot;R&amp;D&quot;&lt;/b&gt;';
    expect(textOf(html`${[inner, 1, undefined]}`)).toBe(`<i title="${escaped}">${escaped}</i>1`);
  });
});

describe('the page of a story', () => {
  test('shows what was, what is, who says so and when', () => {
    const page = pageOf([{ body: TALKS }, { body: DEAL, url: 'https://paper.example/deal?a=1&b=2' }]);
    expect(page).toContain('<del class="was">over $10B</del> <span class="arrow">→</span> about $14B');
    expect(page).toContain(
      '<p>“Acme has reached a deal with Zenith for an investment of about $14 billion.”</p>',
    );
    expect(page).toContain(
      '<a href="https://paper.example/deal?a=1&amp;b=2" rel="noopener nofollow">Paper 1</a>',
    );
    expect(page).toContain('As of <time datetime="2025-03-02T08:00:00.000Z">2 Mar 2025, 08:00');
    expect([...page.matchAll(/<li class="day"><h3>([^<]+)</g)].map(([, day]) => day)).toEqual([
      '2 Mar 2025',
      '1 Mar 2025',
    ]);
  });

  test.each([
    ['a publisher that is a script', { publisher: '<script>alert(1)</script>' }],
    ['a publisher that ends an attribute', { publisher: '" onmouseover="alert(1)' }],
    ['a quote with markup', { body: `${DEAL.slice(0, -1)}, <img src=x onerror=alert(1)> "it" said.` }],
    ['an address that is a script', { url: 'javascript:alert(1)' }],
    ['an address that ends its quotes', { url: 'https://paper.example/"onclick="alert(1)' }],
    ['an address with a password', { url: 'https://bank.example@evil.example/' }],
  ])('is not changed by %s', (_what, changes) => {
    const page = pageOf([{ body: DEAL, ...changes }]);
    const tags = [...page.matchAll(/<(\/?[a-z][a-z0-9]*)/gi)].map(([, tag]) => tag?.replace('/', ''));
    const ours =
      'html head meta title style body main header p a h1 h2 h3 time section article blockquote footer ol ul li del span';
    expect(tags.filter((tag) => !ours.split(' ').includes(tag ?? ''))).toEqual([]);
    expect(page).not.toMatch(/<[^>]+\son\w+=|javascript:/i);
    expect(
      [...page.matchAll(/ href="([^"]*)"/g)].every(([, href]) =>
        /^(?:\.\.?\/|https?:\/\/[^@]+$)/.test(href ?? ''),
      ),
    ).toBe(true);
  });

  test('runs no script and loads nothing', () => {
    const page = pageOf([{ body: DEAL }]);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|@import/i);
  });
});
