/**
 * `npm run bench:match [-- --json]`: articles placed per CPU-second with 100, 10,000 and 100,000 open stories,
 * with the article's words counted beforehand and not.
 */
import { parseArgs } from 'node:util';
import type { Article } from '../src/core/model.ts';
import { type Clusters, newClusters } from '../src/core/story/cluster/clusters.ts';
import { placeArticle, placeProfile } from '../src/core/story/cluster/place.ts';
import { profileOf } from '../src/core/story/cluster/profile.ts';
import { cpuSeconds } from './cpu.ts';
import { syntheticNews } from './synthetic-news.ts';

const SIZES = [100, 10_000, 100_000];
/** Articles placed in one round; they open stories too, so few beside the larger sizes. */
const PLACED = 2_000;
const ROUNDS = 3;
const DAY_MS = 86_400_000;
const START = Date.parse('2025-01-01T00:00:00Z');

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const figures: Record<string, number> = {};
for (const size of SIZES) {
  const news = syntheticNews(size + 2 * ROUNDS * PLACED);
  const clusters = newClusters();
  // All within one window, so that every story stays open.
  const step = (13 * DAY_MS) / (size + 2 * ROUNDS * PLACED);
  const articles = news.map((article, index) => ({
    ...article,
    published: new Date(START + index * step).toISOString(),
  }));
  articles.slice(0, size).forEach((article) => void placeArticle(clusters, article));
  const label = `${size.toLocaleString('en')} articles before`;
  figures[`${label}: open stories`] = clusters.stories.filter((story) => story !== undefined).length;
  let [counted, whole] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = size + 2 * round * PLACED;
    counted = Math.max(counted, placeCounted(clusters, articles.slice(from, from + PLACED)));
    whole = Math.max(whole, placeWhole(clusters, articles.slice(from + PLACED, from + 2 * PLACED)));
  }
  figures[`${label}: placed per CPU-second, words counted`] = counted;
  figures[`${label}: placed per CPU-second, from text`] = whole;
}

process.stdout.write(
  values.json
    ? `${JSON.stringify(figures)}\n`
    : Object.entries(figures)
        .map(([name, figure]) => `${name.padEnd(62)} ${figure.toFixed(0).padStart(7)}\n`)
        .join(''),
);

function placeCounted(clusters: Clusters, articles: readonly Article[]): number {
  const profiles = articles.map(profileOf);
  return articles.length / cpuSeconds(() => profiles.forEach((one) => void placeProfile(clusters, one)));
}

function placeWhole(clusters: Clusters, articles: readonly Article[]): number {
  return articles.length / cpuSeconds(() => articles.forEach((one) => void placeArticle(clusters, one)));
}
