import { fileURLToPath } from 'node:url';
import { tellStory } from '../../../eval/tell-story.ts';
import type { Article, Digest } from '../../../src/core/model.ts';
import { readArticles } from '../../../src/feeds/read-articles.ts';
import { loadStories } from '../../../src/stories/load-stories.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

/** The digest that the demo ends with. */
export async function demoUpdate(): Promise<Digest> {
  const articles: Article[] = [];
  for await (const one of readArticles(path('demo/articles.jsonl')))
    if ('article' in one) articles.push(one.article);
  const story = (await loadStories(path('digests'))).find(({ slug }) => slug === 'scale-deal');
  if (!story) throw new Error('digests/scale-deal.yaml is not there');
  const digest = tellStory(articles, story)
    .steps.flatMap(({ digests }) => digests)
    .findLast(({ audience }) => audience === 'major')?.digest;
  if (!digest) throw new Error('The demo tells nothing');
  return digest;
}
