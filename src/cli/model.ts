/** `writethru model`: what the language model was asked and used. */
import { printable } from '../errors.ts';
import type { ModelUse } from '../ports/model.ts';
import type { Store } from '../ports.ts';

const DAYS = 31;
const DAY_MS = 86_400_000;
const MOST_ROWS = 1_000;

export async function tellUses(store: Store, asJson: boolean): Promise<string> {
  const since = new Date(Date.now() - DAYS * DAY_MS).toISOString().slice(0, 10);
  const uses = await store.modelUses.since(since, MOST_ROWS);
  return asJson ? JSON.stringify(uses) : printable(drawUses(uses));
}

const HEADS = [
  'day',
  'workspace',
  'answered',
  'none found',
  'refused',
  'failed',
  'over budget',
  'tokens',
  'dollars',
];

export function drawUses(uses: readonly ModelUse[]): string {
  if (uses.length === 0)
    return `No language model was asked in the last ${DAYS} days; MODEL_NAME sets one (.env.example).`;
  const rows = uses.map((use) => [
    use.day,
    use.workspace,
    ...[use.answered, use.abstained, use.refused, use.failed, use.overBudget].map(String),
    String(use.inputTokens + use.outputTokens),
    Number(use.cost).toFixed(4),
  ]);
  const widths = HEADS.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const isWords = (at: number): boolean => at < 2;
  const draw = (row: readonly string[]): string =>
    row
      .map((cell, at) => (isWords(at) ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  return [HEADS, ...rows].map(draw).join('\n');
}
