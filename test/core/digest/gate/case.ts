/** One source sentence with texts that it proves and texts that it does not. */
import { type Proof, readProof } from '../../../../src/core/digest/proof/read-proof.ts';
import { said } from '../../story/values.ts';

export interface Case {
  /** What the sources say, one sentence each, on 12 June 2025. */
  readonly sources: readonly string[];
  readonly faithful: readonly string[];
  readonly corrupted: readonly string[];
}

/** What the story itself brings, as write-digest gives it. */
const ALLOWED = ['Acme and Zenith', 'Price', 'people:Jane Roe'];

export function proofOf({ sources }: Case): Proof {
  const evidence = sources.map((text) => {
    const one = said({ fact: 'price', words: '$1', day: 12, origin: 'Daily Echo' });
    const quote = { field: 'body', start: 0, end: text.length, text } as const;
    return { ...one, claim: { ...one.claim, at: '2025-06-12T09:00:00.000Z', quote } };
  });
  return readProof(evidence, ALLOWED);
}

/** Every text of `frames` with every one of `parts` at its "_". */
export function fill(frames: readonly string[], parts: readonly string[]): string[] {
  return frames.flatMap((frame) => parts.map((part) => frame.replace('_', part)));
}
