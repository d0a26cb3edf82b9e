/** What an article names, dates and reports as a whole: the lists under its text. */
import type { DealFrame } from '../core/model/deal.ts';
import type { NamedEntity, NonAnswer } from '../core/model/names.ts';
import type { DateMention, Reading } from '../core/model.ts';
import { minute } from './minute.ts';
import { type Ink, paint, wrapRuns } from './wrap-runs.ts';

/** What stands in one line: what it is, and what was read of it. */
type Row = readonly [string, string];

export function drawLists(
  { names, deal, nonAnswers, dates }: Reading & { readonly readable: true },
  columns: number,
  ink: Ink,
): string[] {
  return [
    ...list('Deal', deal ? dealRows(deal) : [], columns, ink),
    ...list('Names', nameRows(names), columns, ink),
    ...list('No answer', nonAnswers.map(answerRow), columns, ink),
    ...list('Dates', dateRows(dates), columns, ink),
  ];
}

/** Right of the widest left side, folded to the columns; nothing for no rows. */
function list(title: string, rows: readonly Row[], columns: number, ink: Ink): string[] {
  if (rows.length === 0) return [];
  const widest = Math.min(Math.max(...rows.map(([left]) => left.length)), Math.floor(columns / 3));
  const lines = rows.flatMap(([left, right]) => {
    const room = Math.max(columns - widest - 4, 1);
    const folded = wrapRuns([{ text: right, style: 'plain' }], room).map((line) => paint(line, 'plain'));
    return left.length > widest
      ? [`  ${left}`, ...folded.map((line) => `  ${' '.repeat(widest)}  ${line}`)]
      : folded.map((line, index) => `  ${(index === 0 ? left : '').padEnd(widest)}  ${line}`);
  });
  return [[paint([{ text: title, style: 'heading' }], ink), ...lines].join('\n')];
}

function dealRows(deal: DealFrame): Row[] {
  return Object.entries(deal)
    .filter(([, spans]) => spans.length > 0)
    .map(([part, spans]) => [part, spans.map(({ text }: { text: string }) => inLine(text)).join('; ')]);
}

/** By kind, in the order the article names them. */
function nameRows(names: readonly NamedEntity[]): Row[] {
  return (['person', 'organisation', 'place', 'other'] as const).flatMap((kind): Row[] => {
    const of = names.filter((name) => name.kind === kind).map(nameWords);
    return of.length > 0 ? [[kind, of.join(', ')]] : [];
  });
}

function nameWords({ name, aliases }: NamedEntity): string {
  return aliases.length > 0 ? `${name} (${aliases.map(inLine).join(', ')})` : name;
}

function answerRow({ who, kind, span }: NonAnswer): Row {
  return [kind, `${who.join(', ')}: ${inLine(span.text)}`];
}

/** Every date once, in the order read: "last year  2024-01-01 to 2024-12-31". */
function dateRows(dates: readonly DateMention[]): Row[] {
  const rows = dates.map((date): Row => [inLine(date.span.text), daysOf(date)]);
  return [...new Map(rows.map((row) => [row.join('\n'), row])).values()];
}

function daysOf({ from, to, instant }: DateMention): string {
  if (instant) return minute(instant);
  return from === to ? from : `${from} to ${to}`;
}

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
