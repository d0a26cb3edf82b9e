/** What is on record of WebSub hubs, and how they are asked. https://www.w3.org/TR/websub/ */
import type { Instant } from '../core/model.ts';

/** Where a feed says that it is pushed from. https://www.w3.org/TR/websub/#discovery */
export interface HubOffer {
  readonly hub: string;
  /** What the hub calls the feed: the address that the feed gives itself. */
  readonly topic: string;
}

/** A feed that a hub is asked to push. https://www.w3.org/TR/websub/ */
export interface HubSubscription {
  /** Names it in its callback address, and nobody can guess it. */
  readonly token: string;
  /** The feed as it is followed. */
  readonly feed: string;
  /** The address that the feed gives itself; the hub knows it by that. */
  readonly topic: string;
  readonly hub: string;
  readonly secret: string;
  /**
   * `asked`: to begin; `active`: the hub has confirmed it; `leaving`: to end; `denied` by the hub, or `ended`: nothing
   * is expected any more.
   */
  readonly state: 'asked' | 'active' | 'leaving' | 'denied' | 'ended';
  /** Requests since the hub last confirmed. */
  readonly attempts: number;
  /** When the hub is to be asked next; absent when it is not. */
  readonly dueAt?: Instant | undefined;
  /** When the lease runs out. */
  readonly expiresAt?: Instant | undefined;
  /** Why it is as it is, when the hub said so. */
  readonly reason?: string | undefined;
}

/** What of it changes, and always as a whole. */
export type HubState = Pick<HubSubscription, 'state' | 'attempts' | 'dueAt' | 'expiresAt' | 'reason'>;

export interface HubSubscriptions {
  /** False, and nothing is written, when there is one for this feed, topic and hub already. */
  add(subscription: HubSubscription): Promise<boolean>;
  byToken(token: string): Promise<HubSubscription | undefined>;
  ofFeed(feed: string): Promise<readonly HubSubscription[]>;
  all(): Promise<readonly HubSubscription[]>;
  /**
   * Takes those that are due, in whatever state: each comes to one caller only, and is due again at `againAt` unless
   * it is changed before.
   */
  takeDue(now: Instant, againAt: Instant, limit: number): Promise<readonly HubSubscription[]>;
  /** False, and nothing is written, when its state is no longer the one that `before` has. */
  change(before: HubSubscription, next: HubState): Promise<boolean>;
}

/** Sends one form to a hub; never throws. The hub confirms later, by asking our callback. */
export interface HubClient {
  post(
    hub: string,
    form: Readonly<Record<string, string>>,
  ): Promise<{ readonly accepted: true } | { readonly accepted: false; readonly reason: string }>;
  close(): Promise<void>;
}
