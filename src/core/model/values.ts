/** What a claim can state: figures with their bounds, stages, and moves of people. Plain readonly data. */

/** An exact decimal number as text, "14000000000" or "0.49"; never a float. */
export type Decimal = string;

export type Bound = 'eq' | 'approx' | 'gt' | 'ge' | 'lt' | 'le' | 'range';

/** What every number that is read has in common. */
export interface Figure {
  readonly amount: Decimal;
  /** The upper end, when `bound` is "range". */
  readonly upTo?: Decimal | undefined;
  /** What it rose or fell from, when the words tell both ends: "from 13 to 14 mm" is 14 mm. */
  readonly from?: Decimal | undefined;
  readonly bound: Bound;
  /**
   * The value of one unit in the last digit printed: "$14.3 billion" -> "100000000". Tells rounding from change; "0" of
   * what is never rounded.
   */
  readonly precision: Decimal;
  /** Set when the words tell that something rose or fell by, or to, this figure. */
  readonly trend?: 'up' | 'down' | undefined;
}

export interface Money extends Figure {
  readonly type: 'money';
  /** ISO 4217; the word itself where many countries have money of that name and the text names none: "crowns". */
  readonly currency: string;
  /** True when the sign alone ("$") does not tell whose currency it is. */
  readonly assumed: boolean;
  /** What it is paid for each of, as the text has it: "share", "square foot", "year". */
  readonly per?: string | undefined;
}

export interface Percent extends Figure {
  readonly type: 'percent';
}

/** A number of things or a measure: "45 people", "three feet", "1.2 percentage points". */
export interface Quantity extends Figure {
  readonly type: 'quantity';
  /** What is counted or the unit, as the text has it: "people", "feet", "rushing yards"; "" for a number alone. */
  readonly noun: string;
  /** The words, where they tell the size alone: "dozens", "hundreds of thousands"; the amounts are what these stand for. */
  readonly vague?: string | undefined;
}

/** How many times as much: "more than double", "three times", "tenfold". */
export interface Multiple extends Figure {
  readonly type: 'multiple';
}

/** Steps of a deal, in order of how far it has come; the last two end it. */
export type DealStep =
  | 'exploring'
  | 'talks'
  | 'advanced talks'
  | 'offered'
  | 'rebuffed'
  | 'agreed'
  | 'signed'
  | 'challenged'
  | 'approved'
  | 'cleared'
  | 'closed'
  | 'blocked'
  | 'terminated';

/** Remarks on how open a deal is; they move no ladder. */
export type DealRemark = 'not final' | 'pending' | 'form unclear';

/** Steps of a case against somebody, in order; a civil one is "sued" for, and "settled" or "liable" ends it. */
export type CourtStep =
  | 'sought'
  | 'arrested'
  | 'sued'
  | 'charged'
  | 'pleaded guilty'
  | 'pleaded not guilty'
  | 'on trial'
  | 'mistrial'
  | 'convicted'
  | 'liable'
  | 'settled'
  | 'acquitted'
  | 'sentenced'
  | 'dropped'
  | 'overturned';

/** Steps of a law, in order. */
export type LawStep =
  | 'proposed'
  | 'passed by committee'
  | 'stalled'
  | 'passed'
  | 'rejected'
  | 'signed'
  | 'enacted'
  | 'vetoed'
  | 'veto upheld'
  | 'veto overridden'
  | 'in force'
  | 'struck down';

/** What became of somebody or something that was missed. */
export type SearchStep = 'missing' | 'found' | 'found dead' | 'rescued' | 'search ended';

/** Steps of a product: "announced" to "recalled". */
export type ProductStep =
  | 'announced'
  | 'launched'
  | 'delayed'
  | 'paused'
  | 'resumed'
  | 'recalled'
  | 'withdrawn';

/** Steps of an outage, breach or strike. */
export type IncidentStep = 'started' | 'ongoing' | 'contained' | 'ended';

/** How a candidate or a party stands in a vote. */
export type ElectionStep = 'ahead' | 'conceded' | 'won';

export type Status =
  | { readonly type: 'status'; readonly ladder: 'deal'; readonly step: DealStep | DealRemark }
  | { readonly type: 'status'; readonly ladder: 'court'; readonly step: CourtStep }
  | { readonly type: 'status'; readonly ladder: 'law'; readonly step: LawStep }
  | { readonly type: 'status'; readonly ladder: 'election'; readonly step: ElectionStep }
  | { readonly type: 'status'; readonly ladder: 'search'; readonly step: SearchStep }
  | { readonly type: 'status'; readonly ladder: 'product'; readonly step: ProductStep }
  | { readonly type: 'status'; readonly ladder: 'incident'; readonly step: IncidentStep };

/** A person, or a group of them, who comes to an organisation, takes a post in it or leaves it. */
export interface Move {
  readonly type: 'move';
  /** By the fullest name that the article has. */
  readonly person: string;
  readonly verb: 'joins' | 'leaves' | 'is named' | 'is ousted' | 'retires';
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** What the person was, in the article's words: "co-founder and CEO". */
  readonly was?: string | undefined;
  /** What the person will be or do, in the article's words: "lead a new AI research lab". */
  readonly becomes?: string | undefined;
  /** Whose post it was. */
  readonly replaces?: string | undefined;
}

export type Value = Money | Percent | Quantity | Multiple | Status | Move;
