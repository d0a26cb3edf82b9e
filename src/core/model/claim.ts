/** What one source says in answer to one question, and how surely. */
import type { AmountRole } from './roles.ts';
import type { Span } from './span.ts';
import type { Instant, SegmentKind } from './text.ts';
import type { Value } from './values.ts';

/**
 * Who an event struck. `casualties` were hit, dead or alive: "five people were shot" leaves open how many of them died.
 */
export type CasualtyRole =
  | 'deaths'
  | 'injured'
  | 'casualties'
  | 'missing'
  | 'rescued'
  | 'abducted'
  | 'freed'
  | 'arrested'
  | 'displaced';

export type Role = AmountRole | CasualtyRole | 'status' | 'move';

/** How surely the text states it (FactBank: CT, PR, PS and CT-). https://catalog.ldc.upenn.edu/LDC2009T23 */
export type Certainty = 'asserted' | 'probable' | 'possible' | 'denied';

/** One source's answer to one question. */
export interface Claim {
  readonly role: Role;
  readonly value: Value;
  /** Whose figure or move it is, as the article or the story names it: the buyer of a deal, the company valued. */
  readonly subject?: string | undefined;
  /** Of what: the company bought or invested in. */
  readonly object?: string | undefined;
  /**
   * The time the figure is for: "2024", "2024-05", "2024-Q1", "2024-H2", a fiscal year as it is called, "FY2026", or any
   * other stretch of days, "2024-04-01/2025-03-31".
   */
  readonly period?: string | undefined;
  readonly at: Instant;
  readonly segment: SegmentKind;
  /** Who says so, when the text credits somebody by name: "CNBC". */
  readonly source?: string | undefined;
  /** Who is cited in its sentence without a name: "people familiar with the matter", "police". */
  readonly citing?: string | undefined;
  readonly certainty: Certainty;
  /** True when the text tells it as what was so before: "was last valued at", "had initially offered". */
  readonly earlier: boolean;
  /** The words that are the value. */
  readonly span: Span;
  /** The sentence, headline or table row around them. */
  readonly quote: Span;
  /** Set on an amount in brackets that restates the one at this span in another currency: the same fact, not a second. */
  readonly conversionOf?: Span | undefined;
}
