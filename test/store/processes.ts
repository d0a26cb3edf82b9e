import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Child {
  readonly process: ChildProcess;
  /** Everything it sent by process.send, in order. */
  readonly messages: unknown[];
  /** Resolves with the next message that was not taken yet. */
  message(): Promise<unknown>;
  readonly ended: Promise<Ended>;
}

/** Runs one of the scripts of this folder in a process of its own. */
export function start(script: string, ...args: readonly string[]): Child {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = fork(path, args, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const messages: unknown[] = [];
  const waiting: ((message: unknown) => void)[] = [];
  let taken = 0;
  child.on('message', (message) => {
    messages.push(message);
    const next = waiting.shift();
    if (next === undefined) return;
    taken += 1;
    next(message);
  });
  const text = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => {
    text.stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    text.stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, ...text }));
  });
  return {
    process: child,
    messages,
    ended,
    message() {
      if (taken < messages.length) return Promise.resolve(messages[taken++]);
      const early = ended.then((end) => {
        throw new Error(`${script} ended before it answered:\n${end.stderr}`);
      });
      return Promise.race([new Promise((resolve) => waiting.push(resolve)), early]);
    },
  };
}
