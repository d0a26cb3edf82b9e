/** What the routes work with; `start` hands it in. */
import type { Story } from '../core/model.ts';
import type { Log } from '../log.ts';
import type { Clock, Queue, Store } from '../ports.ts';
import type { TakeFeed } from '../usecases/websub/take-content.ts';
import type { Credentials } from './authorise.ts';

export interface WebParts {
  readonly store: Store;
  readonly queue: Queue;
  readonly stories: readonly Story[];
  readonly clock: Clock;
  readonly log: Log;
  readonly credentials: Credentials;
  readonly takeFeed: TakeFeed;
}
