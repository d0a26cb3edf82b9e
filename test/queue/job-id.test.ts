import { expect, test } from 'vitest';
import { EPOCH_MS, jobId } from '../../src/queue/job-id.ts';

test('one job has one id within an epoch and another in the next', () => {
  expect(jobId('a', 0)).toBe(jobId('a', EPOCH_MS - 1));
  expect(jobId('a', EPOCH_MS)).not.toBe(jobId('a', EPOCH_MS - 1));
});

test('different jobs never share an id', () => {
  const ids = ['a', 'a-1', 'a:1', 'a%3A1', '1', '11'].map((id) => jobId(id, 0));
  expect(new Set(ids).size).toBe(ids.length);
});

test('no id holds a colon or is all digits, as BullMQ refuses both', () => {
  for (const id of ['the-decoder:42', '42', ':::']) {
    expect(jobId(id, 1_750_000_000_000)).toMatch(/^[^:]*[^:\d][^:]*$/);
  }
});
