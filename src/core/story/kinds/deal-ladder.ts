/** The stages of a deal, lowest first. Steps of one phase are the same news told more closely. */
import type { DealRemark, DealStep } from '../../model/values.ts';

interface Rung {
  readonly step: DealStep;
  readonly phase: 'interest' | 'talks' | 'agreed' | 'cleared' | 'closed' | 'off';
}

export const DEAL_LADDER: readonly Rung[] = [
  { step: 'exploring', phase: 'interest' },
  { step: 'talks', phase: 'talks' },
  { step: 'advanced talks', phase: 'talks' },
  { step: 'agreed', phase: 'agreed' },
  { step: 'signed', phase: 'agreed' },
  { step: 'cleared', phase: 'cleared' },
  { step: 'closed', phase: 'closed' },
  { step: 'blocked', phase: 'off' },
  { step: 'terminated', phase: 'off' },
];

/** Position on the ladder; -1 for a remark, which is on none. */
export function rungOf(step: DealStep | DealRemark): number {
  return DEAL_LADDER.findIndex((rung) => rung.step === step);
}

export function phaseOf(step: DealStep | DealRemark): Rung['phase'] | undefined {
  return DEAL_LADDER[rungOf(step)]?.phase;
}
