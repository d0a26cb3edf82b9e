/** GET requests to addresses that strangers chose: only to the public web, and only so much and so long. */
import { Agent, errors, request } from 'undici';
import { messageOf } from '../../errors.ts';
import type { Allowed } from './allowed.ts';
import { checkUrl } from './check-url.ts';
import { checkedConnector, RefusedError, type Resolve } from './connect.ts';
import { ACCEPT_ENCODING, decode } from './decode.ts';
import { systemResolve } from './resolve.ts';

export interface Limits {
  /** Bytes on the wire and, again, bytes unpacked. */
  readonly bytes: number;
  /** For all of it: names, connections, redirects, answers. Milliseconds. */
  readonly totalMs: number;
}

/** The last answer, after redirects; names of headers in lower case. */
export interface Answer {
  readonly outcome: 'answer';
  readonly status: number;
  readonly url: string;
  /** Where the address has moved for good, when every redirect from it said so. */
  readonly movedTo?: string | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/** "refused": we do not ask this address, today or tomorrow. "failed": it may go better next time. */
export type HttpResult = Answer | NoAnswer;

export type NoAnswer =
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'failed'; readonly reason: string };

/** Asked before each request, those after a redirect too; what it returns is the end of it. */
export type Gate = (url: string) => Promise<NoAnswer | undefined>;

export interface HttpClient {
  get(
    url: string,
    headers: Readonly<Record<string, string>>,
    limits: Limits,
    gate?: Gate,
  ): Promise<HttpResult>;
  close(): Promise<void>;
}

const MOST_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const PERMANENT: readonly number[] = [301, 308];

const open: Gate = async () => undefined;

export function openHttpClient(
  userAgent: string,
  allowed: readonly Allowed[],
  resolve: Resolve = systemResolve,
): HttpClient {
  const agent = new Agent({
    connect: checkedConnector(resolve, allowed),
    // The next request to a host comes minutes later; robots.txt and a page follow one another.
    keepAliveTimeout: 2_000,
    keepAliveMaxTimeout: 2_000,
    connections: 2,
    pipelining: 1,
  });

  const get: HttpClient['get'] = async (address, headers, limits, gate = open) => {
    const signal = AbortSignal.timeout(limits.totalMs);
    try {
      return await follow(address, { ...headers, ...ours }, limits, signal, gate);
    } catch (error) {
      if (error instanceof RefusedError) return { outcome: 'refused', reason: error.message };
      const late = signal.aborted ? `no full answer within ${limits.totalMs} ms` : undefined;
      return { outcome: 'failed', reason: late ?? reasonOf(error) };
    }
  };
  const ours = { 'user-agent': userAgent, 'accept-encoding': ACCEPT_ENCODING };

  async function follow(
    address: string,
    headers: Readonly<Record<string, string>>,
    limits: Limits,
    signal: AbortSignal,
    gate: Gate,
  ): Promise<HttpResult> {
    let next = checkUrl(address, allowed);
    let movedTo: string | undefined;
    let isPermanent = true;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      if ('problem' in next) return { outcome: 'refused', reason: next.problem };
      const { url } = next;
      const closed = await gate(url.href);
      if (closed) return closed;
      const answer = await ask(url, headers, limits, signal);
      if (!REDIRECTS.includes(answer.status)) return { ...answer, url: url.href, movedTo };
      const { location } = answer.headers;
      if (!location) throw new Error(`it redirects (${answer.status}) without saying where to`);
      next = checkUrl(location, allowed, url);
      isPermanent &&= PERMANENT.includes(answer.status);
      // Never remembered when it leads from https back to http: that would give up for good what protects the feed.
      if (isPermanent && 'url' in next && !(url.protocol === 'https:' && next.url.protocol === 'http:'))
        movedTo = next.url.href;
      else isPermanent = false;
    }
    throw new Error(`it redirects more than ${MOST_REDIRECTS} times`);
  }

  async function ask(
    url: URL,
    headers: Readonly<Record<string, string>>,
    { bytes }: Limits,
    signal: AbortSignal,
  ) {
    const { statusCode, headers: raw, body } = await request(url, { dispatcher: agent, headers, signal });
    // A body that is left unread ends with an error, which nobody else listens to.
    body.on('error', () => {});
    const said = Object.fromEntries(
      Object.entries(raw).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
    );
    const answer = { outcome: 'answer', status: statusCode, headers: said, body: new Uint8Array() } as const;
    if (REDIRECTS.includes(statusCode)) {
      body.destroy();
      return answer;
    }
    if (Number(said['content-length']) > bytes) {
      body.destroy();
      throw new Error(`it is larger than ${bytes} bytes`);
    }
    const packed = await readAll(body, bytes);
    // What an error page says is not needed, and need not be sound.
    if (statusCode >= 300) return answer;
    return { ...answer, body: await decode(packed, said['content-encoding'], bytes) };
  }

  return { get, close: () => agent.destroy() };
}

/** Leaving the loop early ends the connection. */
async function readAll(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) throw new Error(`it is larger than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Several addresses of one host fail as one AggregateError, whose own message is empty. */
function reasonOf(error: unknown): string {
  if (error instanceof errors.HTTPParserError) return 'its answer is not HTTP';
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return messageOf(error) || code || 'it cannot be reached';
}
