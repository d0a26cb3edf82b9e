/** What the use cases need to keep an eye on feeds and pages: the web itself, and what is on record of them. */
import type { Instant, Story } from '../core/model.ts';
import type { HubOffer } from './hubs.ts';
import type { PlatformName } from './records.ts';

/** What a server gave to recognise an answer by. https://www.rfc-editor.org/rfc/rfc9110#section-8.8 */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** What was asked of readers; milliseconds. */
export interface Wishes {
  readonly ttlMs?: number | undefined;
  readonly freshMs?: number | undefined;
  /** How long its whole host wants to be left alone. */
  readonly pauseMs?: number | undefined;
}

/** How a request ended. "refused" is never asked for again as it is: an address or a robots.txt forbids it. */
export type Fetched<T> =
  | {
      readonly outcome: 'fetched';
      readonly content: T;
      /** After redirects. */
      readonly url: string;
      readonly movedTo?: string | undefined;
      readonly validators: Validators;
      readonly wishes: Wishes;
    }
  | { readonly outcome: 'unchanged'; readonly movedTo?: string | undefined; readonly wishes: Wishes }
  | { readonly outcome: 'gone'; readonly reason: string }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'failed'; readonly reason: string; readonly retryAfterMs?: number | undefined };

/** All texts are plain. */
export interface FeedItem {
  /** The same for the same item every time. */
  readonly id: string;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  readonly content?: string | undefined;
  readonly author?: string | undefined;
  /** Who published it first, where a feed gathers items of others. */
  readonly source?: { readonly title?: string | undefined } | undefined;
  readonly published?: Instant | undefined;
  readonly updated?: Instant | undefined;
}

/** What was seen of a feed's items: key and versions of each, oldest first. Plain data, to be kept as it is. */
export type Seen = readonly (readonly [key: string, versions: readonly string[]])[];

export interface FeedNews {
  readonly title?: string | undefined;
  readonly offer?: HubOffer | undefined;
  /** All that it holds. */
  readonly all: readonly FeedItem[];
  /** Those of them that are new or say something else than before, oldest first. */
  readonly items: readonly FeedItem[];
  readonly seen: Seen;
}

export interface PageContent {
  /** Where the page says it lives, when that is on its own site; else where it was found. */
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: Instant | undefined;
  readonly modified?: Instant | undefined;
  /** The article alone; empty where the page has none. */
  readonly text: string;
}

/** Never throws for what others do wrong. */
export interface Web {
  feed(url: string, validators: Validators, seen: Seen): Promise<Fetched<FeedNews>>;
  /** Asks robots.txt first. */
  page(url: string, validators: Validators): Promise<Fetched<PageContent>>;
  close(): Promise<void>;
}

/** What a feed said of a page, for what the page itself does not say. */
export interface Seed {
  readonly item: FeedItem;
  readonly feed: { readonly url: string; readonly title?: string | undefined };
  /** As the story file names it. */
  readonly publisher?: string | undefined;
}

/** A feed or page in hand; nobody else asks for it until the lease runs out. */
export interface ClaimedWatch {
  readonly id: string;
  readonly kind: 'feed' | 'page';
  /** Where it is asked for now: it may have moved since it was listed. */
  readonly address: string;
  readonly lease: string;
  readonly everyMs: number;
  readonly validators: Validators;
  /** In a row, without this one. */
  readonly failures: number;
  /** Of the first success; absent before that. */
  readonly since?: Instant | undefined;
  /** Of the last success. */
  readonly okAt?: Instant | undefined;
  /** Of the last news: an item that was new, a text that changed. */
  readonly newsAt?: Instant | undefined;
  readonly publisher?: string | undefined;
  /** Of a feed. */
  readonly seen: Seen;
  /** Of a feed: the stories that list it and that it was never read for. */
  readonly newStories: readonly string[];
  /** Of a page. */
  readonly seed?: Seed | undefined;
  /** Of a page: the hash of its text as last seen. */
  readonly textHash?: string | undefined;
  /** Of a page: false when no followed story has a use for its article. */
  readonly wanted: boolean;
}

export type WatchEnd =
  | {
      readonly status: 'done';
      readonly waitMs: number;
      readonly everyMs: number;
      /** How long its whole host is to be left alone; absent: as long as any host. */
      readonly hostWaitMs?: number | undefined;
      readonly news: boolean;
      /** Absent: those on record still hold. */
      readonly validators?: Validators | undefined;
      readonly movedTo?: string | undefined;
      readonly seen?: Seen | undefined;
      readonly versionId?: string | undefined;
      readonly textHash?: string | undefined;
    }
  | {
      readonly status: 'failed';
      readonly waitMs: number;
      /** How long its whole host is to be left alone. */
      readonly hostWaitMs: number;
      readonly reason: string;
    }
  /** We are stopping, and never learned what it had: due again at once. */
  | { readonly status: 'left' }
  /** It is asked for no more. */
  | { readonly status: 'over'; readonly reason: string };

export interface NewPage {
  readonly url: string;
  /** Until it is asked for first. */
  readonly waitMs: number;
  readonly seed: Seed;
}

export interface WatchReport {
  readonly url: string;
  readonly address: string;
  readonly stories: readonly string[];
  readonly state: 'active' | 'unlisted' | 'ended';
  readonly everyMs: number;
  readonly nextAt: Instant;
  /** Of the first success. */
  readonly since?: Instant | undefined;
  readonly okAt?: Instant | undefined;
  readonly newsAt?: Instant | undefined;
  readonly failures: number;
  readonly failingSince?: Instant | undefined;
  readonly reason?: string | undefined;
}

/** Something that whoever runs this must know; said once, until it is over. */
export interface Notice {
  readonly id: string;
  readonly story: string;
  readonly text: string;
  readonly since: Instant;
}

/** A notice for one person: whoever set up a subscription of its story. */
export interface ToldNotice extends Notice {
  readonly platform: PlatformName;
  /** One of theirs that follows the story. */
  readonly channel: string;
  /** The platform's own id. */
  readonly user: string;
}

export interface WatchStore {
  /** Makes the feeds of these stories known. A feed that no story lists any more keeps its row and is left alone. */
  followFeeds(stories: readonly Story[]): Promise<void>;
  /** Ids of what is due, one per host at most; their hosts are reserved for as long as a job may wait. */
  takeDue(limit: number): Promise<readonly string[]>;
  /** Undefined when it is not due, over, or in other hands. */
  claim(id: string, leaseMs: number): Promise<ClaimedWatch | undefined>;
  /** Ends the claim; does nothing when the lease is no longer ours. */
  end(claimed: ClaimedWatch, end: WatchEnd): Promise<void>;
  /** Makes pages known and due; one that is known is due again, with what its feed says of it by now. */
  addPages(pages: readonly NewPage[]): Promise<void>;
  /** True for one caller, once in a story's life: it may set the scene. */
  takeScene(story: string): Promise<boolean>;
  /** Stories whose feeds all fail for the first time since, and those that have one back. */
  reviewStories(): Promise<{ readonly lost: readonly Notice[]; readonly back: readonly string[] }>;
  /** Notices that are not over, each to one caller and for one person once. */
  takeNotices(platforms: readonly PlatformName[]): Promise<readonly ToldNotice[]>;
  /** Forgets pages that were asked for no more a month ago; tells how many. */
  prune(): Promise<number>;
  /** Feeds, those in trouble first. */
  reports(): Promise<readonly WatchReport[]>;
}
