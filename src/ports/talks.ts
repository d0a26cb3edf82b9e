/** What was asked in a talk before, so that "and before that?" is understood. */
import type { Instant } from '../core/model.ts';

export interface Turn {
  /** Slug of the story that it was about. */
  readonly story: string;
  readonly question: string;
}

/** A talk is known by platform, channel and thread, parted by spaces, and for a week after its last question. */
export interface Talks {
  /** The last few turns of a talk, oldest first. */
  before(talk: string, now: Instant): Promise<readonly Turn[]>;
  add(talk: string, turn: Turn, now: Instant): Promise<void>;
}
