import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shinglesOf } from '../../../src/core/identity/shingles.ts';

/** Letters of one unit and of two, lone halves of a pair, figures, marks and spaces. */
const letter = fc.constantFrom(...'aZéß٣½4-., \n', '\u{1d49c}', '\u{1f600}', '\ud835', '\udc9c', '\u0301');

describe('shingles', () => {
  it('are told by the words alone, whatever stands between them', () => {
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 80 }), (letters) => {
        const text = letters.join('');
        const words = text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
        expect(shinglesOf(words.join(' '))).toEqual(shinglesOf(text));
        expect(shinglesOf(text).length > 0).toBe(words.length >= 5);
      }),
    );
  });

  it('stand once each, ascending, and are those of the first words that are asked for', () => {
    const words = 'one two three four five six one two three four five six';
    const shingles = [...shinglesOf(words)];
    expect(shingles).toEqual([...new Set(shingles)].sort((a, b) => a - b));
    expect(shingles).toHaveLength(6);
    expect([...shinglesOf(words, 6)]).toEqual([...shinglesOf('One, two, three, four, five, six!')]);
  });
});
