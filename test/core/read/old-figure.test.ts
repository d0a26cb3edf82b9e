import { describe, expect, it } from 'vitest';
import { isDeniedFigure, isOfYearBefore, isOldFigure } from '../../../src/core/read/old-figure.ts';
import { sentenceOf } from '../../../src/core/read/sentences.ts';

describe('figures that are not what is', () => {
  it.each([
    ['to $5 billion from $4 billion', true, false],
    ['from about $4 billion', true, false],
    ['compared with $4 billion', true, false],
    ['with 50% against 48% for Jane Roe', false, false],
    ['with 50%, compared with 48% for Jane Roe', false, false],
    ['with 50%, compared with 48% for May', true, false],
    ['worth $4 billion', false, false],
    ['worth $5 billion, not $4 billion', false, true],
    ['rather than $4 billion', false, true],
  ])('reads the last figure of "%s" as old: %s, denied: %s', (text, old, denied) => {
    const { tokens } = sentenceOf(text, 0);
    expect([isOldFigure(tokens, lastFigure(text)), isDeniedFigure(tokens, lastFigure(text))]).toEqual([
      old,
      denied,
    ]);
  });
});

it.each([
  ['wider than its loss of $4 billion in the year-earlier period', true],
  ['$4 billion in the same period last year', true],
  ['$4 billion a year earlier', true],
  ['$4 billion in the previous quarter', true],
  ['$4 billion in the third quarter', false],
  ['$4 billion in the same room', false],
  ['5% from a year earlier', false],
  ['5% for a year', false],
])('tells whether the figure of "%s" is of a time before: %s', (text, expected) => {
  const end = /\d+(?:%| billion)/.exec(text);
  expect(isOfYearBefore(sentenceOf(text, 0).tokens, (end?.index ?? 0) + (end?.[0].length ?? 0))).toBe(
    expected,
  );
});

function lastFigure(text: string): number {
  return text.search(/\$?\d+[^\d]*$/);
}
