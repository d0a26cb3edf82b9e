/** What the use cases need from the outside. Adapters implement these; main hands them in. */
import type { Article, AudienceId, Evidence, Instant, Story, StoryRecord } from './core/model.ts';
import type { Amend, AmendEnd } from './ports/amends.ts';
import type { HubSubscriptions } from './ports/hubs.ts';
import type { Installations } from './ports/installations.ts';
import type { ModelUses } from './ports/model.ts';
import type { Turns } from './ports/pace.ts';
import type {
  AnswerPolicy,
  ClaimedDelivery,
  Counts,
  Crosspost,
  Decide,
  DecideWindow,
  DeliveryEnd,
  DeliveryEntry,
  DeliveryFilter,
  Leases,
  NewDelivery,
  NextDelivery,
  PlatformName,
  Root,
  RootChange,
  Saved,
  SetAside,
  StoredArticle,
  StoredOutcome,
  StoredVersion,
  Subscription,
  Update,
  Window,
} from './ports/records.ts';

import type { Talks } from './ports/talks.ts';
import type { WatchStore } from './ports/watches.ts';

export type { StoryRecord, StoryStep } from './core/model.ts';

export type * from './ports/amends.ts';
export type * from './ports/platform.ts';
export type * from './ports/records.ts';

export interface Store {
  readonly hubs: HubSubscriptions;

  /** Makes the followed stories known. A story that left digests/ keeps its rows and is no longer updated. */
  followStories(stories: readonly Story[]): Promise<void>;
  /**
   * A channel that follows the story already has its settings changed. What waits for it under the old ones is told to it at
   * once, as `catchUp` says; true when something is.
   */
  subscribe(subscription: Subscription, catchUp?: DecideWindow): Promise<boolean>;
  /** Ends a subscription, with what was still on its way to the channel. Undefined when there was none. */
  unsubscribe(
    story: string,
    platform: PlatformName,
    channel: string,
    reason: string,
  ): Promise<Subscription | undefined>;
  /** Ends the subscriptions of all channels whose id begins so, as `unsubscribe` does, and forgets their talks; tells how many subscriptions there were. */
  forgetChannels(platform: PlatformName, prefix: string, reason: string): Promise<number>;
  /** Holds back what is due to a channel for so long; tells until when. Undefined when it does not follow the story. */
  mute(story: string, platform: PlatformName, channel: string, forMs: number): Promise<Instant | undefined>;
  subscriptions(story: string): Promise<readonly Subscription[]>;

  /** Stores an article as the next version of its page, unless the page has this very text. */
  saveArticle(article: Article, receivedAt: Instant): Promise<Saved>;
  /**
   * Stores those whose page is not on record yet, all or none of them. In the order given; not fresh when the page shows
   * its last text, undefined for what may be another version of it.
   */
  saveNewPages(articles: readonly Article[], receivedAt: Instant): Promise<readonly (Saved | undefined)[]>;
  version(versionId: string): Promise<StoredVersion | undefined>;
  /** Those of these versions that a followed story may wait for, in the order they came. */
  unsettled(versionIds: readonly string[]): Promise<readonly StoredVersion[]>;
  /** Versions without an outcome for every followed story, oldest first. */
  unsettledVersions(limit: number): Promise<readonly string[]>;
  /** Versions that came shortly before the last of these and that the story waits for as well, oldest first. */
  waitingBefore(story: string, versionIds: readonly string[], limit: number): Promise<readonly string[]>;

  /**
   * Runs `decide` on the story's record under the story's lock and commits ledger step, digests, deliveries and
   * outcome together. When this version already has an outcome for the story, nothing runs. Returns the deliveries to
   * wake.
   */
  updateStory(story: string, versionId: string, decide: Decide): Promise<readonly NewDelivery[]>;
  /**
   * The same for versions that wait at once, in the order given and in one transaction: each decides on the record that the
   * ones before it leave. When one fails, nothing of any is committed. No version twice.
   */
  updateStoryTogether(story: string, updates: readonly Update[]): Promise<readonly NewDelivery[]>;
  /** Commits outcomes that change nothing of their stories; what has an outcome keeps it. */
  setAside(aside: readonly SetAside[]): Promise<void>;
  /** Audiences that something waits for and that may hear of it now, longest due first. */
  dueWindows(limit: number): Promise<readonly Window[]>;
  /**
   * Runs `decide` under the story's lock and commits what it tells, and when the audience is to be asked again, together.
   * Returns the deliveries to wake.
   */
  tellWindow(window: Window, decide: DecideWindow): Promise<readonly NewDelivery[]>;
  record(story: string): Promise<StoryRecord>;
  /** All the evidence of a story, in the order it came. */
  evidence(story: string): Promise<readonly Evidence[]>;
  /** Outcomes of an article's versions for each story, oldest first. */
  outcomes(articleId: string): Promise<readonly StoredOutcome[]>;
  /** Whether an article of this id came, taken to a story or not. */
  isStored(articleId: string): Promise<boolean>;
  /**
   * The articles that a story took in after a position ("0" for all), newest first: neither off-topic nor unreadable. A
   * later version of an article comes as one more.
   */
  articlesOf(story: string, after: string, limit: number): Promise<readonly StoredArticle[]>;
  /** What became of the page at an address, for one story, oldest first. */
  outcomesOfPage(url: string, story: string): Promise<readonly StoredOutcome[]>;

  /**
   * Takes a delivery by compare-and-set, for the lease of its platform. Undefined when its platform is not in
   * `leases`, when it is done, leased by another or not yet due, or when an earlier delivery of the same channel and
   * story is unfinished.
   */
  claimDelivery(id: string, leases: Leases): Promise<ClaimedDelivery | undefined>;
  /**
   * Ends the attempt; does nothing when the lease is no longer ours. With a correction that is posted, what its channel was
   * told of the same facts becomes due to be edited. Returns which delivery waited for it to be over, of the same channel and story,
   * and takes it as `claimDelivery` would, if its platform is in `leases`.
   */
  endDelivery(claimed: ClaimedDelivery, end: DeliveryEnd, leases?: Leases): Promise<NextDelivery | undefined>;
  /**
   * Takes a delivery that is posted and due to be crossposted, for so long for each of its messages; undefined when there
   * is nothing to do.
   */
  claimCrosspost(
    id: string,
    platforms: readonly PlatformName[],
    leaseMs: number,
  ): Promise<Crosspost | undefined>;
  /** After so many attempts it is done with, or due again after a while. */
  endCrosspost(id: string, attempts: number, retryAfterMs: number | undefined): Promise<void>;
  /** Takes a delivery whose message a correction goes back on, for the lease of its platform for each of its messages; undefined when there is nothing to do. */
  claimAmend(id: string, leases: Leases): Promise<Amend | undefined>;
  /** Ends the attempt. A correction that came meanwhile leaves it due; does nothing when the lease is no longer ours. */
  endAmend(claimed: Amend, end: AmendEnd): Promise<void>;
  /** Drops turns long over, and merges old uses of the model. Returns how many rows were touched. */
  forgetOld(): Promise<number>;
  /** Deliveries to one of these platforms that are due, to be posted, crossposted or edited, and leased by nobody, oldest first. */
  dueDeliveries(platforms: readonly PlatformName[], limit: number): Promise<readonly string[]>;
  /** How many deliveries are not over. */
  openDeliveries(): Promise<number>;

  /** Newest first. */
  deliveries(filter: DeliveryFilter, limit: number): Promise<readonly DeliveryEntry[]>;
  /** The number of the first digest of an audience after what this version of an article brought to the story. */
  nextDigest(story: string, audience: AudienceId, versionId: string): Promise<number | undefined>;
  /**
   * Makes one due that did not get through; the platform is asked first whether it did. False when it is sent, in hand, or
   * to a channel that follows the story no longer.
   */
  retryDelivery(id: string): Promise<boolean>;
  /** Gives up one that waits. False when it is sent, in hand, or given up. */
  dropDelivery(id: string, reason: string): Promise<boolean>;

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
  readonly watches: WatchStore;
  readonly turns: Turns;
  readonly installations: Installations;
  readonly talks: Talks;
  readonly modelUses: ModelUses;

  close(): Promise<void>;
}

/** A delivery is for a process that has its platform, so each platform has a name of its own. */
export type JobName = 'update' | `deliver-${PlatformName}` | 'fetch' | 'tick';

/** A wake-up. It carries an id only; the row in the store is the truth. */
export interface Job {
  readonly name: JobName;
  readonly id: string;
  /** How long from now it is handed out, in milliseconds; at once when absent. */
  readonly delayMs?: number | undefined;
}

export interface Queue {
  /** Adds wake-ups. A job whose id is already waiting is not added twice; a finished one can be added again. */
  add(jobs: readonly Job[]): Promise<void>;
  /** How many jobs of this name nobody has begun; rejects when the queue cannot be reached. */
  waiting(name: JobName): Promise<number>;
  /** Adds this job every so often, once for all processes together, until another period is set. */
  repeat(job: Job, everyMs: number): Promise<void>;
  /**
   * Starts `concurrency` workers per job name; called again for other names. A handler that throws is logged; the
   * sweeper brings the job back.
   */
  work(
    handlers: Readonly<Partial<Record<JobName, (id: string) => Promise<void>>>>,
    concurrency: number,
  ): Promise<void>;
  /** The queue's own measures in Prometheus' text format; rejects when the queue cannot be reached. */
  metrics(): Promise<string>;
  /** Waits for the jobs in hand, then closes every connection. */
  close(): Promise<void>;
}

export interface Clock {
  now(): Instant;
}
