import { expect, test } from 'vitest';
import type { BoardLine } from '../../src/core/model/board.ts';
import { changesSince } from '../../src/usecases/tell-changes-since.ts';

const day = (number: number) => `2031-03-0${number}T09:00:00.000Z`;

const PRICE: BoardLine = {
  fact: 'price',
  label: 'Price',
  now: '$14M',
  since: day(5),
  certainty: 'asserted',
  origins: 1,
  against: [],
  before: [
    { value: 'over $10M', since: day(1), citations: [] },
    { value: '$12M', since: day(3), citations: [] },
  ],
  citations: [],
};

test.each([
  [1, 'over $10M'],
  [2, 'over $10M'],
  [3, '$12M'],
  [4, '$12M'],
])('since day %i the price was %s', (number, was) => {
  expect(changesSince({ lines: [PRICE] }, day(number))).toEqual([
    { label: 'Price', was, now: '$14M', since: day(5) },
  ]);
});

test('since before anything was known, all of it is new', () => {
  expect(changesSince({ lines: [PRICE] }, '2031-02-01T00:00:00.000Z')).toEqual([
    { label: 'Price', was: undefined, now: '$14M', since: day(5) },
  ]);
});

test('since the last change, nothing has changed', () => {
  expect(changesSince({ lines: [PRICE] }, day(5))).toEqual([]);
});
