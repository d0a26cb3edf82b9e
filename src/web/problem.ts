/** What a caller is told when a request cannot be done: one shape for all, and nothing of our insides. RFC 9457. */
import type { FastifyReply } from 'fastify';

export interface Problem {
  readonly status: number;
  /** What is wrong and what to do, in one sentence. */
  readonly detail: string;
  /** One entry for each part of the request that is wrong. */
  readonly problems?: readonly { readonly index: number; readonly problem: string }[];
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  408: 'Request Timeout',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify({ title: TITLES[problem.status] ?? 'Error', ...problem }));
}
