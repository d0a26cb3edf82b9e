import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { remember } from '../../src/web/remember.ts';

test('all who ask at once, or soon after, share one answer', async () => {
  let asked = 0;
  const ask = remember(50, async () => {
    asked += 1;
    return asked;
  });
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  expect(await ask()).toBe(1);
  await sleep(60);
  expect(await ask()).toBe(2);
});

test('a failure is told and not kept', async () => {
  let asked = 0;
  const ask = remember(60_000, async () => {
    asked += 1;
    if (asked === 1) throw new Error('away');
    return asked;
  });
  await expect(ask()).rejects.toThrow('away');
  expect(await ask()).toBe(2);
});
