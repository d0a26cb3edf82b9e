import { describe, expect, it } from 'vitest';
import { syntheticNews } from '../../../../bench/synthetic-news.ts';
import type { Article } from '../../../../src/core/model.ts';
import { addArticle, newClusters, WINDOW } from '../../../../src/core/story/cluster/clusters.ts';
import { meet } from '../../../../src/core/story/cluster/judge.ts';
import { type Placement, placeArticle } from '../../../../src/core/story/cluster/place.ts';
import { profileOf } from '../../../../src/core/story/cluster/profile.ts';
import { suggestMerges } from '../../../../src/core/story/cluster/suggest-merges.ts';

const HOUR = 3_600_000;
const START = Date.parse('2025-03-01T08:00:00Z');

/** `hours` after the first of March. */
const article = (id: string, hours: number, headline: string, body: string): Article => ({
  id,
  headline,
  published: new Date(START + hours * HOUR).toISOString(),
  body,
});

const mill = (id: string, hours: number): Article =>
  article(
    id,
    hours,
    'Fire guts old paper mill in Kestrel',
    'A fire destroyed the Orvex paper mill in Kestrel overnight, the town said. Foreman Jane Roe, 34, was treated for smoke. Crews from Alder Falls fought the blaze for six hours.',
  );
const millAgain = (id: string, hours: number): Article =>
  article(
    id,
    hours,
    'Kestrel mill fire: foreman leaves hospital',
    'Jane Roe, 34, the foreman hurt when fire destroyed the Orvex paper mill in Kestrel, has left hospital. Crews had fought the blaze for six hours.',
  );
const otherMill = (id: string, hours: number): Article =>
  article(
    id,
    hours,
    'Fire guts old paper mill in Thornby',
    'A fire destroyed a paper mill in Thornby overnight, the town said. A watchman, 61, was treated for smoke. Crews fought the blaze for six hours.',
  );
const budget = (id: string, hours: number): Article =>
  article(
    id,
    hours,
    'Senate passes budget after long debate',
    'The Senate passed the budget by two votes on Saturday. Senator Lena Hart had spoken against it for nine hours.',
  );

/** Other news of the day, so that it shows which words are rare. */
const DAY = syntheticNews(60).map((one, index) => ({
  ...one,
  id: `day-${index}`,
  published: new Date(START - (60 - index) * HOUR).toISOString(),
}));

function placeAll(...articles: Article[]): Placement[] {
  const clusters = newClusters();
  for (const one of DAY) placeArticle(clusters, one);
  return articles.map((one) => placeArticle(clusters, one));
}
const storiesOf = (...articles: Article[]): string[] => placeAll(...articles).map(({ story }) => story);

describe('an article of a topic', () => {
  it.each([
    ['the same event told by somebody else', [mill('a', 0), mill('b', 2)], ['a', 'a']],
    ['what came of it days later', [mill('a', 0), millAgain('b', 50)], ['a', 'a']],
    ['another event of the same hour', [mill('a', 0), budget('b', 0)], ['a', 'b']],
    ['the like of it in another place', [mill('a', 0), otherMill('b', 3)], ['a', 'b']],
    ['the first story after others', [mill('a', 0), budget('b', 1), millAgain('c', 5)], ['a', 'b', 'a']],
    ['the older report that comes in late', [millAgain('a', 30), mill('b', 0)], ['a', 'a']],
  ])('%s', (_what, articles, stories) => {
    expect(storiesOf(...articles)).toEqual(stories);
  });

  it('says what it shares, or why it is another story', () => {
    const [first, second, third] = placeAll(mill('a', 0), millAgain('b', 50), otherMill('c', 51));
    expect(first).toMatchObject({ id: 'a', outcome: 'new story' });
    expect(second).toMatchObject({ id: 'b', story: 'a', outcome: 'same story' });
    expect(second?.reason).toMatch(
      /^shares "\w+", .* with "Fire guts old paper mill in Kestrel", 2 days apart$/,
    );
    expect(third).toMatchObject({ id: 'c', story: 'c', outcome: 'new story' });
    expect(third?.reason).toMatch(/^closest is "/);
  });

  it('keeps its story when it comes in again', () => {
    const [, , again] = placeAll(mill('a', 0), mill('b', 1), budget('b', 3));
    expect(again).toMatchObject({ id: 'b', story: 'a', outcome: 'known article' });
  });

  it('begins a story when it has no words at all', () => {
    expect(storiesOf(mill('a', 0), article('b', 0, '', ''), article('c', 0, '', ''))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('joins nothing that had no article for two weeks', () => {
    const late = (WINDOW + 1) * 24;
    const between = Array.from({ length: 20 }, (_, index) =>
      article(`x${index}`, late - 1, `Quartz ${index}`, `Nothing ${index} but vlorp${index} grint${index}.`),
    );
    expect(storiesOf(mill('a', 0), ...between, mill('b', late)).at(-1)).toBe('b');
  });

  it('closes nothing for one wrong date in the future', () => {
    const wrong = article('wrong', 24 * 3_000, 'Outlook', 'The zinc outlook is bright.');
    expect(storiesOf(mill('a', 0), wrong, millAgain('b', 5)).at(-1)).toBe('a');
  });

  it('is placed the same way whenever the same articles come in the same order', () => {
    const articles = DAY.map((one, index) => ({ ...one, id: `again-${index}` }));
    expect(storiesOf(...articles)).toEqual(storiesOf(...articles));
  });
});

describe('the index', () => {
  it('lets go of stories that are closed, so that it stays as large as what is open', () => {
    const clusters = newClusters();
    const news = syntheticNews(2_000);
    news.forEach((one, index) => {
      placeArticle(clusters, { ...one, published: new Date(START + index * 6 * HOUR).toISOString() });
    });
    // 56 articles in a window, and the eight whose earliest is the clock.
    expect(clusters.stories.filter((story) => story !== undefined).length).toBeLessThan(70);
    expect(clusters.byArticle.size).toBeLessThan(80);
    expect(clusters.stories.length).toBeLessThan(80);
    expect(clusters.rows.count).toBeLessThan(90);
    expect(clusters.waiting.length).toBeLessThan(200);
  });

  it('finds a story among many', () => {
    const clusters = newClusters();
    placeArticle(clusters, mill('a', 0));
    for (const one of syntheticNews(3_000))
      placeArticle(clusters, { ...one, published: new Date(START + HOUR).toISOString() });
    expect(placeArticle(clusters, millAgain('b', 2)).story).toBe('a');
  });
});

describe('the merge pass', () => {
  it('names stories that look like one, and changes nothing', () => {
    const clusters = newClusters();
    for (const one of DAY) placeArticle(clusters, one);
    placeArticle(clusters, mill('a', 0));
    placeArticle(clusters, budget('c', 1));
    // As if it had been told apart.
    const profile = profileOf(millAgain('b', 4));
    addArticle(clusters, profile, meet(clusters, profile).vector, undefined);
    expect(suggestMerges(clusters)).toEqual([{ story: 'b', into: 'a', chance: expect.closeTo(1, 0) }]);
    expect(suggestMerges(clusters)).toHaveLength(1);
    expect(clusters.byArticle.get('b')?.id).toBe('b');
  });
});
