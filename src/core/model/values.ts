/** What a claim can state: figures with their bounds, stages, and moves of people. Plain readonly data. */

/** An exact decimal number as text, "14000000000" or "0.49"; never a float. */
export type Decimal = string;

export type Bound = 'eq' | 'approx' | 'gt' | 'ge' | 'lt' | 'le' | 'range';

interface Figure {
  readonly amount: Decimal;
  /** The upper end, when `bound` is "range". */
  readonly upTo?: Decimal | undefined;
  readonly bound: Bound;
  /** The value of one unit in the last digit printed: "$14.3 billion" -> "100000000". Tells rounding from change. */
  readonly unit: Decimal;
}

export interface Money extends Figure {
  readonly type: 'money';
  /** ISO 4217. */
  readonly currency: string;
  /** True when the sign alone ("$") does not tell whose currency it is. */
  readonly assumed: boolean;
}

export interface Percent extends Figure {
  readonly type: 'percent';
}

/** Steps of a deal, in order of how far it has come; the last two end it. */
export type DealStep =
  | 'exploring'
  | 'talks'
  | 'advanced talks'
  | 'agreed'
  | 'signed'
  | 'cleared'
  | 'closed'
  | 'blocked'
  | 'terminated';

/** Remarks on how open a deal is; they move no ladder. */
export type DealRemark = 'not final' | 'pending' | 'form unclear';

export interface Status {
  readonly type: 'status';
  readonly step: DealStep | DealRemark;
}

/** A person, or a group of them, who joins or leaves an organisation. */
export interface Move {
  readonly type: 'move';
  readonly person: string;
  readonly verb: 'joins' | 'leaves';
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** What the person was, in the article's words: "co-founder and CEO". */
  readonly was?: string | undefined;
  /** What the person will be or do, in the article's words: "lead a new AI research lab". */
  readonly becomes?: string | undefined;
}

export type Value = Money | Percent | Status | Move;
