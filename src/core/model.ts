/**
 * The nouns of Writethru, in the order data flows: an article is read into claims, claims become the evidence of a
 * story's facts, a change between two states of the ledger becomes a digest. Plain readonly data; verbs live elsewhere.
 */

import type { Certainty, Claim } from './model/claim.ts';
import type { DealFrame } from './model/deal.ts';
import type { ChangeKind, Evidence, Fact, FactKey, Ledger, Told } from './model/ledger.ts';
import type { StoryMemory } from './model/memory.ts';
import type { NamedEntity, NonAnswer } from './model/names.ts';
import type { Span } from './model/span.ts';
import type { TextPlace } from './model/story-text.ts';
import type { Audience, AudienceId } from './model/subscription.ts';
import type { DateMention, Instant, Segment } from './model/text.ts';

export type * from './model/claim.ts';
export type * from './model/ledger.ts';
export type { StoryMemory } from './model/memory.ts';
export type { Field, Span } from './model/span.ts';
export type * from './model/story-text.ts';
export type { Audience, AudienceId, Level, Settings } from './model/subscription.ts';
export type { DateMention, Day, Instant, Segment, SegmentKind } from './model/text.ts';

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

/** Words of a source that prove a line. */
export interface Citation {
  readonly quote: string;
  /** Who says so: "CNBC, as reported by The Decoder". */
  readonly source: string;
  readonly url?: string | undefined;
  readonly at: Instant;
  readonly articleId: string;
  readonly span: Span;
  /** Never on record, of a quote that is a line of its own: what its page made of it since. */
  readonly corrected?: Corrected | undefined;
}

/** A sentence that its page has gone back on, and the one that came in its place, also as it is quoted. */
export interface Unsaid {
  readonly articleId: string;
  readonly sentence: string;
  readonly kind: Corrected['kind'];
  readonly to?: { readonly sentence: string; readonly quote: string } | undefined;
  readonly at: Instant;
}

/** What a line takes back, and when that was said. */
export interface TakesBack {
  /** The value in all the words in which it stood, as digests write them. */
  readonly values: readonly string[];
  readonly at: Instant;
}

/** What became of the value of a line since it was told. */
export interface Corrected {
  readonly kind: 'corrected' | 'retracted';
  /** What stands in its place, when it was corrected. */
  readonly to?: string | undefined;
  readonly at: Instant;
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
  /** Of a value that is corrected or retracted, or that changed after it had been: then `before` is what it was corrected to. */
  readonly takesBack?: TakesBack | undefined;
  /** Never on record: it is what later digests of the same channel make of the line. */
  readonly corrected?: Corrected | undefined;
}

/** The words for one step of a story's ledger; platform-neutral. */
export interface Digest {
  readonly story: string;
  readonly title: string;
  readonly kind: 'scene' | 'update';
  readonly headline: string;
  /** Whose values stand in the headline. */
  readonly headlineFacts?: readonly FactKey[] | undefined;
  /** Never on record: what in the headline was taken back since; no labels where it tells nothing else. */
  readonly headlineCorrected?:
    | { readonly kind: Corrected['kind']; readonly labels: readonly string[] }
    | undefined;
  readonly lines: readonly DigestLine[];
  /** What no earlier article of the story said and no fact covers, in the words of its source; for those who asked for all. */
  readonly alsoNew?: readonly Citation[] | undefined;
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

/** What a story had on record when a step begins; an audience is absent from `told` before its scene was set. */
export interface StoryRecord {
  readonly ledger: Ledger;
  readonly told: Readonly<Record<AudienceId, Told>>;
  /** Beside the two that every story has: who hears of what matters, and who of everything, as it comes. */
  readonly audiences?: readonly Audience[] | undefined;
  /** What its articles have said; absent before the first of them. */
  readonly memory?: StoryMemory | undefined;
}

/** A digest for one audience, and who is mentioned beside it. */
export interface AddressedDigest {
  readonly audience: AudienceId;
  readonly digest: Digest;
  readonly mention?: string | undefined;
}

/** What is told, to whom, and who is told later. */
export interface Telling {
  /** All that an audience was told so far. */
  readonly told: Readonly<Record<AudienceId, Told>>;
  readonly digests: readonly AddressedDigest[];
  /** When those may be told for whom something waits. */
  readonly waits?: Readonly<Record<AudienceId, Instant>> | undefined;
}

/** What one article adds to a story; all of it is committed together or not at all. */
export interface StoryStep extends Telling {
  readonly outcome: Outcome;
  /** How it came to that, step by step, for whoever asks why. */
  readonly trace: readonly string[];
  readonly evidence: readonly Evidence[];
  /** The facts of the ledger that it touched, as they are now. */
  readonly facts: readonly Fact[];
  /** The memory with this article in it; absent when it stays as it is. */
  readonly memory?: StoryMemory | undefined;
  /** What its page has gone back on. */
  readonly unsaid?: readonly Unsaid[] | undefined;
  /** Where its text stands among the story's texts; absent when it adds no evidence. */
  readonly place?: TextPlace | undefined;
}
