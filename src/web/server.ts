/** The web server and the probes: their routes, and what no client may do to it. */
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import type { Counts } from '../ports.ts';
import { articleRoutes } from './articles.ts';
import { healthRoutes } from './health.ts';
import type { WebLimits } from './limits.ts';
import { openMetrics } from './metrics.ts';
import type { ProbeParts, WebParts } from './parts.ts';
import { sendProblem } from './problem.ts';
import { remember } from './remember.ts';
import { storyRoutes } from './stories.ts';
import { STYLE_HASH } from './style.ts';
import { webSubRoutes } from './websub.ts';

/** Pages hold text and links; nothing runs in them, nothing is loaded, and nobody may frame them. */
const HEADERS = {
  'content-security-policy': `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Milliseconds. A scrape, a probe and a flood of pushes share one look at the store. */
const COUNTS_KEPT_MS = 2_000;

export function createServer(parts: WebParts, limits: WebLimits): FastifyInstance {
  const { server, counts } = probeServer(parts, limits);
  storyRoutes(server, parts);
  articleRoutes(server, parts, limits, counts);
  webSubRoutes(server, parts);
  return server;
}

/** Health and metrics alone. */
export function createProbes(parts: ProbeParts, limits: WebLimits): FastifyInstance {
  return probeServer(parts, limits).server;
}

interface ProbeServer {
  readonly server: FastifyInstance;
  readonly counts: () => Promise<Counts>;
}

function probeServer(parts: ProbeParts, limits: WebLimits): ProbeServer {
  const { store, log } = parts;
  const server = Fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    connectionTimeout: limits.silenceMs,
    keepAliveTimeout: limits.idleMs,
    forceCloseConnections: 'idle',
    http: {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersMs,
      connectionsCheckingInterval: Math.min(1_000, limits.headersMs),
    },
    routerOptions: { maxParamLength: 300 },
    // Before any route or hook: the address itself is wrong.
    frameworkErrors: (error, _request, reply) =>
      sendProblem(reply.headers(HEADERS), {
        status: error.statusCode ?? 400,
        detail: 'The address cannot be read.',
      }),
  });
  server.server.maxConnections = limits.connections;
  server.removeAllContentTypeParsers();
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers(HEADERS);
  });
  server.setNotFoundHandler((_request, reply) =>
    sendProblem(reply, { status: 404, detail: 'There is nothing at this address.' }),
  );
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return sendProblem(reply, { status, detail: detailOf(error, limits) });
    log.error({ route: request.routeOptions.url, err: error }, 'A request failed');
    return sendProblem(reply, { status: 500, detail: 'This failed here, not there; try again later.' });
  });

  const counts = remember(COUNTS_KEPT_MS, () => store.counts());
  const metrics = openMetrics(parts, counts);
  server.addHook('onResponse', async (request, reply) => metrics.observe(request, reply));
  metrics.routes(server);
  healthRoutes(server, parts);
  return { server, counts };
}

/** Fastify's codes in our words. https://fastify.dev/docs/latest/Reference/Errors/#codes */
function detailOf({ code, statusCode }: FastifyError, limits: WebLimits): string {
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return `At most ${limits.bodyBytes / 1e6} MB are taken at once; send less in each request.`;
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return 'Send JSON, with "content-type: application/json" and no content-encoding.';
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return 'The body is not as long as content-length says.';
    default:
      return statusCode === 408 ? 'The request took too long to come.' : 'The request cannot be read.';
  }
}
