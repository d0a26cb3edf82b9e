/** Finds what was committed and not done, and wakes it again: the database is the truth, a job only a hint. */
import type { Log } from '../log.ts';
import type { JobName, PlatformName, Queue, Store } from '../ports.ts';
import { wake } from './wake.ts';

export interface SweepPorts {
  readonly store: Store;
  readonly queue: Queue;
  readonly log: Log;
}

/** Jobs of a kind added in one sweep; what is over comes with the next. */
const MOST_JOBS = 500;

/** For a process that reads articles. Returns how many jobs were added. */
export async function sweepVersions({ store, queue, log }: SweepPorts): Promise<number> {
  const ids = await store.unsettledVersions(MOST_JOBS);
  return wakeAgain(queue, log, 'update', ids, ids.length);
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
  // Half, as what a worker has just taken is due until it is claimed; a lost hint is missed once the others are through.
  return wakeAgain(queue, log, `deliver-${platform}`, ids, ids.length / 2);
}

/**
 * While enough jobs wait, a hint for each is on its way, or room for it will be soon. Added again
 * regardless, hints would pile up where workers are slow, and the one that matters would stand behind all of them.
 */
async function wakeAgain(
  queue: Queue,
  log: Log,
  name: JobName,
  ids: readonly string[],
  enough: number,
): Promise<number> {
  if (ids.length === 0 || (await queue.waiting(name)) >= enough) return 0;
  await wake(
    queue,
    log,
    ids.map((id) => ({ name, id })),
  );
  return ids.length;
}
