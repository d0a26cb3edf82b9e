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
  ['one of the world’s largest banks', ['eq 1 largest banks']],
  ['one former Orvex engineer', ['eq 1 former Orvex engineer']],
  ['eight million 250ml bottles', ['eq 8000000 bottles', 'eq 250 ml']],
  ['two 15-year-old boys', ['eq 2 boys', 'eq 15 year-old']],
  ['50 Orvex 737s and two F-16s', ['eq 50 Orvex 737s', 'eq 2 F-16s']],
  ['2.7m combined digital sales', ['eq 2700000 combined digital sales']],
  ['three quarters of a million homes', ['eq 750000 homes']],
  ['5,000 surveys from hundreds of shops', ['eq 5000 surveys', 'range 100..1000 shops']],
  ['one federal judge said', ['eq 1 federal judge']],
  ['3,000 more jobs', ['eq 3000 jobs']],
  ['12 new cases per 100,000 people', ['eq 12 new cases per 100,000 people']],
  ['one change die-hard fans like', ['eq 1 change']],
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
  ['about 120,000 Lampo 3 phones', ['approx 120000 Lampo 3 phones']],
  ['18,200 Volt cars', ['eq 18200 Volt cars']],
  ['332 lb-ft, 270 pound-feet', ['eq 332 lb-ft', 'eq 270 pound-feet']],
  ['115 kilowatt-hours', ['eq 115 kilowatt-hours']],
  ['a 1.5m high wall, a 4K screen', ['eq 1.5 m', 'eq 4 K']],
  ['a 100m race for 1.5m homes', ['eq 100 m', 'eq 1500000 homes']],
  ['100 kilometres (60 miles)', ['eq 100 kilometres', 'eq 60 miles conversion']],
];

const BOUNDS: readonly (readonly [string, readonly string[]])[] = [
  ['fewer than 20 seats', ['lt 20 seats']],
  ['for more than three months', ['gt 3 months']],
  ['sub-7 nanometre chips', ['lt 7 nanometre']],
  ['children under the age of 5 years', ['lt 5 years']],
  ['50-plus people, 10,000+ jobs', ['ge 50 people', 'ge 10000 jobs']],
  ['200 or so', ['approx 200']],
  ['for over 30 years', ['gt 30 years']],
  ['just under 20 minutes', ['lt 20 minutes']],
  ['car prices of an average of 1500', ['approx 1500']],
  // words that look like a bound
  ['$5 billion over five years', ['eq 5000000000 USD', 'eq 5 years']],
  ['the past 30 years', ['eq 30 years']],
  ['61 goals over 161 games', ['eq 61 goals', 'eq 161 games']],
  ['they woke up to four cold days', ['eq 4 cold days']],
];

it.each([...COUNTS, ...MEASURES, ...BOUNDS])('reads the figures of "%s"', (text, expected) => {
  expect(lines(text)).toEqual(expected);
});
