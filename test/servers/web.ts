/** A web server on a free port of 127.0.0.1, and what it was asked. */
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface WebServer {
  readonly port: number;
  /** "http://127.0.0.1:PORT" */
  readonly origin: string;
  readonly requests: IncomingMessage[];
  readonly stop: () => Promise<void>;
}

export async function startWeb(answer: RequestListener, host = '127.0.0.1'): Promise<WebServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  // As of the fault proxy: no line is cut by itself.
  server.keepAliveTimeout = 0;
  await new Promise<void>((done) => server.listen(0, host, done));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { port, origin: `http://127.0.0.1:${port}`, requests, stop };
}
