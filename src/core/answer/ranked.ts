/** Candidate answers of an index, the best first. */
import { type Group, groupCandidates } from './groups.ts';
import type { Question } from './question.ts';
import type { Hits } from './search.ts';
import type { TextIndex } from './text-index.ts';
import { bestOf, LEAST_FIT, type Traits, traitsOf } from './traits.ts';
import { type Grounds, WEIGHTS, weigh } from './weigh.ts';

export interface Ranked extends Group {
  readonly traits: Traits;
  readonly odds: number;
}

export function rank(index: TextIndex, question: Question, hits: Hits): Ranked[] {
  const groups = groupCandidates(question, hits);
  const best = bestOf(groups, question);
  return groups
    .map((group) => {
      const traits = traitsOf(index, question, hits, group, best);
      return {
        ...group,
        traits,
        odds:
          weigh(WEIGHTS, traits) + DIRECT * (traits.fit >= LEAST_FIT ? 1 : traits.fit) * directness(group),
      };
    })
    .sort((a, b) => b.odds - a.odds);
}

/**
 * Where one sentence has nearly all words of the question, the answer is what stands closest to them there, however often
 * other names are told elsewhere. Quizzes put things in words of their own, so their questions cannot tell this weight.
 */
const DIRECT = 4;
/** Share of the question's weight in one sentence. */
const NEARLY_ALL = 0.6;

function directness({ occurrences }: Group): number {
  return Math.max(
    ...occurrences.map(({ found: { coverage }, near, adjacent }) =>
      coverage < NEARLY_ALL ? 0 : ((coverage - NEARLY_ALL) / (1 - NEARLY_ALL)) ** 2 * (near + adjacent),
    ),
  );
}

/** A lead that nobody shares counts as this much. */
const LONE = 3;

export function groundsOf([best, next]: readonly Ranked[], { isRecent }: Question): Grounds | undefined {
  if (!best) return undefined;
  const { odds, traits, occurrences } = best;
  const founds = occurrences.map(({ found }) => found);
  return {
    odds,
    margin: Math.min(LONE, next ? odds - next.odds : LONE),
    window: Math.max(...founds.map(({ window }) => window)),
    context: Math.max(...founds.map(({ context }) => context)),
    phrases: Math.max(...founds.map(({ phrases }) => phrases)),
    names: Math.max(...founds.map(({ names }) => names)),
    windowMissing: Math.min(...founds.map(({ windowMissing }) => windowMissing)),
    recent: isRecent ? traits.freshPlace : 1,
  };
}
