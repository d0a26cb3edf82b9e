/** The claims of one table cell: the header tells the role, the row's first cell whose it is. */
import type { Claim, Field, Instant } from '../model.ts';
import { readAmounts } from './amounts.ts';
import { certaintyOf } from './certainty.ts';
import { readPeriod } from './dates.ts';
import { type KnownNames, readNames } from './names.ts';
import { roleOf } from './roles.ts';
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
  const figures = readAmounts(cell.text).map(({ start, end, value }): Claim => {
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
