/**
 * The ledger of a story: a pure function of its evidence. Since the evidence is put in one order first, the order in
 * which articles arrive cannot matter.
 */
import type { Evidence, Fact, FactKey, Ledger, Story } from '../model.ts';
import { foldFigure } from './fold-figure.ts';
import { foldStage } from './fold-stage.ts';
import { factKind } from './kinds/index.ts';
import { compareEvidence } from './order.ts';

export function buildLedger(evidence: readonly Evidence[], story: Story): Ledger {
  const byFact = new Map<FactKey, Evidence[]>();
  for (const one of [...evidence].sort(compareEvidence)) {
    const list = byFact.get(one.fact);
    if (list) list.push(one);
    else byFact.set(one.fact, [one]);
  }
  const ledger: Record<FactKey, Fact> = {};
  for (const [key, list] of [...byFact].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { movement } = factKind(story, key);
    const fact = movement === 'stage' ? foldStage(list) : foldFigure(list);
    if (fact) ledger[key] = { key, ...fact };
  }
  return ledger;
}
