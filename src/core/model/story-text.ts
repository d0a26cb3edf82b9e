/** The texts of a story's articles, as far as it takes to see who copies whom. Plain readonly data. */
import type { Instant } from './text.ts';

/** What is known of a text without its words. */
export interface TextLink {
  /** The same for one version of one article. */
  readonly key: string;
  readonly published: Instant;
  /** Who prints it. */
  readonly origin: string;
  /** The key of the first text that it copies. */
  readonly copies?: string | undefined;
}

export interface StoryText extends TextLink {
  /** When it was last touched. */
  readonly at: Instant;
  /** Hashes of its runs of words, each once, ascending. */
  readonly shingles: Uint32Array;
}

/** Where a text stands among those of its story, and what it changes for the others. */
export interface TextPlace {
  readonly text: StoryText;
  /** Who printed it first. */
  readonly goesBackTo: string;
  /** Keys of the texts of which it is now the first that they copy. */
  readonly copiedBy: readonly string[];
  /** Texts that go back to another one than before. */
  readonly moved: readonly { readonly key: string; readonly origin: string }[];
}
