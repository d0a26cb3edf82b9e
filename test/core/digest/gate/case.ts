/** One source sentence with texts that it proves and texts that it does not. */
import { type Proof, readProof } from '../../../../src/core/digest/proof/read-proof.ts';
import { readArticle } from '../../../../src/core/read/read-article.ts';
import { said } from '../../story/values.ts';

export interface Case {
  /** What the sources say, one sentence each, on 12 June 2025. */
  readonly sources: readonly string[];
  readonly faithful: readonly string[];
  readonly corrupted: readonly string[];
}

/** What the story itself brings, as write-digest gives it. */
const ALLOWED = ['Acme and Zenith', 'Price', 'people:Jane Roe'];

const AT = '2025-06-12T09:00:00.000Z';

/** The sources as one article gives them, each sentence a paragraph; a claim beside those that are read quotes each. */
export function proofOf({ sources }: Case): Proof {
  const reading = readArticle({ id: 'a', published: AT, body: sources.join('\n\n') });
  const claims = reading.readable ? reading.claims : [];
  const one = said({ fact: 'price', words: '$1', day: 12, origin: 'Daily Echo' });
  const read = claims.map((claim) => ({ ...one, claim }));
  const quoted = sources.map((text) => {
    const quote = { field: 'body', start: 0, end: text.length, text } as const;
    return { ...one, claim: { ...one.claim, at: AT, quote } };
  });
  return readProof([...read, ...quoted], ALLOWED);
}

/** Every text of `frames` with every one of `parts` at its "_". */
export function fill(frames: readonly string[], parts: readonly string[]): string[] {
  return frames.flatMap((frame) => parts.map((part) => frame.replace('_', part)));
}
