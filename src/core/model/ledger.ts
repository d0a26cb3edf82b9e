/** What a story knows: facts with their values, the evidence for these, and what changed. Plain readonly data. */
import type { Certainty, Claim } from './claim.ts';
import type { Field } from './span.ts';
import type { Instant, SegmentKind } from './text.ts';
import type { Value } from './values.ts';

/** A question the story keeps asking: "price", "stake", "status", "people:Alexandr Wang". */
export type FactKey = string;

/** Where a claim comes from, as far as the reader of a digest needs it. */
export interface Source {
  readonly articleId: string;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published: Instant;
  readonly modified?: Instant | undefined;
  /** Counts the versions of one article, from 1. */
  readonly version: number;
}

/** A claim that answers one of the story's facts. */
export interface Evidence {
  readonly fact: FactKey;
  readonly claim: Claim;
  readonly source: Source;
  /** Who the claim goes back to; two pages that credit one outlet are one origin. */
  readonly origin: string;
  /** True when a later version of the page has dropped the claim and puts nothing in its place. */
  readonly retracts?: true | undefined;
  /** True, while in hand, of words that the version before did not have: whatever said them earlier, they are not kept. Never on record. */
  readonly returns?: true | undefined;
}

/** One way to put a value, "over $10 billion" or "at least $10 billion", and who chose it. */
export interface Wording {
  readonly value: Value;
  readonly origins: readonly string[];
  /** As sure as the surest of those who say it. */
  readonly certainty: Certainty;
  /** The first words of a few of its origins, oldest first: what a digest quotes. */
  readonly evidence: readonly Evidence[];
}

/**
 * One value that a fact has or had, with what supports it. Bounded, however many articles say the same: the evidence in
 * full is on record in the store.
 */
export interface Standing {
  /** The closest of its wordings, or of equally close ones that which most origins chose. */
  readonly value: Value;
  readonly since: Instant;
  readonly wordings: readonly Wording[];
  /** Ids of the articles that gave it last. */
  readonly articles: readonly string[];
  /** True when a correction says so. */
  readonly isCorrection: boolean;
  /** When the last page that stated it took it back. */
  readonly retractedAt?: Instant | undefined;
}

/** Where a piece of evidence stands in the one order in which evidence counts. */
export interface Place {
  readonly at: Instant;
  readonly published: Instant;
  readonly articleId: string;
  readonly modified: Instant | undefined;
  readonly version: number;
  readonly segment: SegmentKind;
  readonly field: Field;
  readonly start: number;
}

/** A fact: what it is now, what independent sources hold against that, and what it was lately, oldest first. */
export interface Fact {
  readonly key: FactKey;
  readonly current: Standing;
  readonly disputedBy: readonly Standing[];
  readonly history: readonly Standing[];
  /** The newest evidence that is counted in. */
  readonly newest: Place;
}

/** What a story knows. */
export type Ledger = Readonly<Record<FactKey, Fact>>;

export type ChangeKind =
  | 'new'
  | 'revised'
  | 'refined'
  | 'corroborated'
  | 'disputed'
  | 'corrected'
  | 'reverted'
  | 'retracted';

/** What was last said of one fact. */
export interface ToldFact {
  readonly value: Value;
  /** From when the value spoke that was told. */
  readonly since: Instant;
  /** How many independent origins it had then. */
  readonly origins: number;
  readonly disputedBy: readonly Value[];
  /** True when it was told that the value is stated no longer. */
  readonly isRetracted?: true | undefined;
}

export type Told = Readonly<Record<FactKey, ToldFact>>;

/** A difference between what was told and what is known now. */
export interface Change {
  readonly fact: FactKey;
  readonly kind: ChangeKind;
  readonly before?: Value | undefined;
  /** What was told and was wrong, where it changed after it had been corrected; `before` is what was right then. */
  readonly wrong?: Value | undefined;
  readonly after: Standing;
  /** The standing that contradicts `after`, when `kind` is "disputed". */
  readonly against?: Standing | undefined;
}
