/** Where a story stands now, in words; platform-neutral. Plain readonly data. */
import type { Citation } from '../model.ts';
import type { Certainty } from './claim.ts';
import type { FactKey } from './ledger.ts';
import type { Instant } from './text.ts';

export interface PastValue {
  readonly value: string;
  readonly since: Instant;
  readonly citations: readonly Citation[];
}

export interface BoardLine {
  readonly fact: FactKey;
  /** What the fact is called: "Price". */
  readonly label: string;
  readonly now: string;
  /** From when the value speaks. */
  readonly since: Instant;
  /** When the last page that stated it took it back. */
  readonly retractedAt?: Instant | undefined;
  readonly certainty: Certainty;
  /** How many independent origins say so. */
  readonly origins: number;
  /** What others hold against it. */
  readonly against: readonly string[];
  /** What it was, oldest first. */
  readonly before: readonly PastValue[];
  readonly citations: readonly Citation[];
}

export interface Board {
  readonly story: string;
  readonly title: string;
  /** Most newsworthy first; empty while nothing is known. */
  readonly lines: readonly BoardLine[];
  /** The instant of the newest evidence in it; absent while nothing is known. */
  readonly asOf?: Instant | undefined;
}
