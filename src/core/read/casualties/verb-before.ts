/** The verb that a noun of harm goes with: "taken" before "hospital", "suffered" before "injuries". */
import type { Token } from '../tokens.ts';

/** How far the verb stands from its noun: "suffered what police called non-life-threatening injuries". */
export const REACH = 14;

export function verbBefore(tokens: readonly Token[], at: number, verbs: ReadonlySet<string>): boolean {
  for (let index = at - 1; index >= Math.max(0, at - REACH); index -= 1) {
    const token = tokens[index];
    if (!token || token.text === ';' || token.text === ':') return false;
    if (verbs.has(token.lower)) return true;
  }
  return false;
}
