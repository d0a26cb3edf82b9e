import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quietUntil } from '../../../src/core/subscription/quiet-until.ts';

const quiet = (from: string, to: string, zone = 'Europe/Berlin') => ({
  from,
  to,
  zone,
  letsUrgentThrough: true,
});

it.each([
  ['before midnight', quiet('22:00', '07:00'), '2026-02-01T21:00:00.000Z', '2026-02-02T06:00:00.000Z'],
  ['after midnight', quiet('22:00', '07:00'), '2026-02-02T03:00:00.000Z', '2026-02-02T06:00:00.000Z'],
  ['not at their end', quiet('22:00', '07:00'), '2026-02-02T06:00:00.000Z', undefined],
  ['by day', quiet('12:00', '13:00'), '2026-02-02T11:30:00.000Z', '2026-02-02T12:00:00.000Z'],
  ['not before', quiet('12:00', '13:00'), '2026-02-02T10:59:59.999Z', undefined],
  [
    'in the night that clocks make longer',
    quiet('22:00', '07:00'),
    '2026-10-24T21:00:00.000Z',
    '2026-10-25T06:00:00.000Z',
  ],
  [
    'elsewhere',
    quiet('22:00', '07:00', 'Asia/Tokyo'),
    '2026-02-02T14:00:00.000Z',
    '2026-02-02T22:00:00.000Z',
  ],
])('quiet hours hold %s', (_when, hours, now, until) => {
  expect(quietUntil(hours, now)).toBe(until);
});

it('end within a day, and are over then', () => {
  const hour = fc.integer({ min: 0, max: 23 }).map((one) => `${`${one}`.padStart(2, '0')}:00`);
  fc.assert(
    fc.property(
      fc.uniqueArray(hour, { minLength: 2, maxLength: 2 }),
      fc.constantFrom('UTC', 'America/New_York', 'Australia/Lord_Howe'),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
      ([from = '', to = ''], zone, date) => {
        const now = date.toISOString();
        const until = quietUntil(quiet(from, to, zone), now);
        if (until === undefined) return;
        expect(until > now).toBe(true);
        expect(Date.parse(until) - Date.parse(now)).toBeLessThanOrEqual(25 * 3_600_000);
        expect(quietUntil(quiet(from, to, zone), until)).toBeUndefined();
      },
    ),
    { numRuns: 500 },
  );
});
