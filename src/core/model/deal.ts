/** The main deal that an article reports, as the words that name its parts. Plain readonly data. */
import type { Span } from './span.ts';

/** Each part holds its words as the text has them; empty when the text does not tell. */
export interface DealFrame {
  /** What is bought, sold or merged: a company, a part of one, a plant. */
  readonly acquired: readonly Span[];
  readonly purchaser: readonly Span[];
  readonly seller: readonly Span[];
  /** The price, "83 mln dlrs", or the words that withhold it, "not disclosed". */
  readonly amount: readonly Span[];
  /** How far it has come: "agreed in principle", "completed". */
  readonly status: readonly Span[];
  /** What the acquired does: "financial printer". */
  readonly business: readonly Span[];
  /** Where the acquired is: "Ottawa". */
  readonly location: readonly Span[];
}
