/** How requests to a platform keep to its limits, in all processes together. */

/** At most `count` requests in any `perMs` milliseconds. `key` names what they share: a channel, a workspace, a token. */
export interface Limit {
  readonly key: string;
  /** Zero for one that nothing is known of until the platform tells: it only holds back. */
  readonly count: number;
  readonly perMs: number;
}

/** "little" for what can well come later: it lets others go first. */
export type Patience = 'some' | 'little';

export interface Pace {
  /**
   * Sends when it is its turn under all of these limits, of which the last is the widest. Throws NotYet, and sends nothing,
   * when that is later than it has patience for.
   */
  send<T>(limits: readonly Limit[], patience: Patience, request: () => Promise<T>): Promise<T>;
  /**
   * The platform said so: nothing under this key for so long. `widerKey` is held as well when another key within it is
   * held already, for a platform that does not tell which of the two it meant.
   */
  hold(key: string, ms: number, widerKey?: string): Promise<void>;
}

/** For a command that asks a few things and ends. */
export const UNPACED: Pace = {
  send: (_limits, _patience, request) => request(),
  hold: async () => {},
};

/** When it is whose turn: in so many milliseconds. One that was not taken tells the limit that is in the way. */
export interface Turn {
  readonly isTaken: boolean;
  readonly waitMs: number;
  readonly key: string;
}

/** What is on record of the requests under each key, for all processes. */
export interface Turns {
  /** Takes the next turn under all of these limits, if it comes within `aheadMs`; else none. */
  take(limits: readonly Limit[], aheadMs: number): Promise<Turn>;
  /** A place in the line of those who come back: milliseconds from now, `gapMs` after the place before it. */
  queueUp(key: string, gapMs: number, notBeforeMs: number): Promise<number>;
  hold(key: string, ms: number, widerKey?: string): Promise<void>;
}
