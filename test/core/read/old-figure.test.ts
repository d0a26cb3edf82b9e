import { describe, expect, it } from 'vitest';
import { isDeniedFigure, isOldFigure } from '../../../src/core/read/old-figure.ts';
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

function lastFigure(text: string): number {
  return text.search(/\$?\d+[^\d]*$/);
}
