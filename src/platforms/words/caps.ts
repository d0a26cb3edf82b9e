/**
 * How long each part of a digest may get before it is cut, in UTF-16 code units. Ours, for reading on a phone; such
 * that one whole line fits every platform's limits even when each character of it must be escaped.
 */
export const CAPS = {
  headline: 150,
  title: 100,
  label: 60,
  value: 240,
  quote: 360,
  source: 120,
  /** Sources quoted for one line. */
  proofs: 2,
  /** Lines that may share one quote. */
  linesOfOneQuote: 4,
} as const;
