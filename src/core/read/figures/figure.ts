/** What the grammars of figures hand each other. */
import type { Bound, Decimal, Money, Multiple, Percent, Quantity } from '../../model/values.ts';

/** Offsets are UTF-16 units of the sentence's text. */
export interface FigureMention {
  readonly start: number;
  readonly end: number;
  readonly value: Money | Percent | Quantity | Multiple;
  /** Index of the figure that this one restates in brackets in another currency or unit. */
  readonly conversionOf?: number;
}

/** What a number is a number of. */
export type Of =
  | Pick<Money, 'type' | 'currency' | 'assumed' | 'per'>
  | Pick<Percent, 'type'>
  | (Pick<Quantity, 'type' | 'noun'> & { readonly unit: UnitKind })
  | Pick<Multiple, 'type'>;

/** "People" are counted; "feet" measure; "years" measure time. "" stands behind a number alone. */
export type UnitKind = '' | 'counted' | 'measure' | 'time';

/** A figure at tokens [first, next), before the words around it are asked. */
export interface Read {
  readonly first: number;
  readonly next: number;
  readonly amount: Decimal;
  /** The upper end of a range. */
  readonly upTo?: Decimal | undefined;
  /** The words of what is told by its size alone. */
  readonly vague?: string | undefined;
  readonly precision: Decimal;
  /** Power of ten of the word that multiplies it; 0 when there is none. */
  readonly exponent: number;
  /** Set when the words counted hundredths of the currency: the number of "50 cents" is 50, the amount 0.5. */
  readonly places?: 2 | undefined;
  /** What it rose or fell from. */
  readonly from?: Decimal | undefined;
  /** What a sign before it, or the two ends of a change, say: "-1.3%", "from 13 to 14 mm". */
  readonly sign?: 'up' | 'down' | undefined;
  /** How exactly the second end of a change is stated: "from 5 to about 7". */
  readonly bound?: Bound | undefined;
  readonly of: Of;
}
