import { expect, it } from 'vitest';
import { readArticle } from '../../../src/core/read/read-article.ts';
import { evidenceOf, hostOf } from '../../../src/core/story/evidence.ts';
import { storyOf } from './kinds/tell.ts';

it.each([
  ['https://www.echo.example/a/b', 'echo.example'],
  ['http://echo.example', 'echo.example'],
  ['https://web.archive.org/web/20150905093026/http://www.echo.example/a', 'echo.example'],
  ['http://web.archive.org/web/20150905093026id_/https://echo.example:80/a', 'echo.example'],
  ['https://web.archive.org/about', 'web.archive.org'],
  ['not a url', undefined],
  [undefined, undefined],
])('the page %s is of %s', (url, host) => {
  expect(hostOf(url)).toBe(host);
});

it('counts a headline with whom its page credits in the text', () => {
  const story = storyOf('deal', 'Acme and Zenith', { acquirer: 'Acme', target: 'Zenith Labs' });
  const article = {
    id: 'a',
    publisher: 'Daily Echo',
    headline: 'Acme walks away from Zenith Labs deal',
    published: '2025-03-03T09:00:00.000Z',
    body: 'Acme has called off its $3 billion purchase of Zenith Labs, the company said on Monday.',
  };
  const reading = readArticle(article);
  const found = reading.readable ? evidenceOf(reading.claims, article, 1, story) : [];
  const stages = found.filter(({ fact }) => fact === 'status');
  expect(stages.length).toBeGreaterThan(1);
  expect(new Set(stages.map(({ origin }) => origin)).size).toBe(1);
});
