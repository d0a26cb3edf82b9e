import { expect, test } from 'vitest';
import { NotYet } from '../../../src/errors.ts';
import { persist } from '../../../src/platforms/discord/listen/persist.ts';

/** Fails so often, then answers. */
function failing(times: number, error: Error): () => Promise<string> {
  let left = times;
  return async () => {
    left -= 1;
    if (left >= 0) throw error;
    return 'told';
  };
}

test('what only waits for its turn is asked for until it has it, however often others come first', async () => {
  expect(await persist(failing(20, new NotYet(2)))).toBe('told');
});

test('a dropped line is tried again, and not for ever', async () => {
  expect(await persist(failing(1, new Error('socket hang up')))).toBe('told');
  await expect(persist(failing(99, new Error('socket hang up')))).rejects.toThrow('socket hang up');
});

test('what comes after Discord has closed the interaction is given up at once', async () => {
  await expect(persist(failing(1, new NotYet(15 * 60_000)))).rejects.toThrow(NotYet);
});
