import { createServer } from 'node:net';

export interface RunningServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
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
