import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../../src/core/read/sentences.ts';
import { wordRuns } from '../../../../src/core/story/compare/word-runs.ts';

function shown(old: string, next: string): string {
  return wordRuns(sentenceOf(old, 0), sentenceOf(next, 0))
    .map(({ kind, space, text }) => {
      if (kind === 'same') return space + text;
      return space + (kind === 'old' ? `[-${text}-]` : `{+${text}+}`);
    })
    .join('');
}

describe('the words of an edited sentence', () => {
  it.each<[string, string, string]>([
    ['Thirty people fled.', 'Forty people fled.', '[-Thirty-] {+Forty+} people fled.'],
    ['Acme paid $5m for Kite.', 'Acme paid $6.5m for Kite.', 'Acme paid [-$5m-] {+$6.5m+} for Kite.'],
    [
      'Acme is in talks to buy Kite.',
      'Acme has agreed to buy Kite.',
      'Acme [-is in talks-] {+has agreed+} to buy Kite.',
    ],
    ['Roe said on Monday, and left.', 'Roe said, and left.', 'Roe said [-on Monday-], and left.'],
    ['It won.', 'It won, Roe said.', 'It won{+, Roe said+}.'],
    ['Eleven plays', '11 plays', '11 plays'],
    ['Roe left.', 'Roe left.', 'Roe left.'],
    ['Roe left.', 'Kite won!', '[-Roe left.-] {+Kite won!+}'],
  ])('"%s" -> "%s"', (old, next, expected) => {
    expect(shown(old, next)).toBe(expected);
  });
});
