/** What a chat platform does for the use cases, and what they do for it. */
import type { Board } from '../core/model/board.ts';
import type { Citation, Digest, Instant, Story } from '../core/model.ts';
import type { Delivery, PlatformName } from './records.ts';

/**
 * How a post ended. "refused" comes back later, "rejected" is a message that the platform will never take, "gone" a
 * channel that takes none any more, "rootless" a reply whose root message is not there, "paced" waits for its turn under a
 * limit; none of these was posted. "unknown" is a time-out, a dropped line or a 5xx: it may have been posted.
 */
export type PostResult =
  | { readonly outcome: 'posted'; readonly messageId: string }
  | { readonly outcome: 'refused'; readonly retryAfterMs: number; readonly reason: string }
  | { readonly outcome: 'paced'; readonly retryAfterMs: number; readonly reason: string }
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
  /** How many messages a digest takes, always the same for one digest; one where absent. */
  readonly parts?: (digest: Digest) => number;
  /** Posts once; never retries by itself. `thread` is given when the platform has roots. */
  post(delivery: Delivery, thread?: Thread): Promise<PostResult>;
  /** The id of the message that an earlier attempt left, if it did; throws when the platform cannot tell, or NotYet. */
  find(delivery: Delivery, since: Instant, thread?: Thread): Promise<string | undefined>;
  /**
   * Shows the delivery's digest, as it is by now, in the message that this part of it was posted as, and calls nobody; safe
   * to repeat. `rootMessageIds` are those of the roots that the story has and had there, the last first. Absent where what is
   * posted stays as it is.
   */
  readonly amend?: (
    delivery: Delivery,
    messageId: string,
    rootMessageIds: readonly string[],
  ) => Promise<PostResult>;
  /** Passes a message on to whoever follows its channel elsewhere; safe to repeat. Absent where nothing can be. */
  readonly crosspost?: (channel: string, messageId: string) => Promise<PostResult>;
  close(): Promise<void>;
}

/** An answer out of what a story's sources say; "not reported" says so in `text` and cites the nearest thing that is. */
export interface Answer {
  readonly status: 'answered' | 'not reported';
  readonly text: string;
  readonly citations: readonly Citation[];
  /** The instant of the newest evidence that was asked; absent while nothing is known. */
  readonly asOf?: Instant | undefined;
}

/**
 * `thread` names the talk that it is asked in, so that "and before that?" is understood; absent where there is none.
 * `workspace` is whose budget a model is asked on.
 */
export type AnswerQuestion = (
  story: Story,
  question: string,
  thread?: string,
  workspace?: string,
) => Promise<Answer>;
