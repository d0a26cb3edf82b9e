/** Shootings, report by report through the ledger: what it holds in the end against what a database recorded. */
import type { Story } from '../src/core/model.ts';
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
  ];
}

export function articleOf({ id, headline, url, published, body }: Report) {
  return { id, headline, url, published: `${published.slice(0, 10)}T12:00:00.000Z`, body };
}
