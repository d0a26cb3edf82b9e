/** A fact while evidence is added to it, and what its past keeps. */
import type { Fact, Standing } from '../model.ts';
import { relate } from './relate.ts';

export type State = Pick<Fact, 'current' | 'disputedBy' | 'history'>;

/** Values that a fact remembers it had. */
const MOST_HISTORY = 20;

/** The history with the value that is no longer current; what is over is told by its first words alone. */
export function remembered({ current, history }: State): readonly Standing[] {
  return [...history, brief(current)].slice(-MOST_HISTORY);
}

function brief(standing: Standing): Standing {
  const spoken = standing.wordings.filter(({ value }) => relate(value, standing.value) === 'same');
  return {
    ...standing,
    wordings: spoken.map((wording) => ({
      ...wording,
      evidence: wording.evidence.slice(0, 1),
    })),
  };
}
