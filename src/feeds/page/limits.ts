/** What a page may cost. Lengths are UTF-16 code units. */
export const PAGE_LIMITS = {
  /** Bytes, unpacked; news pages have a fifth of a megabyte to three. */
  bytes: 10_000_000,
  nodes: 500_000,
  /** What is deeper gives its text to what is around it. */
  depth: 500,
  /** Of the article's text. */
  text: 2_000_000,
  /** Of a title before it is tidied. */
  title: 5_000,
  /** Of one block of JSON-LD. */
  json: 1_000_000,
} as const;
