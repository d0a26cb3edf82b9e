/** Rows of a table in plain text. What a cell means stands in its column's header, whom it is about in the row's first cell. */
import type { Block } from './block.ts';
import type { Piece } from './sentences.ts';

export interface Cell extends Piece {
  readonly header: string;
  readonly rowSubject: string;
  /** Set when the columns say who buys and what is bought: "Buyer | Target | Price". */
  readonly parties?: { readonly buyer: string; readonly target: string };
  readonly row: Block;
}

/** What parts the cells of a row: the bars of Markdown, outer ones too or between cells alone, or tabs. */
type Delimiter = 'outer bars' | ' | ' | '\t';

/** Bars between words part menus as well; a table has this many columns, or rows. */
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;
/** A row's cells are words, not paragraphs. */
const LONGEST_ROW = 600;

/** The same blocks, those that are rows of a table marked so; offsets and order stay. */
export function markTables(blocks: readonly Block[]): readonly Block[] {
  const delimiters = blocks.map(({ text }) => delimiterOf(text));
  if (delimiters.every((one) => one === undefined)) return blocks;
  const marked = [...blocks];
  for (let first = 0; first < blocks.length; ) {
    const next = runEnd(blocks, delimiters, first);
    if (isTable(blocks.slice(first, next), delimiters[first]))
      for (let index = first; index < next; index += 1) {
        const row = blocks[index];
        if (row && row.kind !== 'furniture') marked[index] = { ...row, kind: 'table' };
      }
    first = next;
  }
  return marked;
}

function delimiterOf(text: string): Delimiter | undefined {
  if (text.length > LONGEST_ROW) return undefined;
  if (text.startsWith('|') && text.endsWith('|') && text.length > 2) return 'outer bars';
  if (text.includes('\t')) return '\t';
  return text.includes(' | ') ? ' | ' : undefined;
}

/** The index behind the rows that follow `first` line by line and are parted alike. */
function runEnd(
  blocks: readonly Block[],
  delimiters: readonly (Delimiter | undefined)[],
  first: number,
): number {
  const delimiter = delimiters[first];
  let next = first + 1;
  if (!delimiter) return next;
  const count = cellsOf(blocks[first]?.text ?? '', 0, delimiter).length;
  while (delimiters[next] === delimiter) {
    const isLike =
      delimiter === 'outer bars' || cellsOf(blocks[next]?.text ?? '', 0, delimiter).length === count;
    if (!isLike) break;
    next += 1;
  }
  return next;
}

function isTable(rows: readonly Block[], delimiter: Delimiter | undefined): boolean {
  if (delimiter === undefined) return false;
  if (delimiter === 'outer bars') return true;
  if (rows.length < 2) return false;
  const columns = cellsOf(rows[0]?.text ?? '', 0, delimiter).length;
  return delimiter === '\t' ? columns > 1 : columns >= FEWEST_COLUMNS || rows.length >= FEWEST_ROWS;
}

/** The tables of a page: rows that stand one behind the other. */
export function tablesOf(blocks: readonly Block[]): Block[][] {
  const tables: Block[][] = [];
  let rows: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      if (rows.length === 0) tables.push(rows);
      rows.push(block);
    } else {
      rows = [];
    }
  }
  return tables;
}

const BUYER =
  /^(?:buyer|acquirer|acquiror|purchaser|bidder|investor|acquiring (?:company|party)|parent)s?\b/i;
const TARGET =
  /^(?:target|seller|acquired(?: company)?|company (?:acquired|bought)|asset|acquisition|investee|startup)s?\b/i;

/** The cells of consecutive rows; the first row is the header, a row of dashes is none. Offsets are those of the page. */
export function readCells(rows: readonly Block[]): Cell[] {
  const delimiter = rows[0] && delimiterOf(rows[0].text);
  if (!rows[0] || !delimiter) return [];
  const headers = cellsOf(rows[0].text, rows[0].start, delimiter).map(({ text }) => text);
  const buyer = headers.findIndex((header) => BUYER.test(header));
  const target = headers.findIndex((header) => TARGET.test(header));
  return rows
    .slice(1)
    .filter((row) => /[^|\s:-]/.test(row.text))
    .flatMap((row) => {
      const cells = cellsOf(row.text, row.start, delimiter);
      const rowSubject = cells[0]?.text ?? '';
      const parties =
        buyer >= 0 && target >= 0
          ? { parties: { buyer: cells[buyer]?.text ?? '', target: cells[target]?.text ?? '' } }
          : {};
      return cells
        .slice(1)
        .map((cell, index) => ({ ...cell, header: headers[index + 1] ?? '', rowSubject, ...parties, row }));
    });
}

/** Every cell of consecutive rows, the header's and empty ones too. */
export function allCells(rows: readonly Block[]): Piece[] {
  const delimiter = rows[0] && delimiterOf(rows[0].text);
  return delimiter ? rows.flatMap((row) => cellsOf(row.text, row.start, delimiter)) : [];
}

function cellsOf(row: string, start: number, delimiter: Delimiter): Piece[] {
  const cells: Piece[] = [];
  const isOuter = delimiter === 'outer bars';
  const mark = isOuter ? '|' : delimiter;
  let offset = start + (isOuter ? 1 : 0);
  for (const raw of (isOuter ? row.slice(1, -1) : row).split(mark)) {
    const lead = raw.length - raw.trimStart().length;
    const text = raw.trim();
    cells.push({ start: offset + lead, end: offset + lead + text.length, text });
    offset += raw.length + mark.length;
  }
  return cells;
}
