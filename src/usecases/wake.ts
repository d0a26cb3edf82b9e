/** Wakes workers. A wake-up that is lost costs seconds, not news: the sweeper adds it again. */
import { messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Job, NewDelivery, Queue } from '../ports.ts';

export async function wake(queue: Queue, log: Log, jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return;
  try {
    await queue.add(jobs);
  } catch (error) {
    log.warn(
      { jobs: jobs.length, reason: messageOf(error) },
      'Queue is not reachable; the sweeper will add the jobs again',
    );
  }
}

/** What wakes a process that has the platform of each. */
export function deliveryJobs(deliveries: readonly NewDelivery[]): readonly Job[] {
  return deliveries.map(({ id, platform }) => ({ name: `deliver-${platform}`, id }));
}
