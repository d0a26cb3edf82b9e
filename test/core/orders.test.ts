import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evalOrders } from '../../eval/orders.ts';
import { tellStory } from '../../eval/tell-story.ts';
import type { Article, Digest, Story } from '../../src/core/model.ts';
import { parseArticle } from '../../src/feeds/article-json.ts';
import { parseStory } from '../../src/stories/parse-story.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SEEDS = join(process.env.WRITETHRU_DATA ?? join(ROOT, '../shared/data'), 'seeds/articles.jsonl');

const UPDATE = 'Deal now about $14B (was over $10B), 49% stake, Wang joins Meta';

function articlesOf(file: string): Article[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.flatMap((line) => {
    const parsed = parseArticle(line);
    return parsed.ok ? [parsed.article] : [];
  });
}

function storyOf(slug: string): Story {
  const parsed = parseStory(slug, readFileSync(join(ROOT, `digests/${slug}.yaml`), 'utf8'));
  if (!parsed.ok) throw new Error(`digests/${slug}.yaml is broken`);
  return parsed.story;
}

/** What is told at the default level. */
function told(articles: readonly Article[], story: Story): Digest[] {
  const digests = tellStory(articles, story).steps.flatMap((step) => step.digests);
  return digests.filter(({ audience }) => audience === 'major').map(({ digest }) => digest);
}

const SETS = [
  { name: 'the demo articles', file: join(ROOT, 'demo/articles.jsonl') },
  {
    name: `the seeds${existsSync(SEEDS) ? '' : ' (left out: set WRITETHRU_DATA to the folder that holds seeds/)'}`,
    file: SEEDS,
  },
];

describe('the story of the deal', () => {
  for (const { name, file } of SETS) {
    describe.skipIf(!existsSync(file))(`told from ${name}`, () => {
      const story = storyOf('scale-deal');

      it('is the scene once, and then the one update', () => {
        const digests = told(articlesOf(file), story);
        expect(digests.map(({ kind }) => kind)).toEqual(['scene', 'update']);
        expect(digests[1]?.headline).toBe(UPDATE);
        expect(digests[1]?.lines.map(({ fact, before, after }) => [fact, before, after])).toEqual([
          ['price', 'over $10B', 'about $14B'],
          ['stake', undefined, '49%'],
          ['people:Alexandr Wang', undefined, 'Alexandr Wang joins Meta, to lead a new AI research lab'],
          ['status', 'in talks', 'deal reached'],
        ]);
        for (const line of digests[1]?.lines.filter(({ fact }) => fact === 'price' || fact === 'stake') ??
          []) {
          expect(line.citations[0]?.source).toMatch(/^CNBC, as reported (?:by|in) /);
        }
      });

      it('ends in the same ledger in every order, and tells nothing twice', () => {
        for (const { measure, right, of, wrong } of evalOrders(articlesOf(file), story)) {
          expect([measure, right, wrong]).toEqual([measure, of, []]);
        }
      });
    });
  }
});
