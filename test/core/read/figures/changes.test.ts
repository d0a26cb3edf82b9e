import { expect, it } from 'vitest';
import { lines } from './lines.ts';

const RANGES: readonly (readonly [string, readonly string[]])[] = [
  ['5 to 7 per cent', ['range 5..7 %']],
  ['four to five thousand people', ['range 4000..5000 people']],
  ['between one and three years', ['range 1..3 years']],
  ['a two-to-three-year delay', ['range 2..3 year']],
  ['5-10W', ['range 5..10 W']],
  ['2000 - 2500 calories', ['range 2000..2500 calories']],
  ['priced from RM120,000 to RM300,000', ['range 120000..300000 MYR']],
  ['a 7- or 8-inch screen', ['eq 7 inch', 'eq 8 inch']],
  ['temperatures rose 10 to 30 degrees', ['range 10..30 degrees up']],
];

const CHANGES: readonly (readonly [string, readonly string[]])[] = [
  ['sales rose 60%', ['eq 60 % up']],
  ['up nearly 57% after a 5% drop', ['approx 57 % up', 'eq 5 % down']],
  ['it fell by another 3%', ['eq 3 % down']],
  ['it will grow sales by 35 per cent', ['eq 35 % up']],
  ['S&P -1.3%, Dow +0.2%', ['eq -1.3 % down', 'eq 0.2 % up']],
  ['grew by 5,000 jobs or 2.2 per cent', ['eq 5000 jobs up', 'eq 2.2 % up']],
  ['it was raised from 13.5 to 14.0 mm', ['eq 13.5 -> 14 mm up']],
  ['oil fell from $75 a barrel to about $45', ['approx 75 -> 45 USD per barrel down']],
  ['it rose from 20 miles per gallon in 2008 to 29 mpg', ['eq 20 -> 29 mpg up']],
  ['the index gained 12 to 1,340', ['eq 12 up', 'eq 1340']],
  ['turnover up 5%, picking up 3%', ['eq 5 % up', 'eq 3 %']],
  ['growing at 6 percent', ['eq 6 % up']],
  ['shares gained 12p to 340p', ['eq 0.12 GBP up', 'eq 3.4 GBP']],
  // no change of what is told
  ['they raised $5m and lost three games', ['eq 5000000 USD', 'eq 3 games']],
  ['a defence that gave up 517 yards', ['eq 517 yards']],
  ['children from 6 months to 11 years', ['eq 6 months', 'eq 11 years']],
];

const MULTIPLES: readonly (readonly [string, readonly string[]])[] = [
  ['more than double the price', ['gt 2 times']],
  ['sales doubled, at twice the price', ['eq 2 times up', 'eq 2 times']],
  ['three times as many', ['eq 3 times']],
  ['tenfold, 10-fold, a 3x gain', ['eq 10 times', 'eq 10 times', 'eq 3 times up']],
  ['half of voters', ['eq 0.5 times']],
  ['nearly two-thirds of them', ['approx 0.66666666666666666667 times']],
  ['one in five adults', ['eq 0.2 times']],
  ['five to ten times as much', ['range 5..10 times']],
  ['the first half of the game, a double murder, doubled down', []],
];

it.each([...RANGES, ...CHANGES, ...MULTIPLES])('reads the figures of "%s"', (text, expected) => {
  expect(lines(text)).toEqual(expected);
});
