/** The parts of the bot that work: handlers on the queue, and the sweepers beside them. */
import type { Story } from '../core/model.ts';
import { messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { deliverClaimed, deliverDigest, type Held, type Platforms } from '../usecases/deliver-digest.ts';
import { sweepDeliveries, sweepVersions } from '../usecases/sweep.ts';
import { tellNotices } from '../usecases/tell-notices.ts';
import { tellDueWindows } from '../usecases/tell-window.ts';
import { together } from '../usecases/together.ts';
import { updateStoriesTogether } from '../usecases/update-stories.ts';
import { wake } from '../usecases/wake.ts';
import type { Engine } from './open-engine.ts';

/** A wake-up that was lost waits this long at most. */
const SWEEP_MS = 2_000;
/** Articles of one transaction; as many more are handed out while it is in hand. */
const MOST_TOGETHER = 64;
/** What waits for one channel goes out in a row for so long; then the others have their turn. */
const TURN_MS = 100;
/** Trouble is hours old when it is told. */
const NOTICES_MS = 30_000;
const FORGET_MS = 600_000;

/** Each returns what stops its sweepers; the queue is closed with the engine. */
export async function runWorkers(
  engine: Engine,
  stories: readonly Story[],
  platforms: Platforms,
  workers: number,
  log: Log,
): Promise<() => Promise<void>> {
  const stopUpdates = await runUpdates(engine, stories, log);
  const stopDeliveries = await runDeliveries(engine, stories, platforms, workers, log);
  return async () => {
    await Promise.all([stopUpdates(), stopDeliveries()]);
  };
}

/** Reads articles into stories, and tells windows when they are due. */
export async function runUpdates(
  { store, queue }: Engine,
  stories: readonly Story[],
  log: Log,
): Promise<() => Promise<void>> {
  const ports = { store, queue, stories, log };
  const update = together((ids) => updateStoriesTogether(ports, ids), MOST_TOGETHER);
  await queue.work({ update }, 2 * MOST_TOGETHER);
  const stopTelling = sweepEvery(SWEEP_MS, () => tellDueWindows(ports), log);
  const stopSweeping = sweepEvery(SWEEP_MS, () => sweepVersions({ store, queue, log }), log);
  return async () => {
    await Promise.all([stopSweeping(), stopTelling()]);
  };
}

/**
 * Posts to these platforms, and tells people there of trouble. `workers` deliveries at once for each: nearly all of their
 * time is waiting, and a slow channel must not hold up the others.
 */
export async function runDeliveries(
  { store, queue }: Engine,
  stories: readonly Story[],
  platforms: Platforms,
  workers: number,
  log: Log,
): Promise<() => Promise<void>> {
  const ports = { store, platforms, stories, log };
  const stops = [
    sweepEvery(NOTICES_MS, () => tellNotices(ports), log),
    sweepEvery(FORGET_MS, () => store.forgetOld(), log),
  ];
  for (const { name } of Object.values(platforms)) {
    const job = `deliver-${name}` as const;
    const deliver = async (what: string | Held, untilMs: number): Promise<void> => {
      const isHeld = typeof what === 'object';
      const { againMs, next } = await (isHeld
        ? deliverClaimed(ports, what, untilMs)
        : deliverDigest(ports, what, untilMs));
      const id = isHeld ? what.claimed.id : what;
      if (againMs !== undefined) await wake(queue, log, [{ name: job, id, delayMs: Math.ceil(againMs) }]);
      if (next === undefined) return;
      if (typeof next === 'object' || performance.now() < untilMs) return deliver(next, untilMs);
      await wake(queue, log, [{ name: job, id: next }]);
    };
    await queue.work({ [job]: (id: string) => deliver(id, performance.now() + TURN_MS) }, workers);
    stops.push(sweepEvery(SWEEP_MS, () => sweepDeliveries({ store, queue, log }, name), log));
  }
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
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
