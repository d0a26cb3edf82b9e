/** What the use cases need from the outside. Adapters implement these; main hands them in. */
import type { Board } from './core/model/board.ts';
import type {
  Article,
  Citation,
  Digest,
  Evidence,
  FactKey,
  Instant,
  Level,
  Outcome,
  OutcomeKind,
  Story,
  StoryRecord,
  StoryStep,
} from './core/model.ts';
import type { HubSubscriptions } from './ports/hubs.ts';

export type { StoryRecord, StoryStep } from './core/model.ts';

export type PlatformName = 'slack' | 'discord' | 'console';

/** A channel follows a story. One row per (story, platform, channel). */
export interface Subscription {
  readonly story: string;
  readonly platform: PlatformName;
  /** The platform's own id of the channel. */
  readonly channel: string;
  readonly level: Level;
  /** The platform's id of who asked for it, who is told when it ends by itself. */
  readonly setUpBy?: string | undefined;
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

export interface StoredOutcome extends Outcome {
  readonly trace: readonly string[];
  readonly story: string;
  readonly articleId: string;
  readonly versionId: string;
  readonly version: number;
}

/** A digest on its way to one channel. `seq` orders the deliveries of one channel and story. */
export interface Delivery {
  readonly id: string;
  readonly story: string;
  readonly platform: PlatformName;
  readonly channel: string;
  readonly seq: number;
  readonly digest: Digest;
}

/**
 * A claimed delivery. `attempt` counts from 1; `outcomeUnknown` is true when an earlier attempt may have posted, so
 * the platform must be asked before posting again. `firstAttemptAt` bounds that look-up.
 */
export interface ClaimedDelivery extends Delivery {
  readonly attempt: number;
  readonly outcomeUnknown: boolean;
  readonly firstAttemptAt: Instant;
  readonly lease: string;
}

export type DeliveryStatus = 'pending' | 'sending' | 'sent' | 'dead';

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

/** How long a claim lasts, in milliseconds, for each platform that this process posts to. */
export type Leases = Readonly<Partial<Record<PlatformName, number>>>;

/** How a claimed delivery ends its attempt. */
export type DeliveryEnd =
  | { readonly status: 'sent'; readonly messageId: string }
  | {
      readonly status: 'later';
      readonly retryAfterMs: number;
      readonly reason: string;
      readonly outcomeUnknown: boolean;
    }
  | { readonly status: 'dead'; readonly reason: string };

/** All the evidence on these facts, and all that the earlier versions of the page in hand gave. */
export type Past = (facts: readonly FactKey[]) => Promise<readonly Evidence[]>;

/** What a version adds to a story with this record. */
export type Decide = (record: StoryRecord, past: Past) => StoryStep | Promise<StoryStep>;

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
  /** Deliveries that are neither sent nor dead. */
  readonly waitingDeliveries: Waiting;
}

export interface Store {
  readonly hubs: HubSubscriptions;

  /** Makes the followed stories known. A story that left digests/ keeps its rows and is no longer updated. */
  followStories(stories: readonly Story[]): Promise<void>;
  subscribe(subscription: Subscription): Promise<void>;
  /** Ends a subscription, with what was still on its way to the channel. Undefined when there was none. */
  unsubscribe(
    story: string,
    platform: PlatformName,
    channel: string,
    reason: string,
  ): Promise<Subscription | undefined>;
  /** Ends the subscriptions of all channels whose id begins so, as `unsubscribe` does; tells how many there were. */
  forgetChannels(platform: PlatformName, prefix: string, reason: string): Promise<number>;
  /** Holds back what is due to a channel until then. False when it does not follow the story. */
  mute(story: string, platform: PlatformName, channel: string, until: Instant): Promise<boolean>;
  subscriptions(story: string): Promise<readonly Subscription[]>;

  /** Stores an article; `fresh` is false when this very text is already there under this identity. */
  saveArticle(
    article: Article,
    receivedAt: Instant,
  ): Promise<{ readonly versionId: string; readonly fresh: boolean }>;
  version(versionId: string): Promise<StoredVersion | undefined>;
  /** Versions without an outcome for every followed story, oldest first. */
  unsettledVersions(limit: number): Promise<readonly string[]>;

  /**
   * Runs `decide` on the story's record under the story's lock and commits ledger step, digests, deliveries and
   * outcome together. When this version already has an outcome for the story, nothing runs. Returns the ids of the
   * deliveries to wake.
   */
  updateStory(story: string, versionId: string, decide: Decide): Promise<readonly string[]>;
  record(story: string): Promise<StoryRecord>;
  /** All the evidence of a story, in the order it came. */
  evidence(story: string): Promise<readonly Evidence[]>;
  /** Outcomes of an article's versions for each story, oldest first. */
  outcomes(articleId: string): Promise<readonly StoredOutcome[]>;
  /** What became of the page at an address, for one story, oldest first. */
  outcomesOfPage(url: string, story: string): Promise<readonly StoredOutcome[]>;

  /**
   * Takes a delivery by compare-and-set, for the lease of its platform. Undefined when its platform is not in
   * `leases`, when it is done, leased by another or not yet due, or when an earlier delivery of the same channel and
   * story is unfinished.
   */
  claimDelivery(id: string, leases: Leases): Promise<ClaimedDelivery | undefined>;
  /** Ends the attempt; does nothing when the lease is no longer ours. */
  endDelivery(claimed: ClaimedDelivery, end: DeliveryEnd): Promise<void>;
  /** Deliveries to one of these platforms that are due and leased by nobody, oldest first. */
  dueDeliveries(platforms: readonly PlatformName[], limit: number): Promise<readonly string[]>;
  /** How many deliveries are neither sent nor dead. */
  openDeliveries(): Promise<number>;

  counts(): Promise<Counts>;
  /** True for the first caller with this key; the key is forgotten at `until`. */
  takeOnce(key: string, now: Instant, until: Instant): Promise<boolean>;
  /** The root of a story in a channel; makes its record, not its message, when there is none. */
  root(story: string, platform: PlatformName, channel: string): Promise<Root>;
  /** Whoever holds the claim on the lane's first delivery may change its root. */
  changeRoot(id: string, change: RootChange): Promise<void>;
  /** Sets what is answered about a story in a channel. False when the channel does not follow it. */
  setAnswers(story: string, platform: PlatformName, channel: string, policy: AnswerPolicy): Promise<boolean>;
  /** "all" until something else was set. */
  answersIn(story: string, platform: PlatformName, channel: string): Promise<AnswerPolicy>;
  /** The story whose root message this is. */
  storyOfRoot(platform: PlatformName, channel: string, messageId: string): Promise<string | undefined>;
  /** The subscriptions of all channels whose id begins so, by story. */
  subscriptionsOf(platform: PlatformName, prefix: string): Promise<readonly Subscription[]>;
  /** The stories that a channel follows. */
  storiesIn(platform: PlatformName, channel: string): Promise<readonly string[]>;
  /** True for the first who asks with this key, in any process; false for everybody after, for a day at least. */
  isFirst(key: string): Promise<boolean>;

  close(): Promise<void>;
}

/** A wake-up. It carries an id only; the row in the store is the truth. */
export interface Job {
  readonly name: 'update' | 'deliver';
  readonly id: string;
}

export interface Queue {
  /** Adds wake-ups. A job whose id is already waiting is not added twice; a finished one can be added again. */
  add(jobs: readonly Job[]): Promise<void>;
  /** Starts `concurrency` workers per job name. A handler that throws is logged; the sweeper brings the job back. */
  work(
    handlers: Readonly<Record<Job['name'], (id: string) => Promise<void>>>,
    concurrency: number,
  ): Promise<void>;
  /** The queue's own measures in Prometheus' text format; rejects when the queue cannot be reached. */
  metrics(): Promise<string>;
  /** Waits for the jobs in hand, then closes every connection. */
  close(): Promise<void>;
}

/**
 * How a post ended. "refused" comes back later, "rejected" is a message that the platform will never take, "gone" a
 * channel that takes none any more, "rootless" a reply whose root message is not there; none of these was posted.
 * "unknown" is a time-out, a dropped line or a 5xx: it may have been posted.
 */
export type PostResult =
  | { readonly outcome: 'posted'; readonly messageId: string }
  | { readonly outcome: 'refused'; readonly retryAfterMs: number; readonly reason: string }
  | { readonly outcome: 'rejected'; readonly reason: string }
  | { readonly outcome: 'gone'; readonly reason: string }
  | { readonly outcome: 'rootless'; readonly reason: string }
  | { readonly outcome: 'unknown'; readonly reason: string };

/** A delivery goes under its root: "loud" means that the channel should see it too, not only who follows the thread. */
export interface Thread {
  readonly rootMessageId: string;
  readonly loud: boolean;
}

/** What a root message shows. */
export interface RootView {
  readonly id: string;
  readonly channel: string;
  readonly board: Board;
  /** The last update that the channel was told. */
  readonly news: { readonly headline: string; readonly at: Instant };
}

/** Root messages, for a platform that has threads. Each call takes `timeoutMs` at most. */
export interface Roots {
  post(view: RootView): Promise<PostResult>;
  /** As Platform.find. */
  find(view: RootView, since: Instant): Promise<string | undefined>;
  /** Shows the view in the message that is there; safe to repeat. */
  update(view: RootView, messageId: string): Promise<PostResult>;
}

export interface Platform {
  readonly name: PlatformName;
  /** The longest that one post or one look-up may take, in milliseconds; it is given up then. */
  readonly timeoutMs: number;
  /**
   * Tells one person of a channel something, once and as well as it can; absent where nobody can be told.
   * `user` is the platform's own id.
   */
  readonly notify?: (channel: string, user: string, text: string) => Promise<void>;
  /** Absent where posts stand alone. */
  readonly roots?: Roots;
  /** Posts once; never retries by itself. `thread` is given when the platform has roots. */
  post(delivery: Delivery, thread?: Thread): Promise<PostResult>;
  /** The id of the message that an earlier attempt left, if it did; throws when the platform cannot tell. */
  find(delivery: Delivery, since: Instant, thread?: Thread): Promise<string | undefined>;
  close(): Promise<void>;
}

/** An answer out of what a story's sources say; "not reported" says so in `text` and cites nothing. */
export interface Answer {
  readonly status: 'answered' | 'not reported';
  readonly text: string;
  readonly citations: readonly Citation[];
  /** The instant of the newest evidence that was asked; absent while nothing is known. */
  readonly asOf?: Instant | undefined;
}

export type AnswerQuestion = (story: Story, question: string) => Promise<Answer>;

export interface Clock {
  now(): Instant;
}
