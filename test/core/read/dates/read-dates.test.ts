import { describe, expect, it } from 'vitest';
import { readDates } from '../../../../src/core/read/dates/read-dates.ts';
import { sentenceOf } from '../../../../src/core/read/sentences.ts';

/** A Wednesday. */
const AT = '2025-06-11T14:00:00.000Z';

/** What is read, as "words = from..to", a day once. */
function read(text: string): string {
  return readDates(sentenceOf(text, 0), AT)
    .map(
      ({ start, end, from, to, instant }) =>
        `${text.slice(start, end)} = ${instant ?? (from === to ? from : `${from}..${to}`)}`,
    )
    .join('; ');
}

describe('readDates', () => {
  it.each([
    ['It opened on June 8, 2025, in Oslo.', 'June 8, 2025 = 2025-06-08'],
    ['It opened on 8 June 2024.', '8 June 2024 = 2024-06-08'],
    ['It opened on the 8th of June.', '8th of June = 2025-06-08'],
    ['It opened on Sept. 3rd.', 'Sept. 3rd = 2024-09-03'],
    ['It will open on Sept. 3.', 'Sept. 3 = 2025-09-03'],
    ['It ran June 3-5.', 'June 3-5 = 2025-06-03..2025-06-05'],
    ['It ran from June 30 to July 2, 2024.', 'from June 30 to July 2, 2024 = 2024-06-30..2024-07-02'],
    ['The 3 to 5 June sale failed.', '3 to 5 June = 2025-06-03..2025-06-05'],
    ['It opened on Friday, June 6.', 'Friday, June 6 = 2025-06-06'],
    ['LONDON, June 8 (Kite) - Acme won.', 'June 8 = 2025-06-08'],
    ['The log says 2024-05-01.', '2024-05-01 = 2024-05-01'],
    ['June 31 is no day.', ''],
    ['The Sept. 11 attacks changed that.', 'Sept. 11 = 2001-09-11'],
    ['The Jan. 6 riot changed that.', ''],
    ['It opened on the Fourth of July.', 'Fourth of July = 2024-07-04'],
  ])('reads the day in "%s"', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['It fell in May 2024.', 'May 2024 = 2024-05-01..2024-05-31'],
    ['It fell in January.', 'January = 2025-01-01..2025-01-31'],
    ['It fell in December.', 'December = 2024-12-01..2024-12-31'],
    ['It is due to fall in December.', 'December = 2025-12-01..2025-12-31'],
    ['Bills may exceed $5 from January.', 'January = 2026-01-01..2026-01-31'],
    ['A July sale.', 'July = 2025-07-01..2025-07-31'],
    ['It fell last July.', 'last July = 2024-07-01..2024-07-31'],
    ['It fell in November last year.', 'November last year = 2024-11-01..2024-11-30'],
    ['Early June was wet.', 'Early June = 2025-06-01..2025-06-10'],
    ['It opened in mid-March.', 'mid-March = 2025-03-11..2025-03-20'],
    ['It opened at the end of April.', 'the end of April = 2025-04-21..2025-04-30'],
    ['Sales from May to July 2024 rose.', 'from May to July 2024 = 2024-05-01..2024-07-31'],
    ['It opens this coming April.', 'April = 2026-04-01..2026-04-30'],
    ['In June 20 people died.', 'June = 2025-06-01..2025-06-30'],
  ])('reads the month in "%s"', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['Founded in 2016, it grew.', '2016 = 2016-01-01..2016-12-31'],
    ['It has grown since 2016.', 'since 2016 = 2016-01-01..2025-06-11'],
    ['It wants to close by 2030.', 'by 2030 = 2025-06-11..2030-12-31'],
    ['In mid-2024 it grew.', 'mid-2024 = 2024-05-01..2024-08-31'],
    ['By late 2024 it grew.', 'late 2024 = 2024-09-01..2024-12-31'],
    ['In 2020-2022 it grew.', '2020-2022 = 2020-01-01..2022-12-31'],
    ['Between 2015 and 2019 it grew.', 'Between 2015 and 2019 = 2015-01-01..2019-12-31'],
    ['In the 2024-25 season it grew.', '2024-25 = 2024-01-01..2025-12-31'],
    ['It has met since at least 2016.', '2016 = 2016-01-01..2016-12-31'],
    ['In the 1990s it grew.', '1990s = 1990-01-01..1999-12-31'],
    ['In the late 1990s it grew.', 'the late 1990s = 1996-09-01..1999-12-31'],
    ['The 2024 election was close.', '2024 = 2024-01-01..2024-12-31'],
    ['It forecasts $2 for fiscal 2026.', 'fiscal 2026 = 2026-01-01..2026-12-31'],
    ['It forecasts $2 for FY26.', 'FY26 = 2026-01-01..2026-12-31'],
  ])('reads the years in "%s"', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['It was seen on Tuesday.', 'Tuesday = 2025-06-10'],
    ['It will be seen on Tuesday.', 'Tuesday = 2025-06-17'],
    ['It will close, Acme said on Tuesday.', 'Tuesday = 2025-06-10'],
    ['On Tuesday, Acme will close.', 'Tuesday = 2025-06-17'],
    ['It opens by Friday.', 'by Friday = 2025-06-11..2025-06-13'],
    ['Snow fell from Thursday to Monday.', 'from Thursday to Monday = 2025-06-05..2025-06-09'],
    ['It will judge the data submitted by Kite on Friday.', 'Friday = 2025-06-13'],
    ['It was seen last Wednesday.', 'last Wednesday = 2025-06-04'],
    ['It opens next Tuesday.', 'next Tuesday = 2025-06-17'],
    ['It opens this Friday.', 'this Friday = 2025-06-13'],
    ['It was seen late Monday night.', 'Monday night = 2025-06-09'],
    ['It was seen yesterday.', 'yesterday = 2025-06-10'],
    ['It was seen the day before yesterday.', 'the day before yesterday = 2025-06-09'],
    ['It opens tomorrow morning.', 'tomorrow morning = 2025-06-12'],
    ['It opened this morning.', 'this morning = 2025-06-11'],
    ['It opened last night.', 'last night = 2025-06-10'],
    ['It opened three days ago.', 'three days ago = 2025-06-08'],
  ])('counts the day in "%s"', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['It grew last week.', 'last week = 2025-06-02..2025-06-08'],
    ['It opens next week.', 'next week = 2025-06-16..2025-06-22'],
    ['It met over the weekend.', 'the weekend = 2025-06-07..2025-06-08'],
    ['It met last weekend.', 'last weekend = 2025-06-07..2025-06-08'],
    ['It grew last month.', 'last month = 2025-05-01..2025-05-31'],
    ['It grew last quarter.', 'last quarter = 2025-01-01..2025-03-31'],
    ['It grew this year.', 'this year = 2025-01-01..2025-12-31'],
    ['It grew earlier this year.', 'earlier this year = 2025-01-01..2025-06-11'],
    ['It opens later this month.', 'later this month = 2025-06-11..2025-06-30'],
    ['It grew late last year.', 'late last year = 2024-09-01..2024-12-31'],
    ['It grew two years ago.', 'two years ago = 2023-01-01..2023-12-31'],
    ['It grew a month ago.', 'a month ago = 2025-05-01..2025-05-31'],
    ['It grew over the past year.', 'the past year = 2024-06-11..2025-06-11'],
    ['It grew in the last six months.', 'the last six months = 2024-12-11..2025-06-11'],
    ['It may grow in the next two weeks.', 'the next two weeks = 2025-06-11..2025-06-25'],
    ['It must pay by the end of the year.', 'by the end of the year = 2025-06-11..2025-12-31'],
    ['It must pay by year-end.', 'by year-end = 2025-06-11..2025-12-31'],
    ['It shuts for the rest of the year.', 'the rest of the year = 2025-06-11..2025-12-31'],
    ['It grew in the spring of last year.', 'spring of last year = 2024-03-01..2024-05-31'],
    ['It grew last summer.', 'last summer = 2024-06-01..2024-08-31'],
    ['It opens this fall.', 'this fall = 2025-09-01..2025-11-30'],
    ['It grew last fiscal year.', 'last fiscal year = 2024-01-01..2024-12-31'],
  ])('counts the stretch in "%s"', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['Sales rose in the first quarter.', 'first quarter = 2025-01-01..2025-03-31'],
    ['Sales rose in the fourth quarter.', 'fourth quarter = 2024-10-01..2024-12-31'],
    ['Sales rose in the third quarter of 2024.', 'third quarter of 2024 = 2024-07-01..2024-09-30'],
    ['Sales rose in the second half of last year.', 'second half of last year = 2024-07-01..2024-12-31'],
    ['First-quarter sales rose.', 'First-quarter = 2025-01-01..2025-03-31'],
    ['Sales rose in Q1 2025.', 'Q1 2025 = 2025-01-01..2025-03-31'],
    ['1Q sales rose.', '1Q = 2025-01-01..2025-03-31'],
    ['Sales rose in H2.', 'H2 = 2024-07-01..2024-12-31'],
    ['Sales rose in the first nine months of 2024.', 'first nine months of 2024 = 2024-01-01..2024-09-30'],
    ['Sales rose in the year to March.', 'the year to March = 2024-04-01..2025-03-31'],
    [
      'Sales rose in the three months ended April 30.',
      'the three months ended April 30 = 2025-02-01..2025-04-30',
    ],
    ['Sales rose in the quarter ended September.', 'the quarter ended September = 2024-07-01..2024-09-30'],
    ['The first quarter ended with a touchdown.', ''],
  ])('reads the part of a year in "%s"', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['It closed at Christmas.', 'Christmas = 2024-12-25'],
    ['It will close before Christmas.', 'Christmas = 2025-12-25'],
    ['It closed on Christmas Eve 2023.', 'Christmas Eve 2023 = 2023-12-24'],
    ['It closed on New Year’s Day.', 'New Year’s Day = 2025-01-01'],
    ['It closed on Thanksgiving.', 'Thanksgiving = 2024-11-28'],
    ['It closed on Good Friday.', 'Good Friday = 2025-04-18'],
    ['It closed on Memorial Day.', 'Memorial Day = 2025-05-26'],
    ['The Christmas tree fell.', ''],
  ])('knows the feast in "%s"', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    [
      'It opened on June 10, 2025, at 4:12 p.m. ET.',
      'June 10, 2025, at 4:12 p.m. ET = 2025-06-10T20:12:00.000Z',
    ],
    ['It opened at 9am GMT on Tuesday.', '9am GMT on Tuesday = 2025-06-10T09:00:00.000Z'],
    ['It opened Tuesday at noon Eastern time.', 'Tuesday at noon Eastern time = 2025-06-10T16:00:00.000Z'],
    ['It opened on Jan. 5, 2025 at 16:00 EST.', 'Jan. 5, 2025 at 16:00 EST = 2025-01-05T21:00:00.000Z'],
    ['It opened Tuesday at 9 a.m.', 'Tuesday at 9 a.m. = 2025-06-10'],
  ])('reads the time of day in "%s"', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    'It may close.',
    'They march on.',
    'It may, in the end, march on to date.',
    'April Jones met June Roe.',
    'May Roe spoke.',
    'Wednesday Addams spoke to the Sunday Times.',
    'USA Today wrote so.',
    'He flew to Mar-a-Lago.',
    'It may last 40 days.',
    'More than 2000 left.',
    '2000 people left.',
    'It costs $2024.',
    'Call 1-800-555-2024.',
    'It is now a 25-year-old.',
    'A quarter of them fell by half.',
    'It meets every Tuesday.',
    'More than two years ago it left.',
    'It was the last week of the trial.',
    'The next day she left.',
    'They met the Tuesday night before the vote.',
    'The day after the vote was quiet.',
    'It was the worst in two years.',
    'At the end of the day it won.',
  ])('reads no date in "%s"', (text) => {
    expect(read(text)).toBe('');
  });
});
