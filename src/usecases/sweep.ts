/** Finds what was committed and not done, and wakes it again: the database is the truth, a job only a hint. */
import type { Log } from '../log.ts';
import type { PlatformName, Queue, Store } from '../ports.ts';
import { wake } from './wake.ts';

export interface SweepPorts {
  readonly store: Store;
  readonly queue: Queue;
  readonly log: Log;
}

/** Jobs added in one sweep; what is over comes with the next. */
const MOST_JOBS = 500;

/** `platforms` are those this process posts to. Returns how many jobs were added. */
export async function sweep(
  { store, queue, log }: SweepPorts,
  platforms: readonly PlatformName[],
): Promise<number> {
  const versions = await store.unsettledVersions(MOST_JOBS);
  const deliveries = await store.dueDeliveries(platforms, MOST_JOBS);
  const jobs = [
    ...versions.map((id) => ({ name: 'update', id }) as const),
    ...deliveries.map((id) => ({ name: 'deliver', id }) as const),
  ];
  await wake(queue, log, jobs);
  return jobs.length;
}
