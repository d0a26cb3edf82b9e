import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/core/model.ts';
import { tokenize } from '../../../../src/core/read/tokens.ts';
import { ageAt } from '../../../../src/core/story/cluster/ages.ts';
import { MARK, MOST_TERMS, profileOf } from '../../../../src/core/story/cluster/profile.ts';

function agesIn(text: string): number[] {
  const tokens = tokenize(text);
  return tokens.flatMap((_, index) => ageAt(tokens, index) ?? []);
}

describe('ages', () => {
  it.each([
    ['a 20-year-old man', [20]],
    ['the four-year-old girl', [4]],
    ['she is 31 years old', [31]],
    ['Jane Roe, 34, of Kestrel', [34]],
    ['John Doe, 61.', [61]],
    ['a woman aged 45', [45]],
    ['in 2021, 34, and', []],
    ['4 years ago', []],
    ['a 400-year-old tree', []],
    ['on May 3, 2025', []],
  ])('in %j', (text, ages) => {
    expect(agesIn(text)).toEqual(ages);
  });
});

const article = (headline: string, body: string): Article => ({
  id: 'a',
  headline,
  published: '2025-03-01T12:00:00.000Z',
  body,
});

function marked(mark: number, one: Article): string[] {
  const { words, marks } = profileOf(one);
  return words.filter((_, slot) => (marks[slot] ?? 0) & mark);
}

describe('a profile', () => {
  it.each([
    ['Fire guts mill', 'Later that night crews in Kestrel found Jane Roe safe.', ['Kestrel', 'Jane', 'Roe']],
    ['Fire guts mill', 'Jane Roe was found safe below the mill.', ['Jane', 'Roe']],
    ['Fire guts mill', 'Crews came. Smoke rose.', []],
    ['Fire Guts Old Mill', 'Smoke rose.', []],
    ['Fire guts mill', 'Photo: Jane Roe/Kestrel Wire', []],
    ['Fire guts mill near Kestrel', 'Smoke rose.', ['Kestrel']],
    ['Mill fire', 'It broke out in the 1300 block.', ['1300']],
  ])('of %j and %j takes as names and figures %j', (headline, body, names) => {
    expect(marked(MARK.name, article(headline, body))).toEqual(names);
  });

  it.each([
    ['A mill burned in Kestrel.', ['Kestrel']],
    ['KESTREL, Ohio (Wire) - A mill burned.', ['KESTREL']],
    ['Kestrel has a mill.', []],
    ['One. Two. Three. Four. It was in Kestrel.', []],
  ])('of %j takes as places %j', (body, places) => {
    expect(marked(MARK.place, article('Mill burns', body))).toEqual(places);
  });

  it('counts the headline twice, and one term once', () => {
    const { words, counts } = profileOf(article('Mill burns', 'The mills blazed.'));
    expect(words.map((word, slot) => [word, counts[slot]])).toEqual([
      ['Mill', 3],
      ['burns', 2],
      ['blazed', 1],
    ]);
  });

  it('stays small whatever comes', () => {
    const letters = Array.from({ length: 30_000 }, (_, index) => `q${index.toString(36)}`);
    const { terms } = profileOf(article(letters.join(' '), letters.join(' ')));
    expect(terms.length).toBeLessThan(MOST_TERMS);
    expect(profileOf(article('', '')).terms).toHaveLength(0);
  });
});
