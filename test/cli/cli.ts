/** The `writethru` command as a process of its own, in a folder of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GOOD } from '../stories/story-text.ts';

const BIN = fileURLToPath(new URL('../../bin/writethru.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcessWithoutNullStreams;
  /** What came so far. */
  readonly output: { stdout: string; stderr: string };
  readonly ended: Promise<Ended>;
}

/** Where a user works: stories/ holds one right story, DATA_DIR is data/. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'writethru-cli-'));

  constructor() {
    this.write('stories/zenith-deal.yaml', GOOD);
  }

  write(name: string, content: string | Buffer): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Nothing of the tester's own environment comes along. */
  start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
    const own = {
      PATH: process.env.PATH,
      HOME: this.folder,
      STORIES_DIR: 'stories',
      DATA_DIR: 'data',
      ...env,
    };
    const child = spawn(process.execPath, [BIN, ...args], { cwd: this.folder, env: own });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output.stderr += text;
    });
    child.stdin.on('error', () => {});
    const ended = new Promise<Ended>((resolve) => {
      child.once('close', (code, signal) => resolve({ code, signal, ...output }));
    });
    return { process: child, output, ended };
  }

  run(args: readonly string[], env: Readonly<Record<string, string>> = {}, stdin = ''): Promise<Ended> {
    const running = this.start(args, env);
    running.process.stdin.end(stdin);
    return running.ended;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Lines that only a programmer can read. */
export const STACK = /^\s+at .*[:)]|node:internal|Unhandled|ERR_/m;
