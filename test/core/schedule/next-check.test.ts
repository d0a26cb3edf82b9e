import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitForCheck } from '../../../src/core/schedule/next-check.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/core/schedule/next-poll.ts';

describe('the next look at a page', () => {
  it.each([
    ['has just changed', 0, 15 * MINUTE_MS],
    ['changed two hours ago', 2 * HOUR_MS, 15 * MINUTE_MS],
    ['changed this morning', 8 * HOUR_MS, HOUR_MS],
    ['changed three days ago', 3 * DAY_MS, 3 * HOUR_MS],
    ['changed a month ago', 30 * DAY_MS, 3 * DAY_MS],
    ['changed a year ago', 365 * DAY_MS, 30 * DAY_MS],
    ['changed three years ago', 1_095 * DAY_MS, undefined],
  ])('at one that %s', (_, ageMs, wait) => {
    expect(waitForCheck(ageMs, 0)).toBe(wait);
  });

  it('is never sooner for a page that is longer at rest', () => {
    const age = fc.integer({ min: 0, max: 1_000 * DAY_MS });
    fc.assert(
      fc.property(age, age, (one, other) => {
        const [younger, older] = [Math.min(one, other), Math.max(one, other)];
        expect(waitForCheck(older, 0) ?? Infinity).toBeGreaterThanOrEqual(
          waitForCheck(younger, 0) ?? Infinity,
        );
      }),
    );
  });
});
