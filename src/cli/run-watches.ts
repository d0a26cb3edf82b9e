/** The part of the bot that asks for feeds and pages. */
import type { Config } from '../config.ts';
import type { Story } from '../core/model.ts';
import { messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Web } from '../ports/watches.ts';
import { fetchWatch } from '../usecases/watch/fetch-watch.ts';
import type { WatchPorts } from '../usecases/watch/ports.ts';
import { wakeWatches } from '../usecases/watch/wake-watches.ts';
import type { Engine } from './open-engine.ts';
import { sweepEvery } from './run-workers.ts';

/** How often it is looked what is due; also the shortest pause between two requests to one host. */
const TICK_MS = 2_000;
/** A queue that lost its jobs has lost its schedule with them. */
const RENEW_MS = 60_000;
const PRUNE_MS = 6 * 60 * 60 * 1000;

/** Returns what stops it: requests in hand are broken off, and made again after the next start. */
export async function runWatches(
  { store, queue }: Engine,
  stories: readonly Story[],
  web: Web,
  { fetchers, webPort, publicUrl }: Config,
  log: Log,
): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  await store.watches.followFeeds(stories);
  const clock = { now: () => new Date().toISOString() };
  const takesPushes = webPort !== undefined && publicUrl !== undefined;
  const ports: WatchPorts = {
    store,
    queue,
    web,
    stories,
    clock,
    chance: Math.random,
    takesPushes,
    stopping: stopping.signal,
    log,
  };
  await queue.work({ fetch: (id) => fetchWatch(ports, id) }, fetchers);
  await queue.work({ tick: () => wakeWatches({ store, queue, log }) }, 1);
  const schedule = () => queue.repeat({ name: 'tick', id: 'watches' }, TICK_MS);
  await schedule();
  const renewing = setInterval(() => {
    schedule().catch((error: unknown) =>
      log.warn({ reason: messageOf(error) }, 'The schedule of feeds could not be renewed; it is tried again'),
    );
  }, RENEW_MS);
  const stopPruning = sweepEvery(PRUNE_MS, () => store.watches.prune(), log);
  return async () => {
    clearInterval(renewing);
    await stopPruning();
    stopping.abort();
    await web.close();
  };
}
