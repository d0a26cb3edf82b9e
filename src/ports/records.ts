/** What is on record beside articles and ledgers: who follows what, what is on its way to whom, what waits. */
import type {
  Article,
  Audience,
  AudienceId,
  Digest,
  Evidence,
  FactKey,
  Instant,
  Outcome,
  OutcomeKind,
  Settings,
  StoryRecord,
  StoryStep,
  StoryText,
  Telling,
  TextLink,
  Unsaid,
} from '../core/model.ts';
import type { ModelSums } from './model.ts';

export type PlatformName = 'slack' | 'discord' | 'console';

/** A channel follows a story. One row per (story, platform, channel). */
export interface Subscription extends Settings {
  readonly story: string;
  readonly platform: PlatformName;
  /** The platform's own id of the channel. */
  readonly channel: string;
  /** The platform's id of who asked for it, who is told when it ends by itself. */
  readonly setUpBy?: string | undefined;
  /** What matters is passed on to whoever follows the channel elsewhere, where the platform can do that. */
  readonly isCrossposted?: boolean | undefined;
}

/** What the bot answers in a channel without being mentioned, or at all. */
export type AnswerPolicy = 'all' | 'mentions' | 'off';

/** An article as stored: every new text at the same identity is a new version, counted from 1. */
export interface StoredVersion {
  readonly id: string;
  readonly article: Article;
  /** The text it had before, when this is a later version. */
  readonly previous?: Article | undefined;
  readonly version: number;
  readonly receivedAt: Instant;
}

/** What became of an article that was handed in. */
export interface Saved {
  readonly versionId: string;
  /** False when the page has this very text already. */
  readonly fresh: boolean;
  /** The page shows a text that it had before its present one; it is a version if it is still there in ten minutes. */
  readonly isReturning?: true | undefined;
}

export interface StoredOutcome extends Outcome {
  readonly trace: readonly string[];
  readonly story: string;
  readonly articleId: string;
  readonly versionId: string;
  readonly version: number;
}

/** An article that belongs to a story, and its place in the order in which that was found. */
export interface StoredArticle {
  readonly position: string;
  readonly article: Article;
}

/** A digest on its way to one channel. `seq` orders the deliveries of one channel and story. */
export interface Delivery {
  readonly id: string;
  readonly story: string;
  readonly platform: PlatformName;
  readonly channel: string;
  readonly seq: number;
  readonly digest: Digest;
  /** The platform's own id of the role or group that is mentioned beside it. */
  readonly mention?: string | undefined;
  /** As the channel wants it at this moment. */
  readonly isCrossposted?: boolean | undefined;
  /** Which of its messages is meant, where the digest takes several: from 1, the first when absent. */
  readonly part?: number | undefined;
}

/** A delivery that is posted, claimed to be crossposted. `attempt` counts from 1. */
export interface Crosspost extends Pick<Delivery, 'id' | 'platform' | 'channel'> {
  /** All of its messages, in order. */
  readonly messageIds: readonly [string, ...string[]];
  readonly attempt: number;
}

/** One that was written just now: whom to wake, and where its platform is. */
export type NewDelivery = Pick<Delivery, 'id' | 'platform'>;

/**
 * A claimed delivery. `attempt` counts from 1; `outcomeUnknown` is true when an earlier attempt may have posted, so
 * the platform must be asked before posting again. `firstAttemptAt` bounds that look-up. `partIds` are those of its
 * messages that are posted, when it takes several. With a `messageId`, the first one's, all of it is posted, and only its
 * root is not current. `follows` is false when the channel has left the story since.
 * `later` is what the channel was told after it, oldest first, when somebody has it tried again after it was given up;
 * `unsaid` what pages that it quotes have gone back on meanwhile.
 */
export interface ClaimedDelivery extends Delivery {
  readonly follows: boolean;
  readonly later: readonly Digest[];
  readonly unsaid: readonly Unsaid[];
  readonly attempt: number;
  readonly outcomeUnknown: boolean;
  readonly firstAttemptAt: Instant;
  readonly messageId?: string | undefined;
  readonly partIds: readonly string[];
  readonly lease: string;
}

/** "merged": told with what came after it, or nothing any more when that went back on it. */
export type DeliveryStatus = 'pending' | 'sending' | 'sent' | 'dead' | 'merged';

/**
 * The message of a story in a channel that shows where the story stands; its updates are replies to it. There is at most
 * one per (story, platform, channel).
 */
export interface Root {
  readonly id: string;
  readonly story: string;
  readonly platform: PlatformName;
  readonly channel: string;
  /** The platform's id of the message, once it is known to be posted. */
  readonly messageId?: string | undefined;
  /** Set when a post of it was tried and nobody knows how that ended. */
  readonly attemptedAt?: Instant | undefined;
  /** A digest of what it shows, to leave out edits that change nothing. */
  readonly shown?: string | undefined;
}

/** How the record of a root changes. "lost": its message is no longer there, the next update makes a new one. */
export type RootChange =
  | { readonly state: 'posting' }
  | { readonly state: 'refused' }
  | { readonly state: 'posted'; readonly messageId: string; readonly shown?: string | undefined }
  | { readonly state: 'lost' };

/** Which deliveries are asked for. */
export interface DeliveryFilter {
  readonly id?: string | undefined;
  readonly story?: string | undefined;
  /** The number of its digest within its story. */
  readonly seq?: number | undefined;
  readonly channel?: string | undefined;
  /** Of what this version of an article brought at once. */
  readonly versionId?: string | undefined;
  /** Only what was given up, or did not get through yet. */
  readonly isFailed?: boolean | undefined;
}

/** What became of a delivery so far. */
export interface DeliveryEntry extends Omit<Delivery, 'digest' | 'mention' | 'isCrossposted'> {
  readonly audience: AudienceId;
  readonly headline: string;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  /** A worker has it in hand. */
  readonly isLeased: boolean;
  /** An earlier one of its channel and story is not posted, or another one in hand. */
  readonly isBehind: boolean;
  /** Whether the channel follows the story still. */
  readonly follows: boolean;
  /** Why the last attempt did not get through. */
  readonly reason?: string | undefined;
  readonly messageId?: string | undefined;
  /** Of a digest that takes several messages, those that are posted. */
  readonly partIds: readonly string[];
  readonly createdAt: Instant;
  readonly nextAttemptAt: Instant;
  /** When it was sent or given up. */
  readonly endedAt?: Instant | undefined;
  /** From when it may be crossposted; absent when it is, or is not to be. */
  readonly crosspostAt?: Instant | undefined;
  /** From when a correction may be shown in it; absent when none waits. */
  readonly amendAt?: Instant | undefined;
  /** When it was last edited to show a correction. */
  readonly amendedAt?: Instant | undefined;
  /** Why the last correction does not stand in it. */
  readonly amendReason?: string | undefined;
  readonly mutedUntil?: Instant | undefined;
}

/** How long a claim lasts, in milliseconds, for each platform that this process posts to. */
export type Leases = Readonly<Partial<Record<PlatformName, number>>>;

/** How a claimed delivery ends its attempt. */
export type DeliveryEnd =
  | {
      readonly status: 'sent';
      /** Of the first, when there are several. */
      readonly messageId: string;
      /** All of them, when there are several. */
      readonly partIds?: readonly string[] | undefined;
      /** It is due to be crossposted from now on. */
      readonly isToCrosspost?: boolean | undefined;
      /** A fingerprint of the digest that its message shows, when that is not the one on record. */
      readonly shown?: string | undefined;
    }
  /** It is in the channel; its root is made current later. The next of its lane need not wait for that. */
  | {
      readonly status: 'posted';
      readonly messageId: string;
      readonly partIds?: readonly string[] | undefined;
      readonly retryAfterMs: number;
      readonly isToCrosspost?: boolean | undefined;
      readonly shown?: string | undefined;
      /** Absent when it only waits for its turn, which is no attempt. */
      readonly reason?: string | undefined;
    }
  /** These of its messages are posted, in order; the next one is due at once, before anything else of its lane. */
  | { readonly status: 'partly'; readonly partIds: readonly string[] }
  /** Its turn has not come; this was no attempt. */
  | { readonly status: 'paced'; readonly retryAfterMs: number; readonly outcomeUnknown: boolean }
  | {
      readonly status: 'later';
      readonly retryAfterMs: number;
      readonly reason: string;
      readonly outcomeUnknown: boolean;
    }
  | { readonly status: 'dead'; readonly reason: string };

/** What waited in a lane for another one to be over: in hand already, or still to be claimed. */
export interface NextDelivery {
  readonly id: string;
  readonly claimed: ClaimedDelivery | undefined;
}

/** All the evidence on these facts, and all that the earlier versions of the page in hand gave. */
export type Past = (facts: readonly FactKey[]) => Promise<readonly Evidence[]>;

/** The texts of a story that were last touched about then, and all of its texts that copy one or are copied. */
export type Texts = (
  at: Instant,
) => Promise<{ readonly near: readonly StoryText[]; readonly links: readonly TextLink[] }>;

/** What a version adds to a story with this record; `now` is by the clock that all processes share. */
export type Decide = (
  record: StoryRecord,
  past: Past,
  texts: Texts,
  now: Instant,
) => StoryStep | Promise<StoryStep>;

/** A version and what it adds to a story. */
export interface Update {
  readonly versionId: string;
  readonly decide: Decide;
}

/** An outcome that changes nothing of its story. */
export interface SetAside {
  readonly versionId: string;
  readonly story: string;
  readonly outcome: Outcome;
}

/** An audience of a story to which something may be told now. */
export interface Window {
  readonly story: string;
  readonly audience: AudienceId;
}

/** What an audience of a story is told of this record; undefined when nothing is to be done yet. */
export type DecideWindow = (record: StoryRecord, audience: Audience, now: Instant) => Telling | undefined;

/** What waits to be done; `oldest` is when the first of it came. */
export interface Waiting {
  readonly count: number;
  readonly oldest?: Instant | undefined;
}

/** How much is on record, and how much waits. */
export interface Counts {
  /** Versions of articles. */
  readonly versions: number;
  readonly outcomes: readonly { readonly kind: OutcomeKind; readonly count: number }[];
  readonly deliveries: readonly {
    readonly platform: PlatformName;
    readonly status: DeliveryStatus;
    readonly count: number;
  }[];
  /** Versions that a followed story has no outcome for. */
  readonly waitingVersions: Waiting;
  /** Deliveries that are not over, to channels that are not muted. */
  readonly waitingDeliveries: Waiting;
  /** Audiences whose time has come and who were not told yet. */
  readonly waitingWindows: Waiting;
  /** Of all workspaces and days. */
  readonly model: ModelSums;
}
