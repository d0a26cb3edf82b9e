/** Who led a count and leads it no longer: a lead is one person's, though each has a fact of their own. */
import type { Status } from '../model/values.ts';
import type { Fact, Ledger } from '../model.ts';
import { factId } from './kinds/kind.ts';

/** Whether somebody else has since been said to be ahead or to have won. */
export function isOvertaken(fact: Fact, ledger: Ledger): boolean {
  if (stepOf(fact) !== 'ahead') return false;
  return Object.values(ledger).some((other) => {
    const step = stepOf(other);
    const isOther = other.key !== fact.key && factId(other.key) === factId(fact.key);
    return isOther && (step === 'won' || (step === 'ahead' && other.newest.at > fact.newest.at));
  });
}

function stepOf({ current }: Fact): Status['step'] | undefined {
  const { value } = current;
  return value.type === 'status' && value.ladder === 'election' ? value.step : undefined;
}
