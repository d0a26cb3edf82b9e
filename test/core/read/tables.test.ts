import { describe, expect, it } from 'vitest';
import { segmentBody } from '../../../src/core/read/segments.ts';
import { readCells, tablesOf } from '../../../src/core/read/tables.ts';

/** Each cell as "row / header = text". */
function cells(body: string): string[] {
  const { blocks } = segmentBody({ id: 'a', published: '2025-03-08T08:00:00.000Z', body });
  return tablesOf(blocks).flatMap((rows) =>
    readCells(rows).map((cell) => {
      expect(body.slice(cell.start, cell.end)).toBe(cell.text);
      return `${cell.rowSubject} / ${cell.header} = ${cell.text}`;
    }),
  );
}

describe('tables', () => {
  it.each([
    ['bars around', '| Firm | Price |\n|---|---|\n| Acme | $5 |', ['Acme / Price = $5']],
    ['tabs', 'Firm\tPrice\nAcme\t$5\nKite\t$6', ['Acme / Price = $5', 'Kite / Price = $6']],
    ['bars between', 'Firm | Price | Year\nAcme | $5 | 2024', ['Acme / Price = $5', 'Acme / Year = 2024']],
    ['two columns', 'Firm | Price\nAcme | $5\nKite | $6', ['Acme / Price = $5', 'Kite / Price = $6']],
  ])('reads cells with %s', (_what, body, expected) => {
    expect(cells(`Words.\n\n${body}\n\nWords.`)).toEqual(expected);
  });

  it.each(['Acme buys Kite | Daily Echo', 'Home | Markets | Deals', 'One\ttab alone'])(
    'takes "%s" for none',
    (line) => {
      expect(cells(`Words.\n\n${line}\n\nWords.`)).toEqual([]);
    },
  );

  it('knows who buys whom from the headers', () => {
    const body = '| Year | Target | Buyer | Price |\n|---|---|---|---|\n| 2024 | Kite | Acme | $5 |';
    const { blocks } = segmentBody({ id: 'a', published: '2025-03-08T08:00:00.000Z', body });
    const [rows = []] = tablesOf(blocks);
    expect(readCells(rows).at(-1)?.parties).toEqual({ buyer: 'Acme', target: 'Kite' });
  });
});
