/** A story followed article by article as the bot does it, without store, queue or platform. */
import type { Article, Evidence, Story, StoryRecord, StoryStep } from '../src/core/model.ts';
import { readPage } from '../src/core/read/read-article.ts';
import { evidenceOf } from '../src/core/story/evidence.ts';
import { matchStory } from '../src/core/story/match-story.ts';
import { statementsOf } from '../src/core/story/memory/statements.ts';
import { whyPassing } from '../src/core/story/passing-mention.ts';
import { takeStep } from '../src/core/take-step.ts';
import { withAllSaid } from '../src/core/with-all-said.ts';
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
  const match = matchStory(article, story);
  if (!match.matches) return offTopic(record, match.reason);
  const said = reading.readable ? evidenceOf(reading.claims, article, 1, story) : [];
  const statements = statementsOf(sentences);
  const passing = whyPassing(article, reading, statements, said, story, record.memory);
  if (passing) return offTopic(record, passing);
  const step = takeStep(record, past, said, story, article.published);
  return withAllSaid(step, record, said, article, 1, reading, statements, story, article.published);
}

function offTopic({ told }: StoryRecord, reason: string): StoryStep {
  return { outcome: { kind: 'off-topic', reason }, trace: [], evidence: [], facts: [], told, digests: [] };
}
