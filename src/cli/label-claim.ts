/** What was understood of one claim, in a few words. */
import { writeValue } from '../core/digest/house-style.ts';
import type { Claim } from '../core/model.ts';

/** "price: about $14B, Acme > Kite, for 2024, possible, says Daily Echo". */
export function labelClaim(claim: Claim): string {
  const { role, value, period, source, certainty, earlier } = claim;
  const told = role === 'move' ? writeValue(value) : `${role}: ${writeValue(value)}`;
  return [
    told + trendOf(claim),
    role === 'move' ? undefined : partiesOf(claim),
    period && `for ${period}`,
    certainty === 'asserted' ? undefined : certainty,
    earlier ? 'earlier' : undefined,
    claim.conversionOf ? 'converted' : undefined,
    source && `says ${source}`,
  ]
    .filter((part) => part)
    .join(', ');
}

function trendOf({ value }: Claim): string {
  return 'trend' in value && value.trend ? ` ${value.trend}` : '';
}

function partiesOf({ subject, object }: Claim): string | undefined {
  if (!subject) return object && `of ${object}`;
  return object ? `${subject} > ${object}` : subject;
}
