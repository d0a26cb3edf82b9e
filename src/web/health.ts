/** GET /health/live: the process answers. GET /health: it can work, since its store and its queue do. */
import type { FastifyInstance } from 'fastify';
import { messageOf } from '../errors.ts';
import { within } from '../within.ts';
import type { ProbeParts } from './parts.ts';
import { remember } from './remember.ts';

/** Probes come every few seconds; a part that takes longer is not ready. */
const LIMIT_MS = 3_000;
const KEPT_MS = 500;

export interface Health {
  readonly live: true;
  readonly ready: boolean;
  readonly store: 'ok' | 'unreachable';
  readonly queue: 'ok' | 'unreachable';
}

export function healthRoutes(server: FastifyInstance, { store, queue, log }: ProbeParts): void {
  /** Why a part cannot be reached is for the log: it names hosts. */
  async function stateOf(part: string, look: () => Promise<unknown>): Promise<'ok' | 'unreachable'> {
    try {
      await within(LIMIT_MS, look(), `no answer within ${LIMIT_MS} ms`);
      return 'ok';
    } catch (error) {
      log.warn({ part, reason: messageOf(error) }, 'A health check failed');
      return 'unreachable';
    }
  }

  const health = remember(KEPT_MS, async (): Promise<Health> => {
    const [ofStore, ofQueue] = await Promise.all([
      stateOf('store', () => store.openDeliveries()),
      stateOf('queue', () => queue.metrics()),
    ]);
    return { live: true, ready: ofStore === 'ok' && ofQueue === 'ok', store: ofStore, queue: ofQueue };
  });

  server.get('/health/live', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { live: true };
  });
  server.get('/health', async (_request, reply) => {
    const now = await health();
    return reply
      .header('cache-control', 'no-store')
      .code(now.ready ? 200 : 503)
      .send(now);
  });
}
