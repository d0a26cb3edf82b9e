import { expect, it } from 'vitest';
import { lines } from './lines.ts';

it.each([
  'in 2019 and by the 1980s',
  'on May 5, 12 May and Sept. 11, 2001',
  'at 9:20 p.m., 5 pm or 1.56pm',
  'the 23rd floor',
  'the iPhone 11, Euro 2020 and Kite 787 Dreamliner',
  'the F-16, the V10, the A320, Covid-19 and BA.5',
  'a 911 call from the 7400 block of 575 Wilbraham Road',
  'call 555-0100 or 020-7946-0000',
  'they won 2-1, 6-4 6-3, and lost 24-7',
  'the bill passed by 252 to 175, in a 220 to 190 vote',
  'the misprint 5340,000',
  'Section 230, page 4, No. 5, Chapter 11 and Group of 7',
  'Jane Roe, 44, of Kite',
  'people aged 25 to 54',
  '988’s launch',
  'a six-speed car, a three-judge panel',
  '24/7 and 9/11',
  '3×10−8',
  'the Big Three and Ten Hag',
  '3. Kite',
  'open 8-9pm and from 9 to 5pm',
  'the top 40 and the ftse 100',
  'on May 5, 1868 or Nov. 5, 1781, and founded in 1191',
  'the odds in ’22.',
  'one died and one took a loan',
  'version 2.12.1',
  'see example.com/news/12345',
  'during 2016 Stone spoke',
  'the 2023 F1 season',
  'Covid -19',
  'the Mega Millions jackpot',
  '1⁄32 inch',
])('finds no figure in "%s"', (text) => {
  expect(lines(text)).toEqual([]);
});

it('tells no names by their capitals in a headline that has them everywhere', () => {
  expect(lines('Police Arrest 12 People After Brawl In Leeds')).toEqual(['eq 12 People']);
});
