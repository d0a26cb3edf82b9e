/** The dead and the injured of the event that one article reports, from all that it says of them. */
import type { Claim } from '../../model.ts';
import { tokenize } from '../tokens.ts';
import { type Cast, meet } from './cast.ts';
import { groupsIn } from './groups.ts';

export interface Toll {
  readonly deaths: number;
  readonly injured: number;
}

type Struck = 'deaths' | 'injured' | 'casualties';

/** One claim with its people told apart. */
interface Told {
  readonly role: Struck;
  readonly amount: number;
  readonly isKilling: boolean;
}

/**
 * `claims` are those of one article, as read, in any roles. What it states as a whole ("two dead and three wounded") wins
 * over the persons it tells of one by one; who was hit and did not die counts as injured.
 */
export function tollOf(claims: readonly Claim[]): Toll {
  const told: Told[] = [];
  let cast: Cast = [];
  for (const claim of claims) {
    const role = struckIn(claim);
    if (!role || claim.value.type !== 'quantity') continue;
    const people = groupsIn(tokenize(claim.span.text), false).flatMap((group) => group.people);
    told.push({ role, amount: Number(claim.value.amount), isKilling: isKilling(claim) });
    cast = meet(cast, people, role, claim);
  }
  const most = (role: Struck): number =>
    Math.max(0, ...told.filter((one) => one.role === role).map(({ amount }) => amount));
  const dead = cast.filter(({ state }) => state === 'deaths');
  const ownHand = dead.filter(({ isSuspect }) => isSuspect).length;
  const killed = Math.max(0, ...told.filter(({ role, isKilling }) => role === 'deaths' && isKilling).map(({ amount }) => amount));
  const deaths = Math.max(most('deaths'), dead.length, killed > 0 ? killed + ownHand : 0);
  const alive = cast.length - dead.length;
  return { deaths, injured: Math.max(most('injured'), alive, most('casualties') - deaths) };
}

function struckIn({ role, certainty, earlier }: Claim): Struck | undefined {
  if (earlier || certainty === 'possible' || certainty === 'denied') return undefined;
  return role === 'deaths' || role === 'injured' || role === 'casualties' ? role : undefined;
}

/** "Killed two people": those are somebody's victims, and he is not among them. */
function isKilling({ span, quote }: Claim): boolean {
  return /\b(?:kill(?:ed|ing|s)|murder(?:ed|ing)|dead)\s(?:at least |more than )?$/i.test(
    quote.text.slice(0, span.start - quote.start),
  );
}
