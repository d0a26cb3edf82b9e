import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSentences } from '../../../../src/core/story/align/align.ts';
import { longestIncreasing } from '../../../../src/core/story/align/increasing.ts';
import { textOf, textOfPage } from '../../../../src/core/story/align/page-text.ts';
import { cpuTime } from '../../../cpu-time.ts';

/** Sentences by short names, so that an alignment reads at a glance. */
const SENTENCES: Readonly<Record<string, string>> = {
  a: 'Acme opened a plant in Arden on Monday.',
  a2: 'Acme opened its second plant in Arden on Monday.',
  b: 'Jane Roe, who leads the firm, cut the ribbon.',
  b2: 'Jane Roe, who leads the firm, did not come.',
  c: 'The mayor called it a good day for the town.',
  d: 'Shares of Kite fell in early trading.',
  n1: 'The plant employs 300 people.',
  n2: 'The plant employs 450 people.',
  x: 'No.',
};

function aligned(old: string, next: string): string {
  const text = (keys: string): string =>
    keys
      .split(' ')
      .map((key) => SENTENCES[key])
      .join('\n');
  const keyOf = (sentence: string): string | undefined =>
    Object.keys(SENTENCES).find((key) => SENTENCES[key] === sentence);
  return alignSentences(textOf(text(old)).body, textOf(text(next)).body)
    .map((pair) => {
      const words = 'next' in pair ? pair.next.text : pair.old.text;
      return `${pair.kind} ${keyOf(words)}`;
    })
    .join(', ');
}

describe('aligning two versions', () => {
  it.each<[string, string, string, string]>([
    ['nothing changed', 'a b c', 'a b c', 'equal a, equal b, equal c'],
    ['a sentence was added', 'a c', 'a b c', 'equal a, add b, equal c'],
    ['one was deleted, and is given where it stood', 'a b c', 'a c', 'equal a, delete b, equal c'],
    ['the last was deleted', 'a b c', 'a b', 'equal a, equal b, delete c'],
    ['one was edited', 'a b c', 'a2 b c', 'edit a2, equal b, equal c'],
    ['only a number was edited', 'a n1 c', 'a n2 c', 'equal a, edit n2, equal c'],
    ['one was moved up', 'a b c', 'c a b', 'move c, equal a, equal b'],
    ['one was moved and edited', 'a b c', 'c a2 b', 'move c, edit a2, equal b'],
    ['one took the place of another', 'a b c', 'a d c', 'equal a, add d, delete b, equal c'],
    ['one that stands twice lost its second', 'x a x', 'x a', 'equal x, equal a, delete x'],
    ['everything is new', 'a', 'd', 'add d, delete a'],
  ])('when %s', (_what, old, next, expected) => {
    expect(aligned(old, next)).toBe(expected);
  });

  it('pairs the one sentence left between two that stayed, though it shares few words', () => {
    expect(aligned('a b c', 'a b2 c')).toBe('equal a, edit b2, equal c');
  });

  it('takes a page without its furniture, and counts from its beginning', () => {
    const body = 'Acme opened a plant.\n\nRelated articles\n\nShares of Kite fell.';
    const { headline, body: sentences } = textOfPage({
      id: 'a1',
      published: '2025-06-11T09:00:00.000Z',
      headline: 'A plant for Arden',
      body,
    });
    expect(headline.map(({ text }) => text)).toEqual(['A plant for Arden']);
    for (const { start, end, text } of sentences) expect(body.slice(start, end)).toBe(text);
    expect(sentences[0]?.text).toBe('Acme opened a plant.');
  });

  it('pairs the lines of a long list by their place, where their words tell nothing', () => {
    const list = (edited: number): string =>
      Array.from(
        { length: 200 },
        (_, at) => `Plant ${at} employs ${at % 9 === 0 ? edited : 12} people.`,
      ).join('\n');
    const kinds = alignSentences(textOf(list(30)).body, textOf(list(45)).body).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'edit')).toHaveLength(23);
    expect(kinds.filter((kind) => kind === 'equal')).toHaveLength(177);
  });

  it('has every sentence of both versions once, whatever they are', () => {
    const keys = fc.array(fc.constantFrom(...Object.keys(SENTENCES)), { maxLength: 12 });
    fc.assert(
      fc.property(keys, keys, (was, is) => {
        const [old, next] = [was, is].map(
          (list) => textOf(list.map((key) => SENTENCES[key]).join('\n')).body,
        );
        const pairs = alignSentences(old ?? [], next ?? []);
        const starts = (side: 'old' | 'next'): number[] =>
          pairs.flatMap((pair) => {
            const sentence = side === 'old' ? 'old' in pair && pair.old : 'next' in pair && pair.next;
            return sentence ? [sentence.start] : [];
          });
        expect(starts('old').sort((a, b) => a - b)).toEqual(old?.map(({ start }) => start));
        expect(starts('next')).toEqual(next?.map(({ start }) => start));
      }),
    );
  });

  it('takes a megabyte of one sentence again and again in its stride', () => {
    const text = (number: number): string => `The plant employs ${number} people.\n`.repeat(30_000);
    const start = cpuTime();
    alignSentences(textOf(text(300)).body, textOf(text(450)).body);
    expect(cpuTime() - start).toBeLessThan(5_000);
  });
});

describe('the longest growing run', () => {
  it.each<[number[], number[]]>([
    [[], []],
    [[5], [0]],
    [
      [1, 2, 3],
      [0, 1, 2],
    ],
    [
      [3, 1, 2],
      [1, 2],
    ],
    [
      [2, 5, 3, 4, 1],
      [0, 2, 3],
    ],
  ])('of %j is at %j', (numbers, expected) => {
    expect(longestIncreasing(numbers)).toEqual(expected);
  });
});
