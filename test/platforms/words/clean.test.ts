import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from '../../../src/platforms/words/clean.ts';
import { anyText } from '../hostile.ts';
import { HIDDEN } from '../hostile-words.ts';

test('words are left as they are', () => {
  for (const text of [
    'Oven pays $14.3 billion – “all in cash”',
    'Ёлка ﬁ été ¥140億',
    '👩‍👩‍👧 🇪🇺 1️⃣ ❤️',
    'می‌خواهم',
    'क्‍ष',
  ]) {
    expect(clean(text)).toBe(text);
  }
});

test('what nobody can see is removed, and white space becomes one space', () => {
  expect(clean(' a\u202Eb\u2066c\u2069\u0000d\u200Be\u2060f\uFEFFg\u00ADh\u{E0041}i ')).toBe('abcdefghi');
  expect(clean('a\r\n\tb\u2028c\u00A0 d\u0085e')).toBe('a b c d e');
  expect(clean('a\u200Db\uFE0F')).toBe('ab');
  expect(clean('\uD800x\uFFFE')).toBe('\uFFFDx');
});

test('cleaned text stays the same when it is cleaned again', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(clean(clean(text))).toBe(clean(text));
    }),
  );
});

test('any text comes out as one line without invisible characters', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const shown = clean(text);
      expect(shown).toBe(shown.trim());
      expect(shown).not.toMatch(HIDDEN);
      expect(shown).not.toMatch(/\u2060|\n| {2}/);
    }),
  );
});
