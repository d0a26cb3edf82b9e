/** The Queue port on BullMQ, whatever BullMQ stores its jobs in. https://docs.bullmq.io */
import type { BackendClasses, IQueueBackend, JobProgress, Worker } from 'bullmq';
import type { Logger } from 'pino';
import type { Job, JobName, Queue } from '../ports.ts';
import { within } from '../within.ts';
import { jobId } from './job-id.ts';
import { mergeMetrics } from './merge-metrics.ts';
import type { Outage } from './outage.ts';

/** What Redis and Postgres differ in: `B` and `C` are BullMQ's types of the backend and of its connection. */
export interface Engine<B extends IQueueBackend, C> {
  readonly classes: BackendClasses<B, C>;
  readonly producer: C;
  readonly openConsumer: () => Promise<C>;
  readonly outage: Outage;
  /** Ends the connections that the engine opened. */
  readonly close: () => Promise<void>;
}

interface Payload {
  readonly id: string;
}

/** Every name there is: what is added under another one would be lost. */
const JOBS: Readonly<Record<JobName, true>> = {
  update: true,
  'deliver-slack': true,
  'deliver-discord': true,
  'deliver-console': true,
  fetch: true,
  tick: true,
};
const JOB_NAMES = Object.keys(JOBS) as JobName[];

/** Ingest must not hang on a queue that is down; the sweeper adds again. */
const ADD_LIMIT_MS = 1_500;
/** A probe asks every few seconds; an answer that comes later is none. */
const METRICS_LIMIT_MS = 3_000;
/** On a cluster a worker that was just about to wait for jobs goes on waiting; interrupted once more, it ends (BullMQ 6.7). */
const INTERRUPT_MS = 500;
/** Leaves two of the ten seconds that `docker stop` grants before it kills. */
const CLOSE_LIMIT_MS = 8_000;

/**
 * Retries live in SQL, so every job has one attempt and leaves nothing behind. On Postgres a count
 * (removeOnComplete: {count}) runs into deadlocks that fail finished jobs; `true` does not.
 */
const JOB_OPTIONS = { attempts: 1, removeOnComplete: true, removeOnFail: true };

const WORKER_OPTIONS = {
  // PGlite blocks the event loop during a query; a shorter lock would expire under a running job.
  lockDuration: 30_000,
  // The default of 1 fails a job whose worker was killed twice.
  maxStalledCount: 100,
  // After an outage. Milliseconds; the default is 15 seconds.
  runRetryDelay: 1_000,
  // Without it the finished jobs are not counted; what is kept is one number a minute.
  metrics: { maxDataPoints: 60 },
};

/** One hash slot for all keys of a queue, as BullMQ's scripts need it on a Redis cluster; other queues may be on other nodes. */
function prefixOf(queueName: string): string {
  return `{${queueName}}`;
}

export async function bullQueue<B extends IQueueBackend, C>(
  engine: Engine<B, C>,
  name: string,
  log: Logger,
): Promise<Queue> {
  const queues = JOB_NAMES.map(openQueue);
  const workers: Worker<Payload, void, string, B, JobProgress, C>[] = [];
  let closing: Promise<void> | undefined;
  await Promise.all(queues.map(({ queue }) => queue.waitUntilReady()));

  function openQueue(jobName: JobName) {
    const queueName = `${name}-${jobName}`;
    const queue = new engine.classes.Queue<Payload>(queueName, {
      connection: engine.producer,
      prefix: prefixOf(queueName),
      defaultJobOptions: JOB_OPTIONS,
      // Nobody reads BullMQ's event stream.
      streams: { events: { maxLen: 100 } },
    });
    queue.on('error', engine.outage.report);
    return { jobName, queue };
  }

  async function add(jobs: readonly Job[]): Promise<void> {
    if (closing) throw new Error('The queue is closed. Open a new one to add jobs.');
    const nowMs = Date.now();
    const adding = queues.map(async ({ jobName, queue }) => {
      const mine = jobs.filter((job) => job.name === jobName);
      if (mine.length === 0) return;
      await queue.addBulk(
        mine.map(({ id, delayMs = 0 }) => ({
          name: jobName,
          data: { id },
          opts: { jobId: jobId(id, nowMs, delayMs), ...(delayMs > 0 && { delay: delayMs }) },
        })),
      );
    });
    const tooSlow = `The queue took no job within ${ADD_LIMIT_MS} ms. Add the job again later.`;
    await within(ADD_LIMIT_MS, Promise.all(adding), tooSlow);
  }

  async function waiting(jobName: JobName): Promise<number> {
    const counts = queues.map((one) => (one.jobName === jobName ? one.queue.getWaitingCount() : 0));
    const tooSlow = `The queue told nothing of itself within ${METRICS_LIMIT_MS} ms.`;
    const all = await within(METRICS_LIMIT_MS, Promise.all(counts), tooSlow);
    return all.reduce((sum, count) => sum + count);
  }

  /**
   * BullMQ makes the next of these jobs when it hands out one, so none pile up while nobody works. Asked for again it
   * keeps the time of the next one, which is too far ahead when the clock went back meanwhile; then it begins anew.
   */
  async function repeat(job: Job, everyMs: number): Promise<void> {
    const queue = queues.find(({ jobName }) => jobName === job.name)?.queue;
    const known = await queue?.getJobScheduler(job.id);
    if ((known?.next ?? 0) > Date.now() + 2 * everyMs) await queue?.removeJobScheduler(job.id);
    await queue?.upsertJobScheduler(job.id, { every: everyMs }, { name: job.name, data: { id: job.id } });
  }

  async function work(handlers: Parameters<Queue['work']>[0], concurrency: number): Promise<void> {
    const connection = await engine.openConsumer();
    for (const jobName of JOB_NAMES) {
      const handler = handlers[jobName];
      if (!handler) continue;
      const queueName = `${name}-${jobName}`;
      const worker = new engine.classes.Worker<Payload, void>(
        queueName,
        (job) => handle(jobName, job.data.id, handler),
        { ...WORKER_OPTIONS, connection, concurrency, prefix: prefixOf(queueName) },
      );
      worker.on('error', engine.outage.report);
      worker.backend.on('ready', engine.outage.over);
      workers.push(worker);
    }
    await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  }

  /** Never throws: a failed job is over for BullMQ as well, and is brought back by the sweeper. */
  async function handle(jobName: JobName, id: string, handler: (id: string) => Promise<void>): Promise<void> {
    try {
      await handler(id);
    } catch (error) {
      log.error({ job: jobName, jobId: id, err: error }, 'Job failed; the sweeper brings it back');
    }
  }

  async function metrics(): Promise<string> {
    const exports = Promise.all(queues.map(({ queue }) => queue.exportPrometheusMetrics()));
    const tooSlow = `The queue told nothing of itself within ${METRICS_LIMIT_MS} ms.`;
    return mergeMetrics(await within(METRICS_LIMIT_MS, exports, tooSlow));
  }

  function close(): Promise<void> {
    closing ??= shutDown();
    return closing;
  }

  async function shutDown(): Promise<void> {
    const jobsInHand = Promise.all(workers.map((worker) => worker.close()));
    const interrupting = setTimeout(() => {
      for (const { backend } of workers) backend.disconnectBlocking(false).catch(() => {});
    }, INTERRUPT_MS);
    await within(CLOSE_LIMIT_MS, jobsInHand, '').catch(() => {
      log.warn(
        { waitedMs: CLOSE_LIMIT_MS },
        'Jobs in hand did not end in time; the sweeper brings them back',
      );
      for (const worker of workers) worker.disconnect().catch(() => {});
    });
    clearTimeout(interrupting);
    await Promise.all(queues.map(({ queue }) => queue.close()));
    await engine.close();
  }

  return { add, waiting, repeat, work, metrics, close };
}
