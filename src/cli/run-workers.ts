/** The part of the bot that works: handlers on the queue, and the sweeper beside them. */
import type { Story } from '../core/model.ts';
import { messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import type { PlatformName } from '../ports.ts';
import { deliverDigest, type Platforms } from '../usecases/deliver-digest.ts';
import { sweep } from '../usecases/sweep.ts';
import { tellNotices } from '../usecases/tell-notices.ts';
import { tellDueWindows } from '../usecases/tell-window.ts';
import { updateStories } from '../usecases/update-stories.ts';
import type { Engine } from './open-engine.ts';

/** A wake-up that was lost waits this long at most. */
const SWEEP_MS = 2_000;
/** Trouble is hours old when it is told. */
const NOTICES_MS = 30_000;

/** Returns what stops the sweepers; the queue is closed with the engine. */
export async function runWorkers(
  { store, queue }: Engine,
  stories: readonly Story[],
  platforms: Platforms,
  workers: number,
  log: Log,
): Promise<() => Promise<void>> {
  const clock = { now: () => new Date().toISOString() };
  await queue.work(
    {
      update: (id) => updateStories({ store, queue, stories, clock, log }, id),
      deliver: (id) => deliverDigest({ store, platforms, stories, log }, id),
    },
    workers,
  );
  const tell = () => tellDueWindows({ store, queue, stories, clock, log });
  const stopTelling = sweepEvery(SWEEP_MS, tell, log);
  const names = Object.keys(platforms) as PlatformName[];
  const stopSweeping = sweepEvery(SWEEP_MS, () => sweep({ store, queue, log }, names), log);
  const stopNotices = sweepEvery(NOTICES_MS, () => tellNotices({ store, platforms, stories, log }), log);
  return async () => {
    await Promise.all([stopSweeping(), stopTelling(), stopNotices()]);
  };
}

/** Sweeps now and then again and again, one at a time. */
export function sweepEvery(pauseMs: number, work: () => Promise<number>, log: Log): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    try {
      const jobs = await work();
      if (jobs > 0) log.debug({ jobs }, 'Swept');
    } catch (error) {
      log.warn({ reason: messageOf(error) }, 'Sweep failed; it runs again');
    }
    if (!stopped) timer = setTimeout(start, pauseMs);
  };
  const start = (): void => {
    running = round();
  };
  start();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
