import { readFileSync } from 'node:fs';

/** A process, told apart from a later one that got the same number. */
export interface ProcessId {
  readonly pid: number;
  /** When it started, in clock ticks since boot; null where there is no /proc. */
  readonly startTicks: string | null;
}

export function thisProcess(): ProcessId {
  return { pid: process.pid, startTicks: startTicks(process.pid) };
}

export function isRunning(id: ProcessId): boolean {
  try {
    process.kill(id.pid, 0);
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const ticks = startTicks(id.pid);
  return ticks === null || id.startTicks === null || ticks === id.startTicks;
}

/** Field 22 of /proc/PID/stat; field 2, the name, may hold spaces and brackets. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function startTicks(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
