import { WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { expect, test } from 'vitest';
import { NotYet } from '../../../src/errors.ts';
import { persist } from '../../../src/platforms/slack/listen/persist.ts';

function failing(times: number, error: Error): () => Promise<string> {
  let left = times;
  return async () => {
    left -= 1;
    if (left >= 0) throw error;
    return 'told';
  };
}

test.each([
  ['our own pace', new WebAPIRequestError(new NotYet(2))],
  ['a 429', new WebAPIRateLimitedError(0)],
])('what %s has kept from being sent is sent when it says', async (_what, error) => {
  expect(await persist(failing(8, error))).toBe('told');
});

test('what may have been sent is not sent twice', async () => {
  const dropped = new WebAPIRequestError(new Error('socket hang up'));
  await expect(persist(failing(1, dropped))).rejects.toBe(dropped);
});

test('what could only be said much later is given up at once', async () => {
  await expect(persist(failing(1, new WebAPIRateLimitedError(3_600)))).rejects.toThrow();
});
