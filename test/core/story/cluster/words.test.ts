import { describe, expect, it } from 'vitest';
import { isCommon, stem, TERMS, termOf } from '../../../../src/core/story/cluster/words.ts';

describe('terms', () => {
  it.each([
    ['shootings', 'shooting'],
    ['parties', 'party'],
    ['losses', 'loss'],
    ['merged', 'merge'],
    ['merging', 'merge'],
    ['deals', 'deal'],
  ])('are the same for %j and %j', (one, other) => {
    expect(termOf(one)).toBe(termOf(other));
  });

  it.each([
    ['gas', 'ga'],
    ['virus', 'viru'],
    ['glass', 'glas'],
    ['Kestrel', 'kestrel'],
  ])('differ for %j and %j', (one, other) => {
    expect(termOf(one)).not.toBe(termOf(other));
  });

  it('are numbers of a table', () => {
    for (const word of ['kestrel', '9,500', 'x'.repeat(10_000)]) {
      expect(termOf(word)).toBeGreaterThanOrEqual(0);
      expect(termOf(word)).toBeLessThan(TERMS);
    }
  });

  it('keep short words as they are', () => {
    expect(['its', 'red', 'bed'].map(stem)).toEqual(['its', 'red', 'bed']);
  });

  it.each([
    ['said', true],
    ['monday', true],
    ['a', true],
    ['kestrel', false],
    ['42', false],
  ])('leave out what any article may have: %j %s', (word, is) => {
    expect(isCommon(word)).toBe(is);
  });
});
