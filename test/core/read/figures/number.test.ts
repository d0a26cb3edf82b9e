import { expect, it } from 'vitest';
import { numberAt } from '../../../../src/core/read/figures/number.ts';
import { tokenize } from '../../../../src/core/read/tokens.ts';

it.each([
  ['1,250.5 tonnes', '1250.5', '0.1'],
  ['.5 percent', '0.5', '0.1'],
  ['ten million', '10000000', '1000000'],
  ['10-million', '10000000', '1000000'],
  ['twenty-five people', '25', '1'],
  ['two hundred and six', '206', '1'],
  ['one hundred twenty-five thousand', '125000', '1000'],
  ['half a billion', '500000000', '100000000'],
  ['a million', '1000000', '1000000'],
  ['a dozen', '12', '1'],
  ['three dozen', '36', '1'],
  ['three five', '3', '1'],
])('reads %j', (text, amount, precision) => {
  expect(numberAt(tokenize(text), 0)).toMatchObject({ amount, precision });
});

it.each(['a man', 'people', 'half of it', '123456789012345678901'])('reads no number in %j', (text) => {
  expect(numberAt(tokenize(text), 0)).toBeUndefined();
});
