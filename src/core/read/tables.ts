/** Rows of a Markdown table. What a cell means stands in its column's header, whom it is about in the row's first cell. */
import type { Block } from './segments.ts';
import type { Piece } from './sentences.ts';

export interface Cell extends Piece {
  readonly header: string;
  readonly rowSubject: string;
  readonly row: Block;
}

export function isTableRow(block: Block): boolean {
  return block.text.startsWith('|') && block.text.endsWith('|') && block.text.length > 2;
}

/** The cells of consecutive rows; the first row is the header, a row of dashes is none. Offsets are those of the page. */
export function readCells(rows: readonly Block[]): Cell[] {
  const headers = rows[0] ? cellsOf(rows[0]) : [];
  return rows
    .slice(1)
    .filter((row) => /[^|\s:-]/.test(row.text))
    .flatMap((row) => {
      const cells = cellsOf(row);
      const rowSubject = cells[0]?.text ?? '';
      return cells
        .slice(1)
        .map((cell, index) => ({ ...cell, header: headers[index + 1]?.text ?? '', rowSubject, row }));
    });
}

function cellsOf(row: Block): Piece[] {
  const cells: Piece[] = [];
  let offset = row.start + 1;
  for (const raw of row.text.slice(1, -1).split('|')) {
    const lead = raw.length - raw.trimStart().length;
    const text = raw.trim();
    cells.push({ start: offset + lead, end: offset + lead + text.length, text });
    offset += raw.length + 1;
  }
  return cells;
}
