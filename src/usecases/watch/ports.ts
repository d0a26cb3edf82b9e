import type { Story } from '../../core/model.ts';
import type { Log } from '../../log.ts';
import type { Web } from '../../ports/watches.ts';
import type { Clock, Queue, Store } from '../../ports.ts';

export interface WatchPorts {
  readonly store: Store;
  readonly queue: Queue;
  readonly web: Web;
  readonly stories: readonly Story[];
  readonly clock: Clock;
  /** At least 0 and below 1, evenly. */
  readonly chance: () => number;
  /** False where no hub could reach us. */
  readonly takesPushes: boolean;
  /** Aborted when the process is to end. */
  readonly stopping: AbortSignal;
  readonly log: Log;
}
