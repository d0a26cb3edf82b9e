/** What the reader claims of the figure that a candidate is. */
import type { Claim } from '../model.ts';
import type { Candidate } from './candidate.ts';
import type { ReadPassage } from './candidates.ts';

export function claimAt({ passage, sentence }: ReadPassage, { first }: Candidate): Claim | undefined {
  const at = passage.start + (sentence.tokens[first]?.start ?? 0);
  return passage.claims.find(({ span }) => span.start <= at && at < span.end);
}
