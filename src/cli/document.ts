/** What `feed` and `page` have in common. */

/** One object of JSON, for scripts; or what a person wants to see of it. */
export const DOCUMENT_FACES = ['json', 'text'] as const;
export type DocumentFace = (typeof DOCUMENT_FACES)[number];

/** What a saved file no longer tells: where it came from, and its HTTP header. */
export interface Origin {
  readonly url?: string;
  readonly type?: string;
}
