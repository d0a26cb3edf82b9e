/** Wakes workers for feeds and pages that are due; run every few seconds by a job that all processes share. */
import type { Log } from '../../log.ts';
import type { Queue, Store } from '../../ports.ts';
import { wake } from '../wake.ts';

/** What is over comes with the next. */
const MOST_JOBS = 500;

export async function wakeWatches({
  store,
  queue,
  log,
}: {
  readonly store: Store;
  readonly queue: Queue;
  readonly log: Log;
}): Promise<void> {
  const ids = await store.watches.takeDue(MOST_JOBS);
  await wake(
    queue,
    log,
    ids.map((id) => ({ name: 'fetch', id })),
  );
}
