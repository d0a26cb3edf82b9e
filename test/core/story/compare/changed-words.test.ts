import { describe, expect, it } from 'vitest';
import { changedWords } from '../../../../src/core/story/compare/changed-words.ts';

describe('the words of two figures that differ', () => {
  it.each<[string, string, string, string]>([
    ['30', '45', '30', '45'],
    ['25 million', '28 million', '25', '28'],
    ['800,000', '1 million', '800,000', '1 million'],
    ['£40.6m', '£42m', '£40.6m', '£42m'],
    ['six-fold', 'ten-fold', 'six', 'ten'],
    ['one in five', 'one in six', 'five', 'six'],
    ['one-in-five', 'one-in-six', 'five', 'six'],
    ['twenty-one', 'twenty-two', 'twenty-one', 'twenty-two'],
    ['12', '12', '12', '12'],
  ])('of "%s" and "%s" are "%s" and "%s"', (before, after, old, next) => {
    expect(changedWords(before, after)).toEqual({ old, next });
  });
});
