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

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port; close some programs.');
  return address.port;
}
