/** What the terminal can show. */
import type { Ink } from './wrap-runs.ts';

/** Columns of a terminal that does not tell how wide it is, and the most that reads well. */
const COLUMNS = 80;
const MOST_COLUMNS = 100;

export function columnsOfTerminal(): number {
  // A terminal of a script has no columns.
  return Math.min(process.stdout.columns || COLUMNS, MOST_COLUMNS);
}

/** NO_COLOR counts when it is not empty. https://no-color.org */
export function inkOfTerminal(): Ink {
  return process.stdout.isTTY && !process.env.NO_COLOR ? 'colour' : 'plain';
}
