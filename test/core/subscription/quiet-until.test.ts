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
    'in the hour that comes twice, and end with it',
    quiet('02:00', '02:30'),
    '2026-10-25T01:15:00.000Z',
    '2026-10-25T01:30:00.000Z',
  ],
  [
    'the second time that it is night',
    quiet('22:00', '02:30'),
    '2026-10-25T01:15:00.000Z',
    '2026-10-25T01:30:00.000Z',
  ],
  [
    'until clocks are put back to before they began',
    quiet('02:30', '03:00'),
    '2026-10-25T00:45:00.000Z',
    '2026-10-25T01:00:00.000Z',
  ],
  [
    'until clocks skip their end',
    quiet('22:00', '02:30'),
    '2026-03-29T00:15:00.000Z',
    '2026-03-29T01:00:00.000Z',
  ],
  [
    'over a date that was left out',
    quiet('12:00', '11:00', 'Pacific/Apia'),
    '2011-12-30T09:00:00.000Z',
    '2011-12-30T21:00:00.000Z',
  ],
  [
    'over the end of a year, where clocks differ by half an hour',
    quiet('22:00', '07:00', 'Asia/Kolkata'),
    '2026-12-31T17:00:00.000Z',
    '2027-01-01T01:30:00.000Z',
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

const QUARTER_MS = 15 * 60_000;

/** The first full quarter of an hour after `now` that is not quiet. */
function quietOver(now: string, hours: ReturnType<typeof quiet>): string {
  for (let at = (Math.floor(Date.parse(now) / QUARTER_MS) + 1) * QUARTER_MS; ; at += QUARTER_MS) {
    const instant = new Date(at).toISOString();
    if (quietUntil(hours, instant) === undefined) return instant;
  }
}

it('end with the first quarter of an hour that is not quiet, whatever clocks do', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
    .map(([hour, minute]) => `${`${hour}`.padStart(2, '0')}:${minute}`);
  const changes = ['2026-03-08', '2026-03-29', '2026-04-04', '2026-10-03', '2026-10-25', '2026-11-01'];
  const date = fc.oneof(
    fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
    ...changes.map((day) =>
      fc.integer({ min: 0, max: 36 * 60 }).map((minutes) => new Date(Date.parse(day) + minutes * 60_000)),
    ),
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(time, { minLength: 2, maxLength: 2 }),
      fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'),
      date,
      ([from = '', to = ''], zone, then) => {
        const hours = quiet(from, to, zone);
        const now = then.toISOString();
        const until = quietUntil(hours, now);
        if (until === undefined) return;
        expect(until).toBe(quietOver(now, hours));
      },
    ),
    { numRuns: 150 },
  );
});
