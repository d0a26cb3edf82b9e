/** Words of a passage that could be the answer. Plain readonly data. */
import type { NameKind } from '../model/names.ts';
import type { Value } from '../model/values.ts';

export type CandidateShape = NameKind | 'quoted' | 'words' | 'money' | 'percent' | 'count' | 'day' | 'year';

export interface Candidate {
  readonly shape: CandidateShape;
  /** As it would be said. */
  readonly text: string;
  /** Tokens [first, last) of the passage. */
  readonly first: number;
  readonly last: number;
  readonly value?: Value | undefined;
}
