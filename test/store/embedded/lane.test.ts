import { expect, test } from 'vitest';
import { openLane } from '../../../src/store/embedded/lane.ts';

/** As the engine does: it takes its time and never waits. */
function workFor(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

test('one holder at a time, first come, first served', async () => {
  const lane = openLane();
  const order: string[] = [];
  const hold = async (name: string): Promise<void> => {
    const leave = await lane.enter();
    order.push(`${name} in`);
    await Promise.resolve();
    order.push(`${name} out`);
    leave();
  };
  await Promise.all([hold('a'), hold('b'), hold('c')]);
  expect(order).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
});

test('a backlog of work leaves turns for whoever else is in the process', async () => {
  const lane = openLane();
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 1);
  for (let count = 0; count < 200; count += 1) {
    const leave = await lane.enter();
    workFor(1);
    leave();
  }
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(10);
});
