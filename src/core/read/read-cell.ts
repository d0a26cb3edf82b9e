/** The claims of one table cell: the header tells the role, the row's first cell whose it is. */
import type { Claim, Field, Instant } from '../model.ts';
import { certaintyOf } from './certainty.ts';
import { readPeriod } from './dates.ts';
import { readFigures } from './figures/read-figures.ts';
import { type KnownNames, readNames } from './names.ts';
import { roleOf } from './roles.ts';
import { sentenceOf } from './sentences.ts';
import { readStatuses } from './statuses.ts';
import type { Cell } from './tables.ts';

export function readCell(cell: Cell, at: Instant, known: KnownNames): Claim[] {
  const heading = `${cell.header}: `;
  const text = heading + cell.text;
  const field: Field = 'body';
  const { row } = cell;
  const buyer = readNames(cell.text, known)[0]?.name;
  const claim = (start: number, end: number) => ({
    at,
    segment: 'table' as const,
    certainty: certaintyOf(text, heading),
    earlier: false,
    period: readPeriod(text, 0, 0, at),
    span: { field, start: cell.start + start, end: cell.start + end, text: cell.text.slice(start, end) },
    quote: { field, start: row.start, end: row.end, text: row.text },
  });
  const figures = readFigures(sentenceOf(cell.text, 0)).map(({ start, end, value }): Claim => {
    if (value.type !== 'money' && value.type !== 'percent')
      return { ...claim(start, end), role: 'other', value, subject: cell.rowSubject };
    const role = roleOf(text, value.type, heading.length + start, heading.length + end, []);
    const parties =
      role === 'price' || role === 'stake' || role === 'funding'
        ? { subject: buyer, object: cell.rowSubject }
        : { subject: cell.rowSubject };
    return { ...claim(start, end), ...parties, role, value };
  });
  const stages = readStatuses(cell.text).map(
    ({ start, end, step }): Claim => ({
      ...claim(start, end),
      role: 'status',
      value: { type: 'status', ladder: 'deal', step },
      subject: buyer,
      object: cell.rowSubject,
    }),
  );
  return [...figures, ...stages];
}
