/** The claims of one table cell: the header tells the role, the row's first cell whose it is. */
import type { Claim, Field, Instant } from '../model.ts';
import { certaintyOf } from './certainty.ts';
import { wholeClause } from './clauses.ts';
import { periodOf } from './dates/period.ts';
import { readDates } from './dates/read-dates.ts';
import { readFigures } from './figures/read-figures.ts';
import { type KnownNames, readNames } from './names.ts';
import { roleOf } from './roles/role-of.ts';
import { sentenceOf } from './sentences.ts';
import { readStatuses } from './statuses/read-statuses.ts';
import type { Cell } from './tables.ts';

export function readCell(cell: Cell, at: Instant, known: KnownNames): Claim[] {
  const heading = `${cell.header}: `;
  const text = heading + cell.text;
  const { tokens } = sentenceOf(text, 0);
  const words = sentenceOf(cell.text, 0);
  const field: Field = 'body';
  const { row } = cell;
  const buyer = cell.parties?.buyer ?? readNames(sentenceOf(cell.text, cell.start), known)[0]?.name;
  const target = cell.parties?.target ?? cell.rowSubject;
  const whole = sentenceOf(text, 0);
  const period = periodOf(readDates(whole, at), whole, 0, 0);
  const claim = (start: number, end: number) => ({
    at,
    segment: 'table' as const,
    certainty: certaintyOf(wholeClause(sentenceOf(text, 0)), heading.length),
    earlier: false,
    period,
    span: { field, start: cell.start + start, end: cell.start + end, text: cell.text.slice(start, end) },
    quote: { field, start: row.start, end: row.end, text: row.text },
  });
  const figures = readFigures(words).map(({ start, end, value }): Claim => {
    const figure = { start: heading.length + start, end: heading.length + end };
    const role = roleOf(tokens, { start: 0, end: text.length }, value, figure, []);
    const parties =
      role === 'price' || role === 'stake' || role === 'funding'
        ? { subject: buyer, object: target }
        : { subject: target };
    return { ...claim(start, end), ...parties, role, value };
  });
  const stages = readStatuses(words.tokens, words.tags).map(({ from, to, value }): Claim => {
    const [first, last] = [words.tokens[from], words.tokens[to - 1]];
    return {
      ...claim(first?.start ?? 0, last?.end ?? cell.text.length),
      role: 'status',
      value,
      subject: buyer,
      object: target,
    };
  });
  return [...figures, ...stages];
}
