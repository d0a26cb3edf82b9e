/**
 * The nouns of Writethru, in the order data flows: an article is read into claims, claims become the evidence of a
 * story's facts, a change between two states of the ledger becomes a digest. Plain readonly data; verbs live elsewhere.
 */

import type { DealFrame } from './model/deal.ts';
import type { NamedEntity, NonAnswer } from './model/names.ts';
import type { AmountRole } from './model/roles.ts';
import type { Field, Span } from './model/span.ts';
import type { DateMention, Instant, Segment, SegmentKind } from './model/text.ts';
import type { Value } from './model/values.ts';

export type { DateMention, Day, Instant, Segment, SegmentKind } from './model/text.ts';
export type { Field, Span };

/** One published item. Named after schema.org NewsArticle. https://schema.org/NewsArticle */
export interface Article {
  readonly id: string;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly headline?: string | undefined;
  readonly byline?: string | undefined;
  readonly published: Instant;
  readonly modified?: Instant | undefined;
  readonly body: string;
}

/**
 * Who an event struck. `casualties` were hit, dead or alive: "five people were shot" leaves open how many of them died.
 */
export type CasualtyRole =
  | 'deaths'
  | 'injured'
  | 'casualties'
  | 'missing'
  | 'rescued'
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

/** What was read in one article: either why not, or its parts, claims and dates. */
export type Reading =
  | { readonly readable: false; readonly reason: string }
  | {
      readonly readable: true;
      readonly segments: readonly Segment[];
      readonly claims: readonly Claim[];
      readonly dates: readonly DateMention[];
      /** The main deal that the article reports, if it reports one. */
      readonly deal?: DealFrame | undefined;
      readonly names: readonly NamedEntity[];
      readonly nonAnswers: readonly NonAnswer[];
    };

/** An organisation or person with the other names it goes by. */
export interface Name {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A figure that a story file asks for beyond what its kind brings. */
export interface OwnFact {
  readonly id: string;
  readonly label: string;
  readonly value: 'money' | 'percent' | 'quantity';
  /** Plain words; a figure counts when one of them stands in its sentence. */
  readonly near: readonly string[];
}

/** What a story is of; each kind asks for facts of its own. */
export type StoryKind =
  | 'deal'
  | 'disaster'
  | 'court'
  | 'layoffs'
  | 'law'
  | 'election'
  | 'product'
  | 'outage'
  | 'people'
  | 'generic';

/** Where articles of a story come from. */
export interface FeedSource {
  readonly url: string;
  readonly publisher?: string | undefined;
}

/** What people follow; one file in digests/. */
export interface Story {
  readonly slug: string;
  readonly title: string;
  readonly kind: StoryKind;
  /** Whom it is about, by the part that its kind gives them: "acquirer", "accused", "company". */
  readonly parties: Readonly<Record<string, Name>>;
  readonly people: readonly Name[];
  readonly feeds: readonly FeedSource[];
  readonly match: {
    readonly all: readonly string[];
    readonly any: readonly string[];
    readonly none: readonly string[];
  };
  /** Fact ids, most newsworthy first: the first that changed opens the headline. */
  readonly lead: readonly string[];
  readonly facts: readonly OwnFact[];
}

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
}

/** One value that a fact has or had, with everything that supports it, oldest first. */
export interface Standing {
  readonly value: Value;
  readonly since: Instant;
  readonly evidence: readonly Evidence[];
}

/** A fact: what it is now, what independent sources hold against that, and what it was. */
export interface Fact {
  readonly key: FactKey;
  readonly current: Standing;
  readonly disputedBy: readonly Standing[];
  readonly history: readonly Standing[];
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
  | 'reverted';

/** What was last said of one fact. */
export interface ToldFact {
  readonly value: Value;
  /** From when the value spoke that was told. */
  readonly since: Instant;
  /** How many independent origins it had then. */
  readonly origins: number;
  readonly disputedBy: readonly Value[];
}

export type Told = Readonly<Record<FactKey, ToldFact>>;

/** A difference between what was told and what is known now. */
export interface Change {
  readonly fact: FactKey;
  readonly kind: ChangeKind;
  readonly before?: Value | undefined;
  readonly after: Standing;
  /** The standing that contradicts `after`, when `kind` is "disputed". */
  readonly against?: Standing | undefined;
}

/** Which changes a channel wants to hear of: those that matter, or every one. */
export type Level = 'major' | 'all';

/** Words of a source that prove a line. */
export interface Citation {
  readonly quote: string;
  /** Who says so: "CNBC, as reported by The Decoder". */
  readonly source: string;
  readonly url?: string | undefined;
  readonly at: Instant;
  readonly articleId: string;
  readonly span: Span;
}

export interface DigestLine {
  readonly fact: FactKey;
  readonly change: ChangeKind;
  /** What the fact is called: "Price". */
  readonly label: string;
  readonly before?: string | undefined;
  readonly after: string;
  /** The other side of a dispute, in words. */
  readonly against?: string | undefined;
  readonly certainty: Certainty;
  /** How many independent origins say so. */
  readonly origins: number;
  readonly citations: readonly Citation[];
}

/** The words for one step of a story's ledger; platform-neutral. */
export interface Digest {
  readonly story: string;
  readonly title: string;
  readonly kind: 'scene' | 'update';
  readonly headline: string;
  readonly lines: readonly DigestLine[];
  /** The instant of the newest evidence in it. */
  readonly asOf: Instant;
}

/** What became of one article for one story; a closed set. */
export type OutcomeKind =
  | 'new story'
  | 'update'
  | 'refinement'
  | 'corroboration'
  | 'dispute'
  | 'correction'
  | 'revert'
  | 'reworded'
  | 'repeat'
  | 'background'
  | 'off-topic'
  | 'unreadable';

export interface Outcome {
  readonly kind: OutcomeKind;
  readonly reason: string;
}

/** What a story had on record when a step begins; `told` per level is absent before the scene was set. */
export interface StoryRecord {
  readonly evidence: readonly Evidence[];
  readonly told: Readonly<Partial<Record<Level, Told>>>;
}

/** What one article adds to a story; all of it is committed together or not at all. */
export interface StoryStep {
  readonly outcome: Outcome;
  readonly evidence: readonly Evidence[];
  readonly told: Readonly<Partial<Record<Level, Told>>>;
  readonly digests: readonly { readonly level: Level; readonly digest: Digest }[];
}
