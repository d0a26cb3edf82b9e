import { expect, it } from 'vitest';
import { readTallies } from '../../../../src/core/read/figures/tally.ts';
import { sentenceOf } from '../../../../src/core/read/sentences.ts';

function tallies(text: string): string[] {
  return readTallies(sentenceOf(text, 0)).map(
    ({ start, end, value }) => `${text.slice(start, end)} = ${value.amount} to ${value.upTo}`,
  );
}

it.each([
  ['The Senate passed the bill, 51-49.', ['51-49 = 51 to 49']],
  ['The House passed it by a vote of 226-203.', ['226-203 = 226 to 203']],
  ['Lawmakers voted 226 to 203 for the bill.', ['226 to 203 = 226 to 203']],
  ['The bill passed by 60 votes to 40.', ['60 votes to 40 = 60 to 40']],
  ['Workers voted against it, 1,204 votes to 988.', ['1,204 votes to 988 = 1204 to 988']],
  ['passed by 51 to 49 votes', ['51 to 49 = 51 to 49']],
  ['A committee passed it by 14 votes to nine.', ['14 votes to nine = 14 to 9']],
  ['It passed by nine votes to none.', ['nine votes to none = 9 to 0']],
  ['They won 14 votes to one seat.', []],
  ['Utopia beat Arcadia 3-1.', []],
  ['The bill passed after 20 to 30 hours of debate.', []],
  ['They voted on a 10-15% tariff.', []],
  ['The 18-24 group voted.', []],
  ['The vote is set for 3-4 weeks from now.', []],
])('reads the votes in "%s"', (text, expected) => {
  expect(tallies(text)).toEqual(expected);
});
