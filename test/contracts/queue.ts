/** What every queue promises, whatever it keeps its jobs in. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Job, Queue } from '../../src/ports.ts';
import { EPOCH_MS } from '../../src/queue/job-id.ts';

type Handler = (id: string) => Promise<void>;

/** For what hangs: a reconnection comes after many seconds on a busy machine. */
const LIMIT = { timeout: 120_000, interval: 5 };

/** Long enough for a job too many to show itself. */
const SETTLE_MS = 150;

export function queueContract(title: string, open: (name: string, log?: Logger) => Promise<Queue>): void {
  const opened: Queue[] = [];

  async function openQueue(name: string, log?: Logger): Promise<Queue> {
    const queue = await open(name, log);
    opened.push(queue);
    return queue;
  }

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((queue) => queue.close()));
  });

  describe(`the queue on ${title}`, () => {
    test('hands each job once to the handler of its name', async () => {
      const queue = await openQueue(uniqueName());
      const updates: string[] = [];
      const deliveries: string[] = [];
      await queue.work({ update: collect(updates), 'deliver-slack': collect(deliveries) }, 2);
      await queue.add([...jobs('update', 'the-decoder:42', '1'), ...jobs('deliver-slack', '1', 'é/ü?')]);
      await until(() => updates.length + deliveries.length >= 4);
      await sleep(SETTLE_MS);
      expect(updates.sort()).toEqual(['1', 'the-decoder:42']);
      expect(deliveries.sort()).toEqual(['1', 'é/ü?']);
    });

    test('collapses twenty adds of one waiting job into one, and takes the job again later', async () => {
      const queue = await openQueue(uniqueName());
      const seen: string[] = [];
      await nextEpoch();
      const first = epochNow();
      await Promise.all(Array.from({ length: 20 }, () => untilTaken(queue, jobs('update', 'a'))));
      const last = epochNow();
      await queue.work(onUpdate(collect(seen)), 4);
      await until(() => seen.length >= 1);
      await sleep(SETTLE_MS);
      // One, unless the machine took more than an epoch for twenty adds.
      expect(seen.length).toBeLessThanOrEqual(1 + last - first);
      const soFar = seen.length;
      await queue.add(jobs('update', 'a'));
      await until(() => seen.length > soFar);
    });

    test('tells of itself in Prometheus text, each measure under one head', async () => {
      const name = uniqueName();
      const queue = await openQueue(name);
      await queue.add([...jobs('update', 'a', 'b'), ...jobs('deliver-slack', 'c')]);
      expect(await queue.waiting('update')).toBe(2);
      expect(await queue.metrics()).toContain(`bullmq_job_count{queue="${name}-update", state="waiting"} 2`);
      const seen: string[] = [];
      await queue.work({ update: collect(seen), 'deliver-slack': collect(seen) }, 1);
      await until(() => seen.length >= 3);
      await vi.waitFor(async () => {
        const text = await queue.metrics();
        expect(text).toContain(`bullmq_job_count{queue="${name}-deliver-slack", state="waiting"} 0`);
        expect(text).toContain(`bullmq_job_completed_total{queue="${name}-update"} 2`);
        expect(text.match(/^# TYPE bullmq_job_count gauge$/gm)).toHaveLength(1);
      }, LIMIT);
    });

    test('goes on after a handler that throws, and takes the failed job again', async () => {
      const queue = await openQueue(uniqueName());
      const seen: string[] = [];
      const fail: Handler = async (id) => {
        seen.push(id);
        if (id === 'bad') throw new Error('no such row');
      };
      await queue.work(onUpdate(fail), 1);
      await queue.add(jobs('update', 'bad', 'good'));
      await until(() => seen.length === 2);
      await sleep(SETTLE_MS);
      await queue.add(jobs('update', 'bad'));
      await until(() => seen.length === 3);
      expect(seen).toEqual(['bad', 'good', 'bad']);
    });

    test('logs the id and the error of a job that fails', async () => {
      const lines: unknown[][] = [];
      const { pino } = await import('pino');
      const log = pino({ hooks: { logMethod: (line) => lines.push(line) } });
      const queue = await openQueue(uniqueName(), log);
      await queue.work(
        onUpdate(() => Promise.reject(new Error('no such row'))),
        1,
      );
      await queue.add(jobs('update', 'bad'));
      await until(() => lines.length > 0);
      expect(lines).toEqual([
        [
          expect.objectContaining({ jobId: 'bad', err: expect.objectContaining({ message: 'no such row' }) }),
          expect.stringContaining('failed'),
        ],
      ]);
    });

    test('keeps jobs that were added before work began', async () => {
      const name = uniqueName();
      const producer = await openQueue(name);
      await producer.add(jobs('deliver-slack', 'a', 'b'));
      await producer.close();
      const seen: string[] = [];
      const worker = await openQueue(name);
      await worker.work({ update: collect([]), 'deliver-slack': collect(seen) }, 1);
      await until(() => seen.length === 2);
    });

    test('keeps a delivery for a process that has its platform', async () => {
      const name = uniqueName();
      const [discord, slack] = await Promise.all([openQueue(name), openQueue(name)]);
      const [toDiscord, toSlack]: [string[], string[]] = [[], []];
      await discord.work({ 'deliver-discord': collect(toDiscord) }, 2);
      await discord.add([...jobs('deliver-slack', 'a'), ...jobs('deliver-discord', 'b')]);
      await until(() => toDiscord.length >= 1);
      await sleep(SETTLE_MS);
      await slack.work({ 'deliver-slack': collect(toSlack) }, 2);
      await until(() => toSlack.length >= 1);
      expect([toDiscord, toSlack]).toEqual([['b'], ['a']]);
    });

    test('runs jobs in parallel up to the concurrency and no further', async () => {
      const queue = await openQueue(uniqueName());
      let running = 0;
      let most = 0;
      let done = 0;
      const gate = newGate();
      const count: Handler = async () => {
        running += 1;
        most = Math.max(most, running);
        await gate.opened;
        running -= 1;
        done += 1;
      };
      await queue.work(onUpdate(count), 3);
      await queue.add(jobs('update', ...ids(9)));
      await until(() => running >= 3);
      await sleep(SETTLE_MS);
      gate.open();
      await until(() => done === 9);
      expect(most).toBe(3);
    });

    test('hands out waiting jobs first in, first out', async () => {
      const queue = await openQueue(uniqueName());
      const seen: string[] = [];
      await queue.add(jobs('update', ...ids(20)));
      for (const id of ['x', 'y', 'z']) await queue.add(jobs('update', id));
      await queue.work(onUpdate(collect(seen)), 1);
      await until(() => seen.length === 23);
      expect(seen).toEqual([...ids(20), 'x', 'y', 'z']);
    });

    test('hands out a job later when asked to, though it is at work, or waits, now', async () => {
      const queue = await openQueue(uniqueName());
      const seen: number[] = [];
      const added = Date.now();
      await queue.work(
        onUpdate(async () => {
          if (seen.push(Date.now() - added) === 1)
            await queue.add([{ name: 'update', id: 'a', delayMs: 400 }]);
        }),
        1,
      );
      await queue.add(jobs('update', 'a'));
      await until(() => seen.length >= 2);
      expect((seen[1] ?? 0) - (seen[0] ?? 0)).toBeGreaterThanOrEqual(390);
    });

    test('repeats a job once for all who ask for it, until another period is set', async () => {
      const name = uniqueName();
      const [queue, other] = await Promise.all([openQueue(name), openQueue(name)]);
      const seen: number[] = [];
      const note: Handler = async () => void seen.push(Date.now());
      const tick = { name: 'tick', id: 'watches' } as const;
      await Promise.all([queue.repeat(tick, 300), other.repeat(tick, 300)]);
      await queue.work({ tick: note }, 2);
      await other.work({ tick: note }, 2);
      await until(() => seen.length >= 7);
      // Six periods, of which the first is shorter by as much as its job came late; for each who asked it would be three.
      expect((seen[6] ?? 0) - (seen[0] ?? 0)).toBeGreaterThan(4 * 300);
      await queue.repeat(tick, 3_600_000);
      const soFar = seen.length;
      await sleep(6 * 300);
      // What was due just then, and the first of the new period.
      expect(seen.length - soFar).toBeLessThanOrEqual(2);
    });

    test('repeats a job again that is asked for anew after the clock went back', async () => {
      const queue = await openQueue(uniqueName());
      const tick = { name: 'tick', id: 'watches' } as const;
      const seen: string[] = [];
      await queue.work({ tick: collect(seen) }, 1);
      const now = Date.now.bind(Date);
      const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() + 3_600_000);
      onTestFinished(() => clock.mockRestore());
      await queue.repeat(tick, 300);
      await until(() => seen.length > 0);
      clock.mockRestore();
      await sleep(SETTLE_MS);
      const soFar = seen.length;
      await queue.repeat(tick, 300);
      await until(() => seen.length > soFar + 1);
    });

    test('waits for the job in hand when it closes, and leaves the waiting ones', async () => {
      const name = uniqueName();
      const queue = await openQueue(name);
      const begun: string[] = [];
      const ended: string[] = [];
      const gate = newGate();
      const slow: Handler = async (id) => {
        begun.push(id);
        await gate.opened;
        ended.push(id);
      };
      await queue.work(onUpdate(slow), 1);
      await queue.add(jobs('update', 'a', 'b'));
      await until(() => begun.length === 1);
      const closing = queue.close().then(() => ended.push('queue'));
      await sleep(SETTLE_MS);
      gate.open();
      await closing;
      expect(ended).toEqual(['a', 'queue']);
      expect(begun).toEqual(['a']);
      const next = await openQueue(name);
      await next.work(onUpdate(collect(begun)), 1);
      await until(() => begun.length === 2);
      expect(begun).toEqual(['a', 'b']);
    });

    test('gives up a job that hangs when it closes', async () => {
      const queue = await openQueue(uniqueName());
      let release = () => {};
      const hang: Handler = () =>
        new Promise((resolve) => {
          release = resolve;
        });
      const hanging = vi.fn(hang);
      await queue.work(onUpdate(hanging), 1);
      await queue.add(jobs('update', 'a'));
      await until(() => hanging.mock.calls.length === 1);
      // After eight seconds, and at all: what hangs here would hang until the test is given up.
      await queue.close();
      // Its end comes too late, and must not surface as an unhandled rejection.
      release();
      await sleep(SETTLE_MS);
    });

    test('refuses jobs once it is closed, and closes twice without harm', async () => {
      const queue = await openQueue(uniqueName());
      await queue.work(onUpdate(collect([])), 1);
      await Promise.all([queue.close(), queue.close()]);
      await expect(queue.add(jobs('update', 'a'))).rejects.toThrow('closed');
    });

    test('keeps queues of different names apart', async () => {
      const [production, replay] = await Promise.all([openQueue(uniqueName()), openQueue(uniqueName())]);
      const seen: string[] = [];
      await production.work(onUpdate(collect(seen)), 1);
      await replay.add(jobs('update', 'a'));
      await sleep(SETTLE_MS);
      expect(seen).toEqual([]);
      await replay.work(onUpdate(collect(seen)), 1);
      await until(() => seen.length === 1);
    });
  });
}

export function uniqueName(): string {
  return `test-${randomUUID()}`;
}

export function jobs(name: Job['name'], ...jobIds: readonly string[]): readonly Job[] {
  return jobIds.map((id) => ({ name, id }));
}

export function ids(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `job-${index}`);
}

export function onUpdate(handler: Handler): Parameters<Queue['work']>[0] {
  return { update: handler, 'deliver-slack': async () => {} };
}

export function collect(seen: string[]): Handler {
  return async (id) => {
    seen.push(id);
  };
}

/** Milliseconds, of four adds to a queue that is away: a busy machine stands still in one of them, and not in each. */
export async function quickestRefusal(queue: Queue): Promise<number> {
  const took: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    if (round > 0) await sleep(1_000);
    const began = performance.now();
    await expect(queue.add(jobs('update', 'meanwhile'))).rejects.toThrow();
    took.push(performance.now() - began);
  }
  return Math.min(...took);
}

export async function until(holds: () => boolean): Promise<void> {
  await vi.waitUntil(holds, LIMIT);
}

/** A queue that a busy machine keeps from answering refuses what is to be added again later. */
async function untilTaken(queue: Queue, job: Parameters<Queue['add']>[0]): Promise<void> {
  await vi.waitFor(() => queue.add(job), LIMIT);
}

/** What waits for it goes on once it is opened. */
function newGate() {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** By the clock itself: a timer may be a millisecond early. */
export async function nextEpoch(): Promise<void> {
  const epoch = epochNow();
  while (epochNow() === epoch) await sleep(5);
}

function epochNow(): number {
  return Math.floor(Date.now() / EPOCH_MS);
}
