import { expect, test } from 'vitest';
import { leaseFrom, retryAt } from '../../../src/usecases/websub/leases.ts';

const NOON = '2031-05-04T12:00:00.000Z';
const minutesAfter = (instant: string): number => (Date.parse(instant) - Date.parse(NOON)) / 60_000;

test.each([
  ['864000', 14_400, 10_800],
  ['60', 1, 0.75],
  ['0', 1, 0.75],
  ['-5', 1_440, 1_080],
  ['soon', 1_440, 1_080],
  [undefined, 1_440, 1_080],
  ['999999999999', 366 * 1_440, 366 * 1_080],
  ['9999999999999', 1_440, 1_080],
])('a lease of "%s" seconds is kept for %d minutes and renewed after %d', (seconds, kept, renewed) => {
  const { expiresAt, renewAt } = leaseFrom(NOON, seconds);
  expect([minutesAfter(expiresAt), minutesAfter(renewAt)]).toEqual([kept, renewed]);
});

test('tries come after one minute, two, four, and at last once a day', () => {
  const waits = [1, 2, 3, 4, 11, 12, 1_000].map((attempts) => minutesAfter(retryAt(NOON, attempts)));
  expect(waits).toEqual([1, 2, 4, 8, 1_024, 1_440, 1_440]);
});
