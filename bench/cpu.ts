/** Measuring by CPU time of this process: noise of other processes does not count, and only ever slows down. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';

const ROUNDS = 5;
const SECONDS_A_ROUND = 2;

/** The best of several rounds, as runs of `pass` per CPU-second. */
export function passesPerSecond(pass: () => void): number {
  let most = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const until = performance.now() + SECONDS_A_ROUND * 1000;
    let passes = 0;
    const seconds = cpuSeconds(() => {
      while (performance.now() < until) {
        pass();
        passes += 1;
      }
    });
    most = Math.max(most, passes / seconds);
  }
  return most;
}

export function cpuSeconds(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

interface Process {
  readonly parent: string;
  readonly program: string;
  readonly seconds: number;
}

/**
 * CPU seconds of this process, of all that it has started, and of all that those have started and waited for, by the name of
 * the program; empty where there is no /proc. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
export function familySeconds(): Readonly<Record<string, number>> {
  const all = new Map(processIds().flatMap((id) => processOf(id)));
  const sums: Record<string, number> = {};
  for (const [id, { program, seconds }] of all) {
    if (isOurs(id, all)) sums[program] = (sums[program] ?? 0) + seconds;
  }
  return sums;
}

function isOurs(id: string, all: ReadonlyMap<string, Process>): boolean {
  if (id === `${process.pid}`) return true;
  const parent = all.get(id)?.parent;
  return parent !== undefined && isOurs(parent, all);
}

function processIds(): readonly string[] {
  return existsSync('/proc') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
}

/** The kernel counts hundredths of a second. None when it has just ended. */
function processOf(id: string): [string, Process][] {
  try {
    const [, program = '', rest = ''] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? [];
    const fields = rest.split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return [[id, { parent: fields[1] ?? '', program, seconds: ticks / 100 }]];
  } catch {
    return [];
  }
}
