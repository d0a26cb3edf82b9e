import { readFileSync } from 'node:fs';

/**
 * Milliseconds that this thread has had of a processor: unlike by the wall, what else the machine does adds nothing.
 * Where the system does not tell (it is Linux that does), those by the wall.
 * https://docs.kernel.org/scheduler/sched-stats.html
 */
export function cpuTime(): number {
  try {
    const [nanoseconds] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ');
    // A kernel that does not count says 0.
    return Number(nanoseconds) / 1e6 || performance.now();
  } catch {
    return performance.now();
  }
}
