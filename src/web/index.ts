/** The web server, listening. */
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { plainError, UsageError } from '../errors.ts';
import { WEB_LIMITS, type WebLimits } from './limits.ts';
import type { ProbeParts, WebParts } from './parts.ts';
import { createProbes, createServer } from './server.ts';

export type { WebParts } from './parts.ts';

export interface Web {
  /** "http://127.0.0.1:8080". */
  readonly url: string;
  /** Takes no new requests, and waits a while for those in hand. */
  close(): Promise<void>;
}

export function startWeb(
  host: string,
  port: number,
  parts: WebParts,
  limits: WebLimits = WEB_LIMITS,
): Promise<Web> {
  return listen(createServer(parts, limits), host, port, limits);
}

/** Health and metrics of a process that is no web server. */
export function startProbes(host: string, port: number, parts: ProbeParts): Promise<Web> {
  return listen(createProbes(parts, WEB_LIMITS), host, port, WEB_LIMITS);
}

async function listen(server: FastifyInstance, host: string, port: number, limits: WebLimits): Promise<Web> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    await server.close();
    throw cannotListen(error, host, port);
  }
  const { address, family, port: taken } = server.server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    close: async () => {
      const hurry = setTimeout(() => server.server.closeAllConnections(), limits.closeMs);
      await server.close();
      clearTimeout(hurry);
    },
  };
}

const TROUBLE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there already; stop it, or change WEB_PORT',
  EACCES: 'this user may not listen there; take a WEB_PORT above 1023',
  EADDRNOTAVAIL: 'this machine does not have that address; correct WEB_HOST',
  ENOTFOUND: 'there is no such host; correct WEB_HOST',
};

function cannotListen(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const trouble = TROUBLE[code];
  return trouble
    ? new UsageError(`The web server cannot listen on ${host}:${port}: ${trouble}`)
    : plainError(error);
}
