import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordSet } from '../../../../src/core/read/words/word-set.ts';

const word = fc.string({ unit: fc.constantFrom(...'aáAaqQ1$é'), maxLength: 40 });

describe('a set of words', () => {
  it('has the words of its line and no others', () => {
    fc.assert(
      fc.property(
        fc.array(
          word.filter((one) => one !== ''),
          { minLength: 1 },
        ),
        word,
        (words, other) => {
          const set = wordSet(words.join(' '));
          for (const one of words) expect(set.has(one)).toBe(true);
          expect(set.has(other)).toBe(words.includes(other));
          expect([...set]).toEqual([...new Set(words)]);
        },
      ),
    );
  });
});
