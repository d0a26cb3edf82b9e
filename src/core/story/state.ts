/** A fact while evidence is added to it, and what its past keeps. */
import type { Fact, Standing } from '../model.ts';

export type State = Pick<Fact, 'current' | 'disputedBy' | 'history'>;

/** Values that a fact remembers it had. */
const MOST_HISTORY = 20;

/**
 * The history with the value that is no longer current. Each of its wordings keeps its first words: the one that was told
 * last, which the next change is measured against, need not be the closest.
 */
export function remembered({ current, history }: State): readonly Standing[] {
  return [...history, brief(current)].slice(-MOST_HISTORY);
}

function brief(standing: Standing): Standing {
  return {
    ...standing,
    wordings: standing.wordings.map((wording) => ({ ...wording, evidence: wording.evidence.slice(0, 1) })),
  };
}
