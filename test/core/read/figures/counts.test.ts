import { expect, it } from 'vitest';
import { lines } from './lines.ts';

/** [text, its figures] - add a form by adding a line. */
const COUNTS: readonly (readonly [string, readonly string[]])[] = [
  ['At least 45 people died', ['ge 45 people']],
  ['one billion people in 9,000 cities', ['eq 1000000000 people', 'eq 9000 cities']],
  ['about 60 commercial fishermen', ['approx 60 commercial fishermen']],
  ['eight straight World Cups', ['eq 8 straight World Cups']],
  ['two single-family homes', ['eq 2 single-family homes']],
  ['1.5m people and 4.3M sales', ['eq 1500000 people', 'eq 4300000 sales']],
  ['three follow-up visits', ['eq 3 follow-up visits']],
  ['460 cars, compared with 63', ['eq 460 cars', 'eq 63 cars']],
  ['three of the five plants', ['eq 3 plants', 'eq 5 plants']],
  ['one of the plants', ['eq 1 plants']],
  ['one federal judge said', ['eq 1 federal judge']],
  ['3,000 more jobs', ['eq 3000 jobs']],
  ['he had 4 RBI', ['eq 4 RBI']],
  ['more than 2000 people', ['gt 2000 people']],
  ['dozens of people', ['range 12..120 people']],
  ['tens of thousands of homes', ['range 10000..100000 homes']],
  ['hundreds were hurt', ['range 100..1000']],
  ['killed 12 and hurt 30', ['eq 12', 'eq 30']],
  ['they won three times', ['eq 3 times']],
  // pronouns
  ['this one and no one else', []],
  ['the one that left', []],
];

/** A unit is written as the text has it, with what it is for each of. */
const MEASURES: readonly (readonly [string, readonly string[]])[] = [
  ['three feet deep', ['eq 3 feet']],
  ['every 33 years', ['eq 33 years']],
  ['a 5G network at -10C', ['eq 5 G', 'eq -10 C']],
  ['minus 5 degrees Celsius', ['eq -5 degrees Celsius']],
  ['640bhp and 5.2 litre', ['eq 640 bhp', 'eq 5.2 litre']],
  ['a 5.5kWh battery, 20 mA at 12 V', ['eq 5.5 kWh', 'eq 20 mA', 'eq 12 V']],
  ['80km/h', ['eq 80 km/h']],
  ['20 miles per gallon', ['eq 20 miles per gallon']],
  ['60 frames per second', ['eq 60 frames per second']],
  ['52,000 barrels a day', ['eq 52000 barrels a day']],
  ['900 sq ft, 32m2, 3 square miles', ['eq 900 sq ft', 'eq 32 m2', 'eq 3 square miles']],
  ['60 basis points or 1.2 percentage points', ['eq 60 basis points', 'eq 1.2 percentage points']],
  ['an 18-year-old boy', ['eq 18 year-old']],
  ['a five-year, 3 mile-long trip', ['eq 5 year', 'eq 3 mile']],
  ['two and a half years, 3½ years, half an hour', ['eq 2.5 years', 'eq 3.5 years', 'eq 0.5 hour']],
  ['a 100m race for 1.5m homes', ['eq 100 m', 'eq 1500000 homes']],
  ['100 kilometres (60 miles)', ['eq 100 kilometres', 'eq 60 miles conversion']],
];

const BOUNDS: readonly (readonly [string, readonly string[]])[] = [
  ['fewer than 20 seats', ['lt 20 seats']],
  ['for more than three months', ['gt 3 months']],
  ['sub-7 nanometre chips', ['lt 7 nanometre']],
  ['children under the age of 5 years', ['lt 5 years']],
  ['50-plus people', ['ge 50']],
  ['200 or so', ['approx 200']],
  ['for over 30 years', ['gt 30 years']],
  // words that look like a bound
  ['$5 billion over five years', ['eq 5000000000 USD', 'eq 5 years']],
  ['the past 30 years', ['eq 30 years']],
  ['they woke up to four cold days', ['eq 4 cold days']],
];

it.each([...COUNTS, ...MEASURES, ...BOUNDS])('reads the figures of "%s"', (text, expected) => {
  expect(lines(text)).toEqual(expected);
});
