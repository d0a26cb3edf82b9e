/** What the routes work with; `start` hands it in. */
import type { Story } from '../core/model.ts';
import type { Log } from '../log.ts';
import type { Clock, Queue, Store } from '../ports.ts';
import type { TakeFeed } from '../usecases/websub/take-content.ts';
import type { Credentials } from './authorise.ts';

/** Enough for health and metrics. */
export interface ProbeParts {
  readonly store: Store;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly log: Log;
}

export interface WebParts extends ProbeParts {
  readonly stories: readonly Story[];
  readonly credentials: Credentials;
  readonly takeFeed: TakeFeed;
}
