import { fileURLToPath } from 'node:url';
import { writeBoard } from '../../../src/core/digest/write-board.ts';
import type { Board } from '../../../src/core/model/board.ts';
import type { Evidence } from '../../../src/core/model.ts';
import { readArticle } from '../../../src/core/read/read-article.ts';
import { evidenceOf } from '../../../src/core/story/evidence.ts';
import { buildLedger } from '../../../src/core/story/ledger.ts';
import { readArticles } from '../../../src/feeds/read-articles.ts';
import { loadStories } from '../../../src/stories/load-stories.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

/** Where the demo story stands at its end. */
export async function demoBoard(): Promise<Board> {
  const story = (await loadStories(path('digests'))).find(({ slug }) => slug === 'scale-deal');
  if (!story) throw new Error('digests/scale-deal.yaml is not there');
  const evidence: Evidence[] = [];
  for await (const one of readArticles(path('demo/articles.jsonl'))) {
    const reading = 'article' in one ? readArticle(one.article) : undefined;
    if ('article' in one && reading?.readable)
      evidence.push(...evidenceOf(reading.claims, one.article, 1, story));
  }
  return writeBoard(buildLedger(evidence, story), story);
}
