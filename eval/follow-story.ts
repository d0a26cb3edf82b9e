/** A story followed article by article as the bot does it, without store, queue or platform. */
import type { Article, Evidence, Story, StoryRecord, StoryStep } from '../src/core/model.ts';
import { readPage } from '../src/core/read/read-article.ts';
import { judgeArticle, withAllSaid } from '../src/core/settle-article.ts';
import { evidenceOf } from '../src/core/story/evidence.ts';
import { takeStep } from '../src/core/take-step.ts';
import type { Telling } from './tell-story.ts';

export function followStory(articles: readonly Article[], story: Story): Telling {
  let record: StoryRecord = { ledger: {}, told: {} };
  const past: Evidence[] = [];
  const steps = articles.map((article) => {
    const step = settleArticle(record, past, article, story);
    const touched = Object.fromEntries(step.facts.map((fact) => [fact.key, fact]));
    record = {
      ledger: { ...record.ledger, ...touched },
      told: { ...record.told, ...step.told },
      memory: step.memory ?? record.memory,
    };
    past.push(...step.evidence);
    return step;
  });
  return { steps, record };
}

/** The first text of an article; `past` is what all before it stated. */
export function settleArticle(
  record: StoryRecord,
  past: readonly Evidence[],
  article: Article,
  story: Story,
): StoryStep {
  const { reading, sentences } = readPage(article);
  const said = reading.readable ? evidenceOf(reading.claims, article, 1, story) : [];
  const judged = judgeArticle(record, said, article, reading, sentences, story);
  if (!judged.belongs) {
    const outcome = { kind: 'off-topic', reason: judged.reason } as const;
    return { outcome, trace: [], evidence: [], facts: [], told: record.told, digests: [] };
  }
  const step = takeStep(record, past, said, story, article.published);
  return withAllSaid(step, record, said, article, 1, reading, judged.statements, story, article.published);
}
