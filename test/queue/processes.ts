/** Starts child.ts and reads what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import type { Kind } from './backends.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

export interface Process {
  /** What it said so far, one line per event. */
  readonly lines: readonly string[];
  readonly said: (line: string) => Promise<void>;
  readonly exited: Promise<unknown[]>;
  readonly kill: () => Promise<void>;
}

export function startProcess(kind: Kind, address: string, name: string, task: string): Process {
  const args = ['--import', 'tsx', CHILD, kind, address, name, task];
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'close');
  const lines: string[] = [];
  if (child.stdout) createInterface(child.stdout).on('line', (line) => lines.push(line));

  async function said(line: string): Promise<void> {
    await vi.waitFor(
      () => {
        if (!lines.includes(line)) throw new Error(`The ${kind} process has not said "${line}": ${lines}`);
      },
      { timeout: 120_000, interval: 10 },
    );
  }

  async function kill(): Promise<void> {
    child.kill('SIGKILL');
    await exited;
  }

  return { lines, said, exited, kill };
}
