import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../../src/core/read/figures/read-figures.ts';
import { sentenceOf } from '../../../../src/core/read/sentences.ts';
import { lines } from './lines.ts';

/** [text, what is read: "<bound> <amount>[..<upTo>] <currency or %>"] - add a form by adding a line. */
const MONEY: readonly (readonly [string, readonly string[]])[] = [
  ['worth $14 billion', ['eq 14000000000 USD']],
  ['worth US$10b', ['eq 10000000000 USD']],
  ['worth $14.3bn', ['eq 14300000000 USD']],
  ['$20 billion AUD', ['eq 20000000000 AUD']],
  ['CAD $20 million', ['eq 20000000 CAD']],
  ['negotiations over $14 billion', ['eq 14000000000 USD']],
  ['a C$1.2 million loan', ['eq 1200000 CAD']],
  ['Rs 500 crore', ['eq 5000000000 INR']],
  ['Rs 1,200 cr', ['eq 12000000000 INR']],
  ['Sfr6bn', ['eq 6000000000 CHF']],
  ['half a billion dollars', ['eq 500000000 USD']],
  ['ten billion US dollars', ['eq 10000000000 USD']],
  ['£1.97bn', ['eq 1970000000 GBP']],
  ['€250,000', ['eq 250000 EUR']],
  ['3.4 trillion won', ['eq 3400000000000 KRW']],
  ['50 cents a share', ['eq 0.5 USD per share']],
  ['$2.3 billion-a-year', ['eq 2300000000 USD per year']],
  ['16.6 billion euros', ['eq 16600000000 EUR']],
  ['a 49 percent stake', ['eq 49 %']],
  ['7.5% of the shares', ['eq 7.5 %']],
  ['twenty-five per cent', ['eq 25 %']],
  // bounds
  ['more than $13 billion', ['gt 13000000000 USD']],
  ['could exceed $13 billion', ['gt 13000000000 USD']],
  ['about $14 billion', ['approx 14000000000 USD']],
  ['nearly $14 billion', ['approx 14000000000 USD']],
  ['just over $5m', ['gt 5000000 USD']],
  ['up to $65 billion', ['le 65000000000 USD']],
  ['Acme takes up to 49% and may buy up to $3 million more', ['le 49 %', 'le 3000000 USD']],
  ['as much as $65 billion', ['le 65000000000 USD']],
  ['at least $3m', ['ge 3000000 USD']],
  ['$10B+', ['ge 10000000000 USD']],
  ['$10 million or more', ['ge 10000000 USD']],
  ['under $2 million', ['lt 2000000 USD']],
  // ranges, and what only looks like one
  ['$779m-798m', ['range 779000000..798000000 USD']],
  ['$10-12 billion', ['range 10000000000..12000000000 USD']],
  ['between $5 million and $6 million', ['range 5000000..6000000 USD']],
  ['between $20 and $22 billion', ['range 20000000000..22000000000 USD']],
  ['$20 to 22 billion', ['range 20000000000..22000000000 USD']],
  ['$20 to $22 billion', ['range 20000000000..22000000000 USD']],
  ['20 to 22 billion euros', ['range 20000000000..22000000000 EUR']],
  ['10-15% of it', ['range 10..15 %']],
  ['rose by $19bn to $419.3bn', ['eq 19000000000 USD up', 'eq 419300000000 USD']],
  ['paid $5 million and $6 million', ['eq 5000000 USD', 'eq 6000000 USD']],
  // conversions take the bound of what they restate
  ['over US$10 billion (RM42.34 billion)', ['gt 10000000000 USD', 'gt 42340000000 MYR conversion']],
  [
    '7.5bn yen ($71.5m; £38.4m)',
    ['eq 7500000000 JPY', 'eq 71500000 USD conversion', 'eq 38400000 GBP conversion'],
  ],
  ['a legal battle over a $3 million fee', ['eq 3000000 USD']],
  // the forms of the wires and of other countries
  ['83 mln dlrs and 244 mln stg', ['eq 83000000 USD', 'eq 244000000 GBP']],
  ['1.2 billion Belgian francs', ['eq 1200000000 BEF']],
  // a word that many countries have for their money stays that word
  ['18 million crowns', ['eq 18000000 crowns']],
  ['18 million Danish crowns', ['eq 18000000 DKK']],
  ['5 million to 6 million kroner', ['range 5000000..6000000 kroner']],
  ['300 million pesos', ['eq 300000000 pesos']],
  ['30,000 kronor', ['eq 30000 SEK']],
  ['696p a share', ['eq 6.96 GBP per share']],
  ['$US5m and NZ$3.4m', ['eq 5000000 USD', 'eq 3400000 NZD']],
  ['10.5 million Australian dollars', ['eq 10500000 AUD']],
  ['Rs. 3,400 crore, ₹2 lakh crore', ['eq 34000000000 INR', 'eq 2000000000000 INR']],
  ['200 million Hong Kong dollars', ['eq 200000000 HKD']],
  ['$75 U.S. a barrel', ['eq 75 USD per barrel']],
  ['10€ and 5 £', ['eq 10 EUR', 'eq 5 GBP']],
  ['$10 per square foot', ['eq 10 USD per square foot']],
  ['a £5-a-head tax', ['eq 5 GBP per head']],
  ['one trillion 400 billion dollars', ['eq 1000000000000']],
  ['$6m (RM25m) a year', ['eq 6000000 USD per year', 'eq 25000000 MYR conversion']],
  ['it offered C $6 a share, not A $5 fee', ['eq 6 CAD per share', 'eq 5 USD']],
  ['$4m a year earlier', ['eq 4000000 USD']],
  ['a quarter of a billion dollars', ['eq 250000000 USD']],
  ['200 Ghana cedis', ['eq 200 GHS']],
  // texts that have lost their signs
  ['Y=28,030 or PS21,700', ['eq 28030 JPY', 'eq 21700 GBP']],
  // pounds weigh unless something tells of money
  ['two million pounds of rice', ['eq 2000000 pounds']],
  ['the tree has two million pounds', ['eq 2000000 pounds']],
  ['a profit of two million pounds', ['eq 2000000 GBP']],
  ['a PS5, the singer 50 Cent', []],
  ['the firm has 200 Dollar Orvex shops', ['eq 200 Dollar Orvex shops']],
  ['a 1080p screen', []],
  ['6-1/2 pct', ['eq 6.5 %']],
];

describe('readFigures', () => {
  it.each(MONEY)('reads the money in "%s"', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('knows what one unit in the last printed digit is worth, to tell rounding from change', () => {
    const units = readFigures(sentenceOf('$14 billion, $14.3 billion, $250,000, $0.75', 0)).map(
      ({ value }) => value.precision,
    );
    expect(units).toEqual(['1000000000', '100000000', '1', '0.01']);
  });

  it('takes no small number behind "COP" or "PHP" for money', () => {
    expect(lines('COP26 in PHP 8, and PHP 8 billion')).toEqual(['eq 8000000000 PHP']);
  });

  it('gives figures in order, apart from each other, with exact decimals, whatever the text', () => {
    const words = fc.constantFrom(
      ...'$ 5 10.5 1,000 to - from between and million bn % per cent people one half of ( ) US 2019 a more than rose by up'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.constantFrom(' ', '')), { maxLength: 40 }), (parts) => {
        const text = parts.flat().join('');
        let at = 0;
        for (const { start, end, value, conversionOf } of readFigures(sentenceOf(text, 0))) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(value.amount).toMatch(/^-?\d+(?:\.\d+)?$/);
          expect(conversionOf ?? 0).toBeLessThan(parts.length);
          at = end;
        }
      }),
    );
  });

  it('says when the currency of a bare "$" is assumed', () => {
    const values = readFigures(sentenceOf('$5m and US$5m', 0)).map(
      ({ value }) => value.type === 'money' && value.assumed,
    );
    expect(values).toEqual([true, false]);
  });
});
