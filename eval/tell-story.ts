/** A story told article by article, without store, queue or platform. */
import type { Article, Story, StoryRecord, StoryStep } from '../src/core/model.ts';
import { readArticle } from '../src/core/read/read-article.ts';
import { evidenceOf } from '../src/core/story/evidence.ts';
import { takeStep } from '../src/core/take-step.ts';
import { credit, NOTHING_PRINTED, type Printed } from './story-texts.ts';

export interface Telling {
  /** One step for each article. */
  readonly steps: readonly StoryStep[];
  readonly record: StoryRecord;
}

export function tellStory(articles: readonly Article[], story: Story): Telling {
  let record: StoryRecord = { ledger: {}, told: {} };
  let printed: Printed = NOTHING_PRINTED;
  const steps = articles.map((article) => {
    const reading = readArticle(article);
    const evidence = reading.readable ? evidenceOf(reading.claims, article, 1, story) : [];
    const { texts, past, said, anew } = credit(printed, evidence, article);
    const step = takeStep(record, past, said, story, article.published, anew);
    const touched = Object.fromEntries(step.facts.map((fact) => [fact.key, fact]));
    // As a database gives it back.
    record = JSON.parse(JSON.stringify({ ledger: { ...record.ledger, ...touched }, told: step.told }));
    printed = { texts, past: [...past, ...step.evidence] };
    return step;
  });
  return { steps, record };
}
