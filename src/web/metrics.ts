/** GET /metrics: Prometheus text. What is on record is counted when asked; BullMQ tells of its queues itself. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { messageOf } from '../errors.ts';
import { MODEL_OUTCOMES } from '../ports/model.ts';
import type { Counts, Waiting } from '../ports.ts';
import { within } from '../within.ts';
import type { ProbeParts } from './parts.ts';
import { remember } from './remember.ts';

/** A scrape gives up after ten seconds by default; a part that is away must leave time for the rest. */
const LIMIT_MS = 4_000;
/** For all who scrape, and for whoever asks too often. Milliseconds. */
const KEPT_MS = 1_000;

interface Metrics {
  readonly observe: (request: FastifyRequest, reply: FastifyReply) => void;
  readonly routes: (server: FastifyInstance) => void;
}

export function openMetrics({ queue, clock, log }: ProbeParts, counts: () => Promise<Counts>): Metrics {
  // Apart, so that all of it is left out while the store is away: a sum that falls to 0 would look like a restart.
  const onRecord = new Registry();
  const ours = new Registry();
  collectDefaultMetrics({ register: ours });
  const versions = new Counter({
    name: 'writethru_article_versions_total',
    help: 'Versions of articles on record',
    registers: [onRecord],
  });
  const outcomes = new Counter({
    name: 'writethru_outcomes_total',
    help: 'What became of article versions, for each story',
    labelNames: ['kind'],
    registers: [onRecord],
  });
  const deliveries = new Gauge({
    name: 'writethru_deliveries',
    help: 'Deliveries on record by status',
    labelNames: ['platform', 'status'],
    registers: [onRecord],
  });
  const backlog = new Gauge({
    name: 'writethru_backlog',
    help: 'Article versions, deliveries and windows that are due and wait; none for a muted channel',
    labelNames: ['of'],
    registers: [onRecord],
  });
  const oldest = new Gauge({
    name: 'writethru_backlog_oldest_seconds',
    help: 'Age of the oldest one that waits; 0 when none does',
    labelNames: ['of'],
    registers: [onRecord],
  });
  const modelAnswers = new Counter({
    name: 'writethru_model_answers_total',
    help: 'Questions that the language model was to answer, by how that ended; all but "answered" got the plain answer',
    labelNames: ['outcome'],
    registers: [onRecord],
  });
  const modelTokens = new Counter({
    name: 'writethru_model_tokens_total',
    help: 'Tokens that the language model used',
    labelNames: ['kind'],
    registers: [onRecord],
  });
  const modelCost = new Counter({
    name: 'writethru_model_cost_dollars_total',
    help: 'What these cost at MODEL_PRICE',
    registers: [onRecord],
  });
  const up = new Gauge({
    name: 'writethru_up',
    help: 'Whether this part could be asked',
    labelNames: ['part'],
    registers: [ours],
  });
  const requests = new Histogram({
    name: 'writethru_http_request_duration_seconds',
    help: 'Time until the last byte of the answer was handed over',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 30],
    registers: [ours],
  });

  function setWaiting(of: string, waiting: Waiting): void {
    backlog.set({ of }, waiting.count);
    const since = waiting.oldest ?? clock.now();
    oldest.set({ of }, Math.max(0, (Date.parse(clock.now()) - Date.parse(since)) / 1000));
  }

  /** The database counts on through restarts, so its sums are set, not added to. */
  function setCounts(now: Counts): void {
    for (const metric of [versions, outcomes, deliveries, modelAnswers, modelTokens, modelCost])
      metric.reset();
    versions.inc(now.versions);
    for (const { kind, count } of now.outcomes) outcomes.inc({ kind }, count);
    for (const { platform, status, count } of now.deliveries) deliveries.set({ platform, status }, count);
    for (const outcome of MODEL_OUTCOMES) modelAnswers.inc({ outcome }, now.model[outcome]);
    modelTokens.inc({ kind: 'input' }, now.model.inputTokens);
    modelTokens.inc({ kind: 'output' }, now.model.outputTokens);
    modelCost.inc(Number(now.model.cost));
    setWaiting('versions', now.waitingVersions);
    setWaiting('deliveries', now.waitingDeliveries);
    setWaiting('windows', now.waitingWindows);
  }

  /** A part that is away is told as such; nothing old is shown for it. */
  async function ask<T>(part: string, question: Promise<T>): Promise<T | undefined> {
    try {
      const answer = await within(LIMIT_MS, question, `no answer within ${LIMIT_MS} ms`);
      up.set({ part }, 1);
      return answer;
    } catch (error) {
      log.warn({ part, reason: messageOf(error) }, 'Metrics are incomplete');
      up.set({ part }, 0);
      return undefined;
    }
  }

  const text = remember(KEPT_MS, async (): Promise<string> => {
    const [now, ofQueue] = await Promise.all([ask('store', counts()), ask('queue', queue.metrics())]);
    if (now) setCounts(now);
    const texts = [await ours.metrics(), now ? await onRecord.metrics() : '', ofQueue ?? ''];
    return texts.join('\n');
  });

  return {
    observe: ({ method, routeOptions }, reply) =>
      requests.observe(
        { method, route: routeOptions.url ?? 'none', status: String(reply.statusCode) },
        reply.elapsedTime / 1000,
      ),
    routes: (server) => {
      server.get('/metrics', async (_request, reply) =>
        reply
          .header('content-type', ours.contentType)
          .header('cache-control', 'no-store')
          .send(await text()),
      );
    },
  };
}
