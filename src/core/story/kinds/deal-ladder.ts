/** The stages of a deal, lowest first. Steps of one phase are the same news told more closely. */
import type { DealStep, Status } from '../../model/values.ts';

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

/** Position on the ladder; -1 for a remark and for the step of another ladder, which are on none. */
export function rungOf({ ladder, step }: Status): number {
  return ladder === 'deal' ? DEAL_LADDER.findIndex((rung) => rung.step === step) : -1;
}

export function phaseOf(status: Status): Rung['phase'] | undefined {
  return DEAL_LADDER[rungOf(status)]?.phase;
}
