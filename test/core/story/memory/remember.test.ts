import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSeen } from '../../../../src/core/story/memory/seen.ts';
import { termsOf } from '../../../../src/core/story/memory/statements.ts';
import { FIRST, memoryOf, type Taken, take } from './texts.ts';

const SYLLABLES = 'ba ke li mo nu pa re si to vu'.split(' ');

/** "kesimo": each number a word of its own. */
function word(number: number, start = 'w'): string {
  const digits = String(number).split('');
  return start + digits.map((digit) => SYLLABLES[Number(digit)]).join('');
}

/** Sentences of invented words: enough of them fill a memory. */
function manyArticles(count: number): Taken[] {
  return Array.from({ length: count }, (_, day) => {
    const words = Array.from({ length: 30 }, (_, at) => word((day * 37 + at * 101) % 5_003));
    const sentences = [0, 10, 20].map(
      (from) => `The ${words.slice(from, from + 10).join(' and the ')} is at Zenith.`,
    );
    return take(sentences.join(' '), day + 1);
  });
}

describe('what a story remembers', () => {
  it('is the same in whatever order the articles come, and however often', () => {
    const articles = manyArticles(80);
    const inOrder = memoryOf(...articles);
    expect(inOrder?.sentences).toHaveLength(200);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(articles, { minLength: articles.length }),
        fc.subarray(articles),
        (all, again) => {
          expect(memoryOf(...all, ...again)).toEqual(inOrder);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('forgets no word', () => {
    const articles = manyArticles(300);
    const memory = memoryOf(...articles);
    const terms = articles.flatMap(({ statements }) => statements.flatMap((one) => one.terms));
    expect(terms.length).toBeGreaterThan(9_000);
    expect(terms.filter((term) => !isSeen(memory?.seen ?? [], term))).toEqual([]);
  });

  it('takes few new words for known ones after a thousand articles', () => {
    const memory = memoryOf(...manyArticles(1_000));
    const others = Array.from({ length: 1_000 }, (_, at) => termsOf(word(at, 'x'))[0] ?? 0);
    const taken = others.filter((term) => isSeen(memory?.seen ?? [], term));
    expect(taken.length).toBeLessThan(80);
  });

  it('stays below 60 kB of JSON, and comes back from it as it was', () => {
    const long = Array.from({ length: 40 }, (_, at) => word(at, 'y')).join(' and the ');
    const articles = Array.from({ length: 300 }, (_, day) =>
      take(`The ${long}${day} is at Zenith.`, day + 1),
    );
    const json = JSON.stringify(memoryOf(...manyArticles(1_000), ...articles));
    expect(json.length).toBeLessThan(60_000);
    expect(JSON.parse(json)).toEqual(memoryOf(...manyArticles(1_000), ...articles));
  });

  it.each([
    ['14 billion', '14bn'],
    ['14 billion', '14,000,000,000'],
    ['twelve plants', '12 plants'],
    ['shootings', 'shooting'],
  ])('takes "%s" and "%s" for one', (one, other) => {
    expect(termsOf(one)).toEqual(termsOf(other));
  });

  it('keeps figures of different worth apart', () => {
    expect(termsOf('14 billion')).not.toEqual(termsOf('14 million'));
  });

  it('knows the time of the newest article', () => {
    expect(memoryOf(take(FIRST, 5), take(FIRST, 2))?.newest).toBe('2025-03-05T08:00:00.000Z');
  });
});
