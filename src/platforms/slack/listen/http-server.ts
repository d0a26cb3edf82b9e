/** The door that Slack knocks at in production: signed HTTP. https://docs.slack.dev/authentication/verifying-requests-from-slack */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { HTTPReceiver } from '@slack/bolt';

/** Seconds. Bolt refuses what is older by this much; what is as much ahead of us it would take. */
const MOST_AHEAD_S = 5 * 60;

/** Milliseconds; Slack sends its few kilobytes at once. */
const REQUEST_TIMEOUT_MS = 10_000;

export async function startHttpServer(receiver: HTTPReceiver, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (isFromTheFuture(request)) {
      request.resume();
      response.writeHead(401).end();
      return;
    }
    try {
      receiver.requestListener(request, response);
    } catch {
      // Bolt throws at an address that it does not know.
      request.resume();
      response.writeHead(404).end();
    }
  });
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return server;
}

/** Answers what is in hand, then closes. */
export function stopHttpServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

function isFromTheFuture({ headers }: IncomingMessage): boolean {
  const sent = Number(headers['x-slack-request-timestamp']);
  return sent > Date.now() / 1000 + MOST_AHEAD_S;
}
