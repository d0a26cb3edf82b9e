import { expect, it } from 'vitest';
import { periodOf } from '../../../../src/core/read/dates/period.ts';
import { readDates } from '../../../../src/core/read/dates/read-dates.ts';
import { sentenceOf } from '../../../../src/core/read/sentences.ts';

it.each([
  ['$5 in 2024', '2024'],
  ['$5 last year', '2024'],
  ['$5 as of May 2023', '2023-05'],
  ['$5 in the first quarter', '2025-Q1'],
  ['$5 in the second half of 2024', '2024-H2'],
  ['$5 for fiscal 2026', 'FY2026'],
  ['$5 by 2030', '2030'],
  ['$5 in the year to March', '2024-04-01/2025-03-31'],
  ['$5 in the year to February 2025', '2024-03-01/2025-02-28'],
  ['$5 earlier this year', undefined],
  ['$5 on Friday', undefined],
  ['$5', undefined],
])('reads the period of "%s"', (text, period) => {
  const dates = readDates(sentenceOf(text, 0), '2025-06-08T00:00:00.000Z');
  expect(periodOf(dates, { start: 0, end: text.length }, 0, 2)).toBe(period);
});

it('takes the period nearest to the figure, and none of another clause', () => {
  const text = 'In 2023 it made $5; in 2024 it made $6';
  const dates = readDates(sentenceOf(text, 0), '2025-06-08T00:00:00.000Z');
  const second = { start: 20, end: text.length };
  expect(periodOf(dates, second, text.length - 2, text.length)).toBe('2024');
});
