/** Finds what was committed and not done, and wakes it again: the database is the truth, a job only a hint. */
import type { Log } from '../log.ts';
import type { PlatformName, Queue, Store } from '../ports.ts';
import { deliveryJobs, wake } from './wake.ts';

export interface SweepPorts {
  readonly store: Store;
  readonly queue: Queue;
  readonly log: Log;
}

/** Jobs of a kind added in one sweep; what is over comes with the next. */
const MOST_JOBS = 500;

/** For a process that reads articles. Returns how many jobs were added. */
export async function sweepVersions({ store, queue, log }: SweepPorts): Promise<number> {
  const versions = await store.unsettledVersions(MOST_JOBS);
  await wake(
    queue,
    log,
    versions.map((id) => ({ name: 'update', id })),
  );
  return versions.length;
}

/**
 * For a process that posts to this platform, and no other: where nobody takes the jobs they would pile up. Returns how
 * many were added.
 */
export async function sweepDeliveries(
  { store, queue, log }: SweepPorts,
  platform: PlatformName,
): Promise<number> {
  const ids = await store.dueDeliveries([platform], MOST_JOBS);
  await wake(queue, log, deliveryJobs(ids.map((id) => ({ id, platform }))));
  return ids.length;
}
