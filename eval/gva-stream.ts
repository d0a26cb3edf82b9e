/** Shootings, report by report through the ledger: what it holds in the end against what a database recorded. */
import type { Article, Story } from '../src/core/model.ts';
import type { Report } from './gva.ts';
import { type Scores, score } from './score.ts';
import { tellStory } from './tell-story.ts';

export const SHOOTING: Story = {
  slug: 'shooting',
  title: 'Shooting',
  kind: 'disaster',
  parties: {},
  people: [],
  feeds: [],
  match: { all: [], any: [], none: [] },
  lead: ['deaths', 'injured'],
  facts: [],
};

export interface EndState {
  readonly story: string;
  readonly killed: number;
  readonly injured: number;
}

/** `reports` of each story in the order of their dates. */
export function evalStream(
  gold: readonly EndState[],
  reports: ReadonlyMap<string, readonly Report[]>,
): Scores {
  const cases = gold.flatMap((end) => {
    const ledger = tellStory((reports.get(end.story) ?? []).map(articleOf), SHOOTING).record.ledger;
    const amountOf = (fact: 'deaths' | 'injured'): number => {
      const value = ledger[fact]?.current.value;
      return value && 'amount' in value ? Number(value.amount) : 0;
    };
    return [{ end, killed: amountOf('deaths'), injured: amountOf('injured') }];
  });
  type Case = (typeof cases)[number];
  const isKilled = ({ end, killed }: Case): boolean => end.killed === killed;
  const isInjured = ({ end, injured }: Case): boolean => end.injured === injured;
  const measure = (name: string, isRight: (one: Case) => boolean): Scores[number] => ({
    ...score(name, cases, isRight, ({ end }) => end.story),
    wrong: [],
  });
  return [
    measure('stream: killed', isKilled),
    measure('stream: injured', isInjured),
    measure('stream: killed and injured', (one) => isKilled(one) && isInjured(one)),
    score(
      'stream: same ledger in any order',
      [...reports].filter(([, list]) => list.length > 2).slice(0, SHUFFLED),
      ([, list]) => isOrderless(list.map(articleOf)),
      ([story]) => story,
    ),
  ];
}

/** Stories whose reports are shuffled, and how often. */
const SHUFFLED = 50;
const SHUFFLES = 10;

function isOrderless(articles: readonly Article[]): boolean {
  const inOrder = ledgerText(articles);
  return Array.from({ length: SHUFFLES }, (_, seed) => shuffled(articles, seed + 1)).every(
    (order) => ledgerText(order) === inOrder,
  );
}

function ledgerText(articles: readonly Article[]): string {
  const facts = Object.values(tellStory(articles, SHOOTING).record.ledger);
  return JSON.stringify(facts.sort((a, b) => (a.key < b.key ? -1 : 1)));
}

/** The same for the same seed: Lehmer's generator. https://doi.org/10.1145/63039.63042 */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const keyed = items.map((item) => {
    state = (state * 48_271) % 2_147_483_647;
    return { item, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

export function articleOf({ id, headline, url, published, body }: Report) {
  return { id, headline, url, published: `${published.slice(0, 10)}T12:00:00.000Z`, body };
}
