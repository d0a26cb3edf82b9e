import { describe, expect, it } from 'vitest';
import { readDay, readLeadingDay } from '../../../../src/core/read/dates/marked-day.ts';

const NEAR = '2025-03-08T08:00:00.000Z';

describe('readDay', () => {
  it.each([
    ['Update as of June 11, 2025:', '2025-06-11'],
    ['11 June 2025', '2025-06-11'],
    ['Sept. 3, 2024', '2024-09-03'],
    ['2025-06-11', '2025-06-11'],
    ['Updated March 9', '2025-03-09'],
    ['June 31', undefined],
    ['no date', undefined],
  ])('reads the day in "%s"', (text, day) => {
    expect(readDay(text, NEAR)?.from).toBe(day);
  });
});

describe('readLeadingDay', () => {
  it.each([
    ['March 1: Talks began.', '2025-03-01'],
    ['- December 30 – First contact.', '2024-12-30'],
    ['June 8: It opened.', '2024-06-08'],
    ['June 8, 2023: It opened.', '2023-06-08'],
    ['March 14: It will open.', undefined],
    ['On March 1: Talks began.', undefined],
    ['March 1 was cold.', undefined],
  ])('reads the day that heads "%s"', (text, day) => {
    expect(readLeadingDay(text, NEAR)).toBe(day);
  });
});
