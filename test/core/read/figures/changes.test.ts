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
  ['three or four years, 25 or 40 jobs', ['range 3..4 years', 'eq 25 jobs', 'eq 40 jobs']],
  ['claims ranging from $200 to $4 million', ['range 200..4000000 USD']],
  ['prices from £5 up to £20', ['range 5..20 GBP']],
  ['seven to 10 cents', ['range 0.07..0.1 USD']],
  ['temperatures rose 10 to 30 degrees', ['range 10..30 degrees up']],
];

const CHANGES: readonly (readonly [string, readonly string[]])[] = [
  ['sales rose 60%', ['eq 60 % up']],
  ['up nearly 57% and 3%', ['approx 57 % up', 'eq 3 % up']],
  ['it rose slightly to 9.2 million', ['eq 9200000 up']],
  ['the firm lost 12 tonnes', ['eq 12 tonnes down']],
  ['it fell by another 3%', ['eq 3 % down']],
  ['it will grow sales by 35 per cent', ['eq 35 % up']],
  ['S&P -1.3%, Dow +0.2%', ['eq -1.3 % down', 'eq 0.2 % up']],
  ['grew by 5,000 jobs or 2.2 per cent', ['eq 5000 jobs up', 'eq 2.2 % up']],
  ['it was raised from 13.5 to 14.0 mm', ['eq 13.5 -> 14 mm up']],
  ['oil fell from $75 a barrel to about $45', ['approx 75 -> 45 USD per barrel down']],
  ['it rose from 20 miles per gallon in 2008 to 29 mpg', ['eq 20 -> 29 mpg up']],
  ['it plunged from $36 at 10.45pm last night to $34', ['eq 36 -> 34 USD down']],
  ['profit rose to a record £5.2m from £4.1m a year earlier', ['eq 4100000 -> 5200000 GBP up']],
  ['claims fell to 498,000 from a revised 590,000', ['eq 590000 -> 498000 down']],
  ['shares gained 10 sen to RM31.20', ['eq 0.1 MYR up', 'eq 31.2 MYR']],
  ['postage rose from 25 to 29 cents', ['eq 0.25 -> 0.29 USD up']],
  ['it fell from $20 to $15 billion', ['eq 20000000000 -> 15000000000 USD down']],
  ['the index gained 12 to 1,340', ['eq 12 up', 'eq 1340']],
  ['turnover up 5%, picking up 3%', ['eq 5 % up', 'eq 3 %']],
  ['growing at 6 percent', ['eq 6 % up']],
  ['shares gained 12p to 340p', ['eq 0.12 GBP up', 'eq 3.4 GBP']],
  // a noun names the size of a change, an adverb behind compares
  ['a sharp 3% drop, an increase of 5,000 jobs, 4% higher', ['eq 3 %', 'eq 5000 jobs', 'eq 4 %']],
  // no change of what is told
  ['in the lead up to 5G', ['eq 5 G']],
  ['they raised $5m and lost three games', ['eq 5000000 USD', 'eq 3 games']],
  ['a defence that gave up 517 yards', ['eq 517 yards']],
  ['children from 6 months to 11 years', ['eq 6 months', 'eq 11 years']],
];

const MULTIPLES: readonly (readonly [string, readonly string[]])[] = [
  ['more than double the price', ['gt 2 times']],
  ['sales doubled, at twice the price', ['eq 2 times up', 'eq 2 times']],
  ['three times as many', ['eq 3 times']],
  ['tenfold, 10-fold, a 3x gain', ['eq 10 times', 'eq 10 times', 'eq 3 times']],
  ['half of voters', ['eq 0.5 times']],
  ['nearly two-thirds of them', ['approx 0.66666666666666666667 times']],
  ['one in five adults', ['eq 0.2 times']],
  ['four in 10 adults, nine out of ten', ['eq 0.4 times', 'eq 0.9 times']],
  ['1/16 of a pint', ['eq 0.0625 times']],
  ['two in three games', ['eq 2', 'eq 3 games']],
  ['five to ten times as much', ['range 5..10 times']],
  ['the first half of the game, a double murder, doubled down', []],
];

it.each([...RANGES, ...CHANGES, ...MULTIPLES])('reads the figures of "%s"', (text, expected) => {
  expect(lines(text)).toEqual(expected);
});
