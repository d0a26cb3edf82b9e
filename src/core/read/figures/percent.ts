/** The words and sign for a hundredth part. */
import type { Token } from '../tokens.ts';

/** Index behind "%", "percent", "per cent", "pct" or "pc" at tokens[index]; undefined when none stands there. */
export function percentEnd(tokens: readonly Token[], index: number): number | undefined {
  const at = tokens[index]?.text === '-' ? index + 1 : index;
  const word = tokens[at];
  if (!word) return undefined;
  const next = tokens[at + 1];
  // "Percentage points" and "pct points" are a measure of their own.
  if (next?.lower === 'point' || next?.lower === 'points') return undefined;
  if (word.text === '%' || word.lower === 'percent' || word.lower === 'pct') return at + 1;
  if (word.lower === 'per' && next?.lower === 'cent') return at + 2;
  return word.lower === 'pc' && word.glued && at === index ? at + 1 : undefined;
}
