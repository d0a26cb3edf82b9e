/** What a feed may cost. Lengths are UTF-16 code units. */
export const FEED_LIMITS = {
  /** Bytes, unpacked; feeds of whole archives have about a fifth of it. */
  bytes: 10_000_000,
  items: 2_000,
  /** XML elements with their texts; what is deeper than `depth` loses its tags. */
  nodes: 1_000_000,
  depth: 100,
  id: 300,
  url: 2_000,
  title: 1_000,
  name: 300,
  summary: 20_000,
  content: 1_000_000,
  warnings: 20,
} as const;
