/** Unfollowed articles to stories: B-cubed on labelled streams, fed in file order, every decision final. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article } from '../src/core/model.ts';
import { newClusters } from '../src/core/story/cluster/clusters.ts';
import { placeArticle } from '../src/core/story/cluster/place.ts';
import { type Score, type Scores, scoreF1 } from './score.ts';

const SETS = { allsides: 'stories of AllSides, B-cubed', gva: 'shootings, B-cubed' } as const;

const Line = z.object({
  id: z.string(),
  story: z.string(),
  headline: z.string().optional(),
  published: z.string(),
  body: z.string(),
});

export interface LabelledArticle {
  readonly article: Article;
  readonly story: string;
}

/** Where an article was put, and where it belongs. */
export interface Placed {
  readonly story: string;
  readonly cluster: string;
}

export async function evalClusters(folder: string): Promise<Scores> {
  const scores: Score[] = [];
  for (const [name, measure] of Object.entries(SETS)) {
    const clusters = newClusters();
    const articles = await readLabelled(join(folder, `${name}.jsonl`));
    const placed = articles.map(({ article, story }) => ({
      story,
      cluster: placeArticle(clusters, article).story,
    }));
    const { precision, recall } = bCubed(placed);
    const all = placed.length;
    // Such counts that right / found is the precision and right / gold the recall: B-cubed has no counts of its own.
    scores.push(
      scoreF1(measure, { right: precision * recall * all, found: recall * all, gold: precision * all }),
    );
  }
  return scores;
}

export async function readLabelled(file: string): Promise<LabelledArticle[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const { story, published, ...article } = Line.parse(JSON.parse(line));
    return { story, article: { ...article, published: new Date(published).toISOString() } };
  });
}

/**
 * Means over the articles chosen: the share of its cluster that is its story, and of its story that is in its cluster.
 * Bagga and Baldwin 1998, https://aclanthology.org/P98-1012
 */
export function bCubed(
  placed: readonly Placed[],
  isChosen: (one: Placed) => boolean = () => true,
): { readonly precision: number; readonly recall: number } {
  const both = countBy(placed, ({ story, cluster }) => `${story} ${cluster}`);
  const clusters = countBy(placed, ({ cluster }) => cluster);
  const stories = countBy(placed, ({ story }) => story);
  const chosen = placed.filter(isChosen);
  let [precision, recall] = [0, 0];
  for (const { story, cluster } of chosen) {
    const together = both.get(`${story} ${cluster}`) ?? 0;
    precision += together / (clusters.get(cluster) ?? 1);
    recall += together / (stories.get(story) ?? 1);
  }
  const all = Math.max(1, chosen.length);
  return { precision: precision / all, recall: recall / all };
}

function countBy(placed: readonly Placed[], keyOf: (one: Placed) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of placed) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}
