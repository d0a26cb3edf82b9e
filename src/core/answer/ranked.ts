/** Candidate answers of an index, the best first. */
import { isStated } from './fits-question.ts';
import { type Group, groupCandidates, type Occurrence } from './groups.ts';
import type { Question } from './question.ts';
import type { Hits } from './search.ts';
import type { TextIndex } from './text-index.ts';
import { bestOf, LEAST_FIT, type Traits, traitsOf } from './traits.ts';
import { WEIGHTS, weigh } from './weigh.ts';

export interface Ranked extends Group {
  readonly traits: Traits;
  readonly odds: number;
  /** Set when the reader of the article says that it is what is asked for. */
  readonly isStated: boolean;
}

export function rank(index: TextIndex, question: Question, hits: Hits): Ranked[] {
  const groups = groupCandidates(question, hits);
  const best = bestOf(groups, question);
  return groups
    .map((group) => {
      const traits = traitsOf(index, question, hits, group, best);
      const stated = group.occurrences.some((place) => isStated(place, question));
      const direct = stated ? 1 : directness(group) * (traits.fit >= LEAST_FIT ? 1 : traits.fit);
      return { ...group, traits, odds: weigh(WEIGHTS, traits) + DIRECT * direct, isStated: stated };
    })
    .sort((a, b) => b.odds - a.odds);
}

/**
 * Where one sentence has nearly all words of the question, the answer is what stands closest to them there, however often
 * other names are told elsewhere. Quizzes put things in words of their own, so their questions cannot tell this weight.
 */
const DIRECT = 10;
/** Share of the question's weight in one sentence. */
const NEARLY_ALL = 0.75;

function directness({ occurrences }: Group): number {
  return Math.max(
    ...occurrences.map((place) => {
      const { coverage } = place.found;
      if (coverage < NEARLY_ALL) return 0;
      const close = (isCutOff(place) ? CUT_OFF : 1) * (place.near + place.adjacent);
      return ((coverage - NEARLY_ALL) / (1 - NEARLY_ALL)) ** 2 * close;
    }),
  );
}

/** "artificial" of "artificial leather": the words go on behind it. */
function isCutOff({ candidate: { shape, last }, read: { stems } }: Occurrence): boolean {
  return shape === 'words' && (stems[last] ?? '') !== '';
}

const CUT_OFF = 0.7;
