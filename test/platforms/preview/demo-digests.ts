import { fileURLToPath } from 'node:url';
import { tellStory } from '../../../eval/tell-story.ts';
import type { Article, Digest } from '../../../src/core/model.ts';
import { readArticles } from '../../../src/feeds/read-articles.ts';
import { loadStories } from '../../../src/stories/load-stories.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

/** What the demo tells those who hear what matters, in order. */
export async function demoDigests(): Promise<readonly Digest[]> {
  const articles: Article[] = [];
  for await (const one of readArticles(path('demo/articles.jsonl')))
    if ('article' in one) articles.push(one.article);
  const story = (await loadStories(path('digests'))).find(({ slug }) => slug === 'scale-deal');
  if (!story) throw new Error('digests/scale-deal.yaml is not there');
  return tellStory(articles, story)
    .steps.flatMap(({ digests }) => digests)
    .flatMap(({ audience, digest }) => (audience === 'major' ? [digest] : []));
}
