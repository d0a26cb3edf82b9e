/** GET and POST /websub/TOKEN: where hubs confirm and push. https://www.w3.org/TR/websub/ */
import type { FastifyInstance, FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { answerHub } from '../usecases/websub/answer-hub.ts';
import { takeContent } from '../usecases/websub/take-content.ts';
import type { WebParts } from './parts.ts';
import { sendProblem } from './problem.ts';

interface Callback {
  readonly Params: { readonly token: string };
  readonly Querystring: Readonly<Record<string, unknown>>;
}

const NOTHING_HERE = { status: 404, detail: 'There is no such subscription here.' };
const GONE = { status: 410, detail: 'This subscription has ended.' };
const AGAIN = { status: 503, detail: 'This could not be stored; send it again.' };

export function webSubRoutes(server: FastifyInstance, parts: WebParts): void {
  server.register(async (scope) => {
    // A feed may come as anything; its signature is over the bytes.
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer' },
      async (_request: FastifyRequest, body: Buffer) => body,
    );

    scope.get<Callback>('/websub/:token', async ({ params, query }, reply) => {
      const said = (name: string): string | undefined => {
        const value = query[`hub.${name}`];
        return typeof value === 'string' ? value : undefined;
      };
      const answer = await answerHub(parts, params.token, {
        mode: said('mode'),
        topic: said('topic'),
        challenge: said('challenge'),
        leaseSeconds: said('lease_seconds'),
        reason: said('reason'),
      });
      if (answer === undefined) return sendProblem(reply, NOTHING_HERE);
      return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(answer);
    });

    // A stranger's body is not waited for.
    const mustBeKnown: onRequestAsyncHookHandler = async ({ params }, reply) => {
      const { token } = params as Callback['Params'];
      if (!(await parts.store.hubs.byToken(token))) return sendProblem(reply, NOTHING_HERE);
    };

    scope.post<Callback>('/websub/:token', { onRequest: mustBeKnown }, async (request, reply) => {
      const { params, headers, body } = request;
      const signature = headers['x-hub-signature'];
      const status = await takeContent(
        parts,
        parts.takeFeed,
        params.token,
        typeof signature === 'string' ? signature : undefined,
        body instanceof Uint8Array ? body : new Uint8Array(),
        headers['content-type'],
      );
      switch (status) {
        case 202:
          return reply.code(202).send();
        case 404:
          return sendProblem(reply, NOTHING_HERE);
        case 410:
          return sendProblem(reply, GONE);
        case 503:
          return sendProblem(reply.header('retry-after', '30'), AGAIN);
      }
    });
  });
}
