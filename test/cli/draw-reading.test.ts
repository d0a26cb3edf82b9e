import { describe, expect, it } from 'vitest';
import { drawReading } from '../../src/cli/draw-reading.ts';
import { paint, wrapRuns } from '../../src/cli/wrap-runs.ts';
import type { Article } from '../../src/core/model.ts';
import { readArticle } from '../../src/core/read/read-article.ts';

const article: Article = {
  id: 'a1',
  publisher: 'Daily Echo',
  published: '2025-03-08T08:00:00.000Z',
  headline: 'Acme buys Zenith for $5 million',
  body: [
    'Update as of March 9, 2025:',
    'Acme agreed to acquire Zenith for $5 million, said Jane Roe, and it could pay another $2 million next year.',
    'Related',
    'Kite pays $9 million',
    '',
    'Original article:',
    'Acme is in talks to buy Zenith.',
    'The plant, worth $7 million. Jane Roe/Getty Images',
  ].join('\n'),
};

const draw = (one: Article, columns: number, ink: 'plain' | 'colour'): string =>
  drawReading(one, readArticle(one), columns, ink);

describe('drawReading', () => {
  it('marks the words of every claim and says what they were taken for', () => {
    expect(draw(article, 80, 'plain')).toContain('for [$5 million] {price: $5M, Acme > Zenith}');
    expect(draw(article, 80, 'plain').replace(/\s+/g, ' ')).toMatch(
      /another \[\$2 million\] \{[^}]*possible[^}]*\}/,
    );
  });

  it('heads each part with its kind and its time', () => {
    expect(
      draw(article, 60, 'plain')
        .split('\n')
        .filter((line) => line.startsWith('──')),
    ).toEqual([
      '── update, 2025-03-09 00:00 UTC ────────────────────────────',
      '── original, 2025-03-08 08:00 UTC ──────────────────────────',
    ]);
  });

  it('marks nothing in what is no news', () => {
    expect(draw(article, 80, 'plain')).toContain('\n\nfurniture: Kite pays $9 million\n\n');
    expect(draw(article, 80, 'plain')).toContain('\n\ncaption: The plant, worth $7 million.');
    expect(draw(article, 80, 'plain')).not.toMatch(/\[\$[79] million\]/);
  });

  it('ends with the deal, the names and the dates', () => {
    const lists = draw(article, 80, 'plain').split('\n\n').slice(-3);
    expect(lists.map((list) => list.split('\n')[0])).toEqual(['Deal', 'Names', 'Dates']);
    expect(lists[0]).toContain('\n  purchaser  Acme\n  amount     $5 million\n');
    expect(lists[1]).toMatch(/\n {2}person {8}Jane Roe\n/);
    expect(lists[2]?.split('\n').slice(1)).toEqual([
      '  March 9, 2025  2025-03-09',
      '  next year      2026-01-01 to 2026-12-31',
    ]);
  });

  it.each([50, 60, 80, 120])('keeps every line inside %d columns', (columns) => {
    const long = draw(article, columns, 'plain')
      .split('\n')
      .filter((line) => line.length > columns);
    expect(long).toEqual([]);
  });

  it('says the same with colours as without, but for the brackets', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape of a colour is what is taken out
    const bare = draw(article, 1000, 'colour').replace(/\u001B\[[\d;]*m/g, '');
    expect(bare).toBe(draw(article, 1000, 'plain').replace(/[[\]]/g, ''));
  });

  it('gives the reason when nothing can be read', () => {
    expect(draw({ ...article, headline: undefined, body: ' ' }, 80, 'plain')).toBe(
      'a1, Daily Echo, 2025-03-08 08:00 UTC\nnot read: the article has no text',
    );
  });
});

describe('wrapRuns', () => {
  it('keeps punctuation at the word it follows, whatever its style', () => {
    const lines = wrapRuns(
      [
        { text: 'It paid ', style: 'plain' },
        { text: '$5 million', style: 'claim' },
        { text: ', it said.', style: 'plain' },
      ],
      12,
    );
    expect(lines.map((line) => paint(line, 'plain'))).toEqual(['It paid $5', 'million, it', 'said.']);
  });

  it('paints a run of one style at once', () => {
    const [line = []] = wrapRuns([{ text: '$5 million', style: 'claim' }], 80);
    expect(paint(line, 'colour')).toBe('\u001B[1;32m$5 million\u001B[0m');
  });
});
