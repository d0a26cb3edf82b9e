/** What the articles of a story have said so far, as numbers: plain readonly data of at most some 50 kB of JSON. */
import type { Instant } from './text.ts';

/** The words and figures of one sentence, as terms, each once, growing. */
export interface SaidSentence {
  readonly at: Instant;
  readonly terms: readonly number[];
}

/** The same articles make the same memory, in whatever order they come and however often. */
export interface StoryMemory {
  /** The newest instant that one of them speaks from. */
  readonly newest: Instant;
  /** A Bloom filter of every term ever said: integers of 32 bits. What it does not hold was never said. */
  readonly seen: readonly number[];
  /** The newest sentences, newest first. */
  readonly sentences: readonly SaidSentence[];
}
