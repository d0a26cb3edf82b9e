import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface RunningServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export interface OwnServer extends RunningServer {
  /** Ends it as an administrator would and starts it anew with what it has stored; returns at once. */
  readonly restart: () => void;
}

/**
 * A shell script that runs "$@" until stdin closes, which also happens when this process is killed: no server outlives its
 * tests. $0 is the server's folder, which goes with it.
 */
export const RUN_UNTIL_STDIN_ENDS = `
  exec 3<&0
  (cat <&3 >/dev/null; rm -f "$0/again"; kill -INT $(cat "$0/server.pid") 2>/dev/null) &
  while :; do
    "$@" 3<&- </dev/null & echo $! >"$0/server.pid"
    wait $!
    [ -e "$0/again" ] || break
    rm "$0/again"
  done
  rm -rf "$0"`;

/** For a server that RUN_UNTIL_STDIN_ENDS runs in this folder. */
export function restartIn(folder: string): void {
  writeFileSync(join(folder, 'again'), '');
  process.kill(Number(readFileSync(join(folder, 'server.pid'), 'utf8')), 'SIGINT');
}

/**
 * Systems give ports from 32768 on to whoever asks for any, and a run has hundreds of such servers and connections: one of
 * them could take a port between our look at it and the start of the server that it is for. So we choose among lower
 * ones: each of the processes that run test files at the same time among its own, and none twice.
 */
const PORTS_EACH = 1_000;
const FIRST_PORT = 12_000 + PORTS_EACH * (Number(process.env.VITEST_POOL_ID ?? 0) % 10);
let next = randomInt(PORTS_EACH);

/** A port that nobody listens on, and that is given to nobody who asks for any; below 22000. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < PORTS_EACH; tries += 1) {
    const port = FIRST_PORT + next;
    next = (next + 1) % PORTS_EACH;
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port from ${FIRST_PORT} on; close some programs.`);
}

function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
