/** Words that tell of a law and how far it has come. */

import type { LawStep } from '../../model/values.ts';
import { wordSet } from './word-set.ts';

export const LAW_NOUNS: ReadonlySet<string> = wordSet(
  'bill bills legislation law laws act measure amendment resolution ordinance ban statute rule',
);

const VERBS: readonly (readonly [LawStep, string])[] = [
  ['proposed', 'introduced introduces proposed proposes unveiled'],
  ['stalled', 'fails failed blocks blocked stalls stalled'],
  ['passed', 'passed passes approved approves adopted adopts advanced advances voted cleared clears'],
  ['rejected', 'rejected rejects defeated'],
  ['signed', 'signed signs'],
  ['enacted', 'became becomes assent'],
  ['vetoed', 'vetoed vetoes'],
  ['veto upheld', 'sustained sustains upheld upholds'],
  ['veto overridden', 'overrode overrides override overridden'],
  ['in force', 'took taken went gone came entered'],
  ['struck down', 'struck strikes overturned invalidated'],
];

export const LAW_VERBS: ReadonlyMap<string, LawStep> = new Map(
  VERBS.flatMap(([step, words]) => words.split(' ').map((word) => [word, step] as const)),
);
