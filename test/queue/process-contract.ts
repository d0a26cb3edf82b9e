/** What a queue promises when several processes share it and when one of them is killed. */
import { expect, test } from 'vitest';
import { collect, ids, jobs, nextEpoch, onUpdate, uniqueName, until } from '../contracts/queue.ts';
import { type Kind, openBackend } from './backends.ts';
import { startProcess } from './processes.ts';

export function sharedQueueContract(kind: Kind, address: string): void {
  test('runs a job again at once when its worker was killed and it is added in a later epoch', async () => {
    const name = uniqueName();
    const backend = await openBackend(kind, address);
    const queue = await backend.open(name);
    const holder = startProcess(kind, address, name, 'hold');
    await holder.said('ready');
    await queue.add(jobs('update', 'a'));
    await holder.said('a');
    await holder.kill();
    const seen: string[] = [];
    await queue.work(onUpdate(collect(seen)), 1);
    await nextEpoch();
    const added = performance.now();
    await queue.add(jobs('update', 'a'));
    await until(() => seen.length === 1);
    // The lock of the dead worker lasts for thirty seconds, and its job comes again after that.
    expect(performance.now() - added).toBeLessThan(20_000);
    await queue.close();
    await backend.close();
  });

  test('shares the work of two processes so that each job runs once', async () => {
    const name = uniqueName();
    const backend = await openBackend(kind, address);
    const queue = await backend.open(name);
    const workers = [startProcess(kind, address, name, 'share'), startProcess(kind, address, name, 'share')];
    await Promise.all(workers.map((worker) => worker.said('ready')));
    await queue.add(jobs('update', ...ids(400)));
    const handled = () => workers.map(({ lines }) => lines.filter((line) => line !== 'ready'));
    await until(() => handled().flat().length >= 400);
    expect(handled().flat().sort()).toEqual([...ids(400)].sort());
    for (const share of handled()) expect(share.length).toBeGreaterThan(0);
    await Promise.all(workers.map((worker) => worker.kill()));
    await queue.close();
    await backend.close();
  });
}

export function exitContract(kind: Kind, address: () => string): void {
  test('leaves nothing open: a process that closed its queue exits by itself within three seconds', async () => {
    const child = startProcess(kind, address(), uniqueName(), 'exit');
    const [code] = await child.exited;
    expect(code).toBe(0);
    // By its own clock, in its own turns.
    expect(child.lines).toEqual(['closed']);
  });
}
