/** POST /articles: one article or many, ours or IPTC ninjs; all of them are taken in, or none is. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type RateLimiterAbstract, RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Article, Instant } from '../core/model.ts';
import { messageOf } from '../errors.ts';
import { readItem } from '../feeds/read-item.ts';
import type { Counts } from '../ports.ts';
import { ingestArticles } from '../usecases/ingest-articles.ts';
import { type Authorised, authoriseBody, authoriseHeaders } from './authorise.ts';
import type { WebLimits } from './limits.ts';
import type { WebParts } from './parts.ts';
import { type Problem, sendProblem } from './problem.ts';

/** Problems named in one answer. */
const MOST_PROBLEMS = 50;
/** Seconds until a caller should look again whether some of what waits is done. */
const BACKLOG_RETRY_S = 30;

export function articleRoutes(
  server: FastifyInstance,
  parts: WebParts,
  limits: WebLimits,
  counts: () => Promise<Counts>,
): void {
  const { credentials, log } = parts;
  const failures = new RateLimiterMemory({ points: limits.failuresPerMinute, duration: 60 });
  const pushes = new RateLimiterMemory({ points: limits.articlesPerMinute, duration: 60 });

  server.register(async (scope) => {
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'buffer' },
      async (request: FastifyRequest, body: Buffer) => {
        if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') throw unpackedOnly();
        return body;
      },
    );

    scope.post('/articles', {
      onRequest: async (request, reply) => {
        const authorised = authoriseHeaders(request, credentials);
        if ('refused' in authorised) return refuse(request, reply, authorised.refused);
      },
      handler: async (request, reply) => {
        const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
        const authorised = await authorise(request, body);
        if ('refused' in authorised) return refuse(request, reply, authorised.refused);
        const read = readBody(body, limits, parts.clock.now());
        if ('status' in read) return sendProblem(reply, read);
        const wait = await mustWait(authorised.by, read.articles.length);
        if (wait) return sendTooMany(reply, wait.seconds, wait.detail);
        const result = await ingestArticles(parts, read.articles);
        if (result.stored) return reply.code(202).send({ articles: result.articles });
        log.error(
          { err: result.error, taken: result.articles.length },
          'Pushed articles could not be stored',
        );
        return sendProblem(reply.header('retry-after', '5'), {
          status: 503,
          detail: 'Not all of it could be stored; send the same again, what was taken is not taken twice.',
        });
      },
    });
  });

  /** The headers were found right; a signature needs the body too. */
  async function authorise(request: FastifyRequest, body: Uint8Array): Promise<Authorised> {
    const byHeaders = authoriseHeaders(request, credentials);
    return 'by' in byHeaders && byHeaders.by === 'signature' && credentials.secret !== undefined
      ? authoriseBody(request, body, credentials.secret, parts)
      : byHeaders;
  }

  async function mustWait(by: string, articles: number): Promise<Wait | undefined> {
    const { waitingVersions } = await counts();
    if (waitingVersions.count > limits.waitingVersions)
      return { seconds: BACKLOG_RETRY_S, detail: 'Too many articles wait to be read; send these later.' };
    const seconds = await spend(pushes, by, articles);
    const detail = `More than ${limits.articlesPerMinute} articles a minute; send these later.`;
    return seconds === undefined ? undefined : { seconds, detail };
  }

  /** A right token is never kept waiting by wrong ones from the same address, say that of a proxy. */
  async function refuse(request: FastifyRequest, reply: FastifyReply, detail: string): Promise<FastifyReply> {
    const seconds = await spend(failures, request.ip, 1);
    if (seconds !== undefined) return sendTooMany(reply, seconds, 'Too many wrong tokens or signatures.');
    log.warn({ address: request.ip, reason: detail }, 'A push was refused');
    return sendProblem(reply.header('www-authenticate', 'Bearer'), { status: 401, detail });
  }
}

interface Wait {
  readonly seconds: number;
  readonly detail: string;
}

/** Seconds to wait, when the points are used up. */
async function spend(limiter: RateLimiterAbstract, key: string, points: number): Promise<number | undefined> {
  try {
    await limiter.consume(key, points);
    return undefined;
  } catch (refused) {
    return Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000);
  }
}

function sendTooMany(reply: FastifyReply, seconds: number, detail: string): FastifyReply {
  return sendProblem(reply.header('retry-after', String(seconds)), { status: 429, detail });
}

function unpackedOnly(): Error {
  return Object.assign(new Error('packed body'), { statusCode: 415, code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE' });
}

function readBody(
  body: Uint8Array,
  limits: WebLimits,
  now: Instant,
): { readonly articles: readonly Article[] } | Problem {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (error) {
    const why = error instanceof SyntaxError ? messageOf(error).slice(0, 120) : 'it is not UTF-8';
    return { status: 400, detail: `The body is not JSON: ${why}.` };
  }
  const items = Array.isArray(value) ? value : [value];
  if (items.length === 0) return { status: 400, detail: 'The body holds no article.' };
  if (items.length > limits.articles) {
    return {
      status: 413,
      detail: `The body holds ${items.length} articles; at most ${limits.articles} are taken at once.`,
    };
  }
  const read = items.map((item) => readItem(item, now));
  const problems = read.flatMap((one, index) =>
    one.ok ? [] : one.problems.map((problem) => ({ index, problem })),
  );
  if (problems.length > 0) {
    const detail = `Nothing was taken: ${problems.length} ${problems.length === 1 ? 'thing is' : 'things are'} wrong. Correct what "problems" names, and send all of it again.`;
    return { status: 400, detail, problems: problems.slice(0, MOST_PROBLEMS) };
  }
  return { articles: read.flatMap((one) => (one.ok ? [one.article] : [])) };
}
