import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextTime, nextWindow } from '../../../src/core/subscription/next-window.ts';

describe('the next time that a channel hears', () => {
  it.each([
    ['at once', { every: 'update' }, '2026-03-01T08:15:00.000Z', '2026-03-01T08:15:00.000Z'],
    ['at the full hour', { every: 'hour' }, '2026-03-01T08:15:00.000Z', '2026-03-01T09:00:00.000Z'],
    [
      'an hour later, at the full hour itself',
      { every: 'hour' },
      '2026-03-01T08:00:00.000Z',
      '2026-03-01T09:00:00.000Z',
    ],
    [
      'today, before the time of day',
      { every: 'day', at: '09:00', zone: 'Europe/Berlin' },
      '2026-03-01T07:59:59.999Z',
      '2026-03-01T08:00:00.000Z',
    ],
    [
      'tomorrow, at the time of day itself',
      { every: 'day', at: '09:00', zone: 'Europe/Berlin' },
      '2026-03-01T08:00:00.000Z',
      '2026-03-02T08:00:00.000Z',
    ],
    [
      'an hour earlier by the sun, once clocks are put forward',
      { every: 'day', at: '09:00', zone: 'Europe/Berlin' },
      '2026-03-28T08:00:00.000Z',
      '2026-03-29T07:00:00.000Z',
    ],
    [
      'an hour later on the day whose clocks skip the time',
      { every: 'day', at: '02:30', zone: 'Europe/Berlin' },
      '2026-03-28T12:00:00.000Z',
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'at the first of two times that clocks show twice',
      { every: 'day', at: '02:30', zone: 'Europe/Berlin' },
      '2026-10-24T12:00:00.000Z',
      '2026-10-25T00:30:00.000Z',
    ],
    [
      'on the day after, not at the second of them',
      { every: 'day', at: '02:30', zone: 'Europe/Berlin' },
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ],
    [
      'across the date line, on its own date',
      { every: 'day', at: '00:05', zone: 'Pacific/Kiritimati' },
      '2026-01-01T10:00:00.000Z',
      '2026-01-01T10:05:00.000Z',
    ],
  ] as const)('is %s', (_when, pace, now, then) => {
    expect(nextWindow(pace, now)).toBe(then);
  });
});

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  // Half an hour of summer time.
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  // Summer time begins at midnight: the day has no 00:00.
  'America/Santiago',
  'Pacific/Apia',
];

it('comes once on every date of a year, whatever clocks do', () => {
  const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'));
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      time,
      fc.integer({ min: 2011, max: 2030 }),
      (zone, [hour, minute], year) => {
        const at = `${`${hour}`.padStart(2, '0')}:${minute}`;
        const dateOf = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
        const dates: string[] = [];
        let now = `${year}-01-01T12:00:00.000Z`;
        while (now < `${year + 1}-01-01T00:00:00.000Z`) {
          const then = nextTime(at, zone, now);
          expect(then > now).toBe(true);
          dates.push(dateOf.format(new Date(then)));
          now = then;
        }
        expect(new Set(dates).size).toBe(dates.length);
        // Samoa had no 30 December 2011.
        expect(dates.length).toBeGreaterThanOrEqual(zone === 'Pacific/Apia' && year === 2011 ? 363 : 364);
      },
    ),
    { numRuns: 16 },
  );
});
