/** Where a text stands among the versions of its page. */

export type Place =
  /** Nothing the page says is other than before. */
  | { readonly kind: 'same' }
  | { readonly kind: 'new' }
  /** The page went back to what it said before: an experiment with headlines, or two servers out of step. */
  | { readonly kind: 'back'; readonly to: number };

/** `earlier` are the hashes of the page's versions, oldest first; `to` counts them from 0. */
export function placeVersion(earlier: readonly string[], hash: string): Place {
  if (earlier.at(-1) === hash) return { kind: 'same' };
  const to = earlier.lastIndexOf(hash);
  return to < 0 ? { kind: 'new' } : { kind: 'back', to };
}
