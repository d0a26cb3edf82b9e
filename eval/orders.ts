/** A story must end in the same ledger, and tell nothing twice, in whatever order its articles come. */
import type { Article, Story } from '../src/core/model.ts';
import { type Scores, score } from './score.ts';
import { tellStory } from './tell-story.ts';

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
  const { steps, record } = tellStory(order, story);
  const digests = steps.flatMap((step) => step.digests.filter(({ audience }) => audience === 'major'));
  return {
    order: order.map(({ id }) => id).join(' '),
    ledger: JSON.stringify(Object.values(record.ledger).sort((a, b) => (a.key < b.key ? -1 : 1))),
    told: digests.flatMap(({ digest }) => digest.lines.map(({ fact, after }) => `${fact} ${after}`)),
  };
}

export function* permutations<T>(items: readonly T[]): Generator<readonly T[]> {
  if (items.length < 2) yield items;
  for (const [index, item] of items.entries()) {
    if (items.length < 2) return;
    const rest = [...items.slice(0, index), ...items.slice(index + 1)];
    for (const tail of permutations(rest)) yield [item, ...tail];
  }
}
