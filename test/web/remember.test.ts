import { expect, test, vi } from 'vitest';
import { remember } from '../../src/web/remember.ts';

test('all who ask at once, or soon after, share one answer', async () => {
  let asked = 0;
  const clock = vi.spyOn(performance, 'now');
  const ask = remember(50, async () => {
    asked += 1;
    return asked;
  });
  clock.mockReturnValue(1_000);
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  clock.mockReturnValue(1_049);
  expect(await ask()).toBe(1);
  clock.mockReturnValue(1_050);
  expect(await ask()).toBe(2);
  clock.mockRestore();
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
