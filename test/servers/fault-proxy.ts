/**
 * A plain HTTP proxy that goes wrong on request: in front of a server that never refuses, drops or dawdles, it lets a
 * test see what the bot does when the platform does. It knows no platform.
 */
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { RunningServer } from './server.ts';

export type Fault =
  /** Answers itself; the server never hears of the request. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
  /** Cuts the line before the server hears of the request. */
  | { readonly kind: 'drop' }
  /** The server does what is asked; its answer is cut off. */
  | { readonly kind: 'store-then-drop' }
  /** Passes on the request after a while. Milliseconds. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** The server does what is asked at once; its answer takes a while. Milliseconds. */
  | { readonly kind: 'slow answer'; readonly ms: number };

export interface Rule {
  /** Of the path with its query. */
  readonly path: RegExp;
  /** Of the body as it was sent. */
  readonly body?: RegExp | undefined;
  /** HTTP method; any when absent. */
  readonly method?: string;
  readonly fault: Fault;
  /** How many requests it spoils; all when absent. */
  readonly times?: number;
  /** Of the requests that fit, it spoils every so many; each when absent. */
  readonly every?: number;
}

/** One request that came in, in order of arrival. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What was done to it; undefined when it was passed on. */
  readonly fault: Fault | undefined;
}

export interface FaultProxy extends RunningServer {
  /** Rules are asked in the order they were added; the first that fits and is not used up decides. */
  readonly add: (rule: Rule) => void;
  /** Forgets all rules and all that was seen. */
  readonly clear: () => void;
  readonly seen: () => readonly SeenRequest[];
}

/** `target` is the server behind it, "http://127.0.0.1:3000". */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const rules: { rule: Rule; left: number; fitted: number }[] = [];
  const seen: SeenRequest[] = [];

  function faultFor(method: string, path: string, text: string): Fault | undefined {
    const fitting = rules.find((one) => {
      const { rule, left } = one;
      const fits =
        left > 0 &&
        rule.path.test(path) &&
        (rule.method ?? method) === method &&
        (rule.body?.test(text) ?? true);
      if (fits) one.fitted += 1;
      return fits && one.fitted % (rule.every ?? 1) === 0;
    });
    if (fitting) fitting.left -= 1;
    return fitting?.rule.fault;
  }

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const [method, path, text] = [incoming.method ?? 'GET', incoming.url ?? '/', body.toString('utf8')];
    const fault = faultFor(method, path, text);
    seen.push({ method, path, headers: incoming.headers, body: text, at: Date.now(), fault });
    await answer(fault, target, incoming, body, outgoing);
  }

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch(() => outgoing.destroy());
  });
  // Else it would cut a line that lies idle, at times just when it is used again: a fault that no test asked for.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The fault proxy has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    add: (rule) => rules.push({ rule, left: rule.times ?? Number.POSITIVE_INFINITY, fitted: 0 }),
    clear: () => {
      rules.length = 0;
      seen.length = 0;
    },
    seen: () => [...seen],
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  fault: Fault | undefined,
  target: string,
  incoming: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
): Promise<void> {
  if (fault?.kind === 'answer') {
    outgoing.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
    outgoing.end(fault.body === undefined ? '' : JSON.stringify(fault.body));
    return;
  }
  if (fault?.kind === 'drop') {
    incoming.socket.destroy();
    return;
  }
  if (fault?.kind === 'slow') await wait(fault.ms);
  const reply = await forward(target, incoming, body);
  const content = await buffer(reply);
  if (fault?.kind === 'store-then-drop') {
    incoming.socket.destroy();
    return;
  }
  if (fault?.kind === 'slow answer') await wait(fault.ms);
  const { 'transfer-encoding': _chunked, connection: _connection, ...headers } = reply.headers;
  outgoing.writeHead(reply.statusCode ?? 502, { ...headers, 'content-length': content.length });
  outgoing.end(content);
}

function forward(target: string, incoming: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  const url = new URL(incoming.url ?? '/', target);
  const { 'transfer-encoding': _chunked, ...headers } = incoming.headers;
  return new Promise((resolve, reject) => {
    const onward = request(
      url,
      {
        method: incoming.method,
        headers: { ...headers, host: url.host, 'content-length': body.length },
        agent: false,
      },
      resolve,
    );
    onward.once('error', reject);
    onward.end(body);
  });
}

/** Milliseconds. Ends with the test run: nothing waits for it. */
function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
