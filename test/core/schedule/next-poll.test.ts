import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DAY_MS,
  FASTEST_MS,
  FIRST_CADENCE_MS,
  HOUR_MS,
  LONGEST_WAIT_MS,
  learnCadence,
  MINUTE_MS,
  SLOWEST_MS,
  waitAfterFailure,
  waitAfterPoll,
} from '../../../src/core/schedule/next-poll.ts';

const ms = fc.integer({ min: 0, max: 400 * DAY_MS });
const cadence = fc.integer({ min: FASTEST_MS, max: SLOWEST_MS });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('the cadence of a feed', () => {
  it('stays within its bounds, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 200 }), (polls) => {
        const end = polls.reduce(learnCadence, FIRST_CADENCE_MS);
        expect(end).toBeGreaterThanOrEqual(FASTEST_MS);
        expect(end).toBeLessThanOrEqual(SLOWEST_MS);
      }),
    );
  });

  it('is faster after news and slower without, until its bounds', () => {
    fc.assert(
      fc.property(cadence, (everyMs) => {
        expect(learnCadence(everyMs, true)).toBeLessThanOrEqual(everyMs);
        expect(learnCadence(everyMs, false)).toBeGreaterThanOrEqual(everyMs);
      }),
    );
  });

  it.each([
    ['ten minutes', 10 * MINUTE_MS],
    ['an hour', HOUR_MS],
    ['six hours', 6 * HOUR_MS],
  ])('of a feed with news every %s finds it in good time', (_, gapMs) => {
    let [everyMs, now, asked, late] = [FIRST_CADENCE_MS, 0, 0, 0];
    for (let last = 0; now < 20 * DAY_MS; asked += 1) {
      now += waitAfterPoll(everyMs, {}, 0.5);
      const news = Math.floor(now / gapMs);
      if (news > last) late += now - news * gapMs;
      everyMs = learnCadence(everyMs, news > last);
      last = news;
    }
    const articles = now / gapMs;
    expect(late / articles).toBeLessThan(gapMs / 2);
    expect(asked / articles).toBeLessThan(8);
  });
});

describe('the wait after a poll', () => {
  it('keeps between the bounds and honours what the feed asks within them', () => {
    fc.assert(
      fc.property(cadence, ms, ms, chance, (everyMs, ttlMs, freshMs, drawn) => {
        const wait = waitAfterPoll(everyMs, { ttlMs, freshMs }, drawn);
        expect(wait).toBeGreaterThanOrEqual(FASTEST_MS);
        expect(wait).toBeLessThanOrEqual(SLOWEST_MS);
        expect(wait).toBeGreaterThanOrEqual(0.9 * Math.min(ttlMs, SLOWEST_MS));
        expect(wait).toBeGreaterThanOrEqual(0.9 * Math.min(freshMs, HOUR_MS));
      }),
    );
  });

  it('differs by chance, by a fifth at most', () => {
    expect(waitAfterPoll(HOUR_MS, {}, 0)).toBe(0.9 * HOUR_MS);
    expect(waitAfterPoll(HOUR_MS, {}, 0.999_999)).toBeCloseTo(1.1 * HOUR_MS, -2);
  });
});

describe('the wait after a failure', () => {
  it('grows with every failure, up to a day', () => {
    fc.assert(
      fc.property(cadence, fc.integer({ min: 1, max: 1_000 }), chance, (everyMs, failures, drawn) => {
        const wait = waitAfterFailure(everyMs, failures, 0, drawn);
        expect(wait).toBeGreaterThanOrEqual(FASTEST_MS);
        expect(wait).toBeLessThanOrEqual(LONGEST_WAIT_MS);
        expect(waitAfterFailure(everyMs, failures + 1, 0, drawn)).toBeGreaterThanOrEqual(wait);
      }),
    );
  });

  it('is never shorter than the server asks for, up to a day', () => {
    fc.assert(
      fc.property(cadence, ms, chance, (everyMs, retryAfterMs, drawn) => {
        const wait = waitAfterFailure(everyMs, 1, retryAfterMs, drawn);
        expect(wait).toBeGreaterThanOrEqual(Math.min(retryAfterMs, LONGEST_WAIT_MS));
      }),
    );
  });

  it('reaches a day after ten failures of the fastest feed', () => {
    expect(waitAfterFailure(FASTEST_MS, 1, 0, 0)).toBe(FASTEST_MS);
    expect(waitAfterFailure(FASTEST_MS, 11, 0, 0)).toBe(DAY_MS);
  });
});
