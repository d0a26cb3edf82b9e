/** A story must end in the same ledger, and tell nothing twice, in whatever order its articles come. */
import type { Article, Story, StoryRecord } from '../src/core/model.ts';
import { readArticle } from '../src/core/read/read-article.ts';
import { evidenceOf } from '../src/core/story/evidence.ts';
import { buildLedger } from '../src/core/story/ledger.ts';
import { takeStep } from '../src/core/take-step.ts';
import { type Scores, score } from './score.ts';

interface Run {
  readonly order: string;
  readonly ledger: string;
  /** Every line told at the default level: fact and value. */
  readonly told: readonly string[];
}

export function evalOrders(articles: readonly Article[], story: Story): Scores {
  const runs = [...permutations(articles)].map((order) => run(order, story));
  const first = runs[0]?.ledger;
  return [
    score(
      'orders: same ledger',
      runs,
      ({ ledger }) => ledger === first,
      ({ order }) => order,
    ),
    score(
      'orders: nothing told twice',
      runs,
      ({ told }) => new Set(told).size === told.length,
      ({ order, told }) => `${order}: ${told.join('; ')}`,
    ),
  ];
}

function run(order: readonly Article[], story: Story): Run {
  let record: StoryRecord = { evidence: [], told: {} };
  const told: string[] = [];
  for (const article of order) {
    const reading = readArticle(article);
    const evidence = reading.readable ? evidenceOf(reading.claims, article, 1, story) : [];
    const step = takeStep(record, evidence, story);
    for (const { level, digest } of step.digests) {
      if (level === 'major') told.push(...digest.lines.map(({ fact, after }) => `${fact} ${after}`));
    }
    record = { evidence: [...record.evidence, ...evidence], told: step.told };
  }
  return {
    order: order.map(({ id }) => id).join(' '),
    ledger: JSON.stringify(buildLedger(record.evidence, story)),
    told,
  };
}

function* permutations<T>(items: readonly T[]): Generator<readonly T[]> {
  if (items.length < 2) yield items;
  for (const [index, item] of items.entries()) {
    if (items.length < 2) return;
    const rest = [...items.slice(0, index), ...items.slice(index + 1)];
    for (const tail of permutations(rest)) yield [item, ...tail];
  }
}
