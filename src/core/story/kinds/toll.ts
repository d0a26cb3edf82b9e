/** What an article states of the dead and the injured as a whole, in place of all that it tells of them one by one. */
import type { Claim, Role } from '../../model.ts';
import { tollOf } from '../../read/casualties/toll.ts';

const STRUCK: readonly Role[] = ['deaths', 'injured', 'casualties'];
/** Counts of people, whatever the text calls them: "12 students" and "12 people" are one number. */
const COUNTS: readonly Role[] = [
  ...STRUCK,
  'missing',
  'rescued',
  'abducted',
  'freed',
  'arrested',
  'displaced',
];

/** Each time that the article speaks from has a toll of its own: what it says now, and an earlier report below. */
export function weighToll(claims: readonly Claim[]): readonly Claim[] {
  const times = [...new Set(claims.filter(isStruck).map(({ at }) => at))];
  const tolls = times.flatMap((at) => tollClaims(claims.filter((claim) => claim.at === at)));
  return [...claims.filter((claim) => !isStruck(claim)).map(ofPeople), ...tolls];
}

function tollClaims(claims: readonly Claim[]): readonly Claim[] {
  const { deaths, injured } = tollOf(claims);
  return [
    ...stating(claims, 'deaths', ['deaths'], deaths),
    ...stating(claims, 'injured', ['injured', 'casualties'], injured),
  ];
}

/**
 * The claims that state this number; where it is told person by person, the first of them stands for it, and since no
 * words of it state the number, it is known and not said.
 */
function stating(
  claims: readonly Claim[],
  role: 'deaths' | 'injured',
  roles: readonly Role[],
  number: number,
) {
  if (number === 0) return [];
  const counted = claims.filter((claim) => roles.includes(claim.role) && isNow(claim));
  const exact = counted.filter(({ value }) => 'amount' in value && Number(value.amount) === number);
  const [first] = counted;
  const chosen = exact.length > 0 ? exact : first ? [withAmount(first, number)] : [];
  return chosen.map((claim) => ({ ...ofPeople(claim), role }));
}

function isStruck({ role }: Claim): boolean {
  return STRUCK.includes(role);
}

function isNow({ earlier, certainty }: Claim): boolean {
  return !earlier && certainty !== 'denied' && certainty !== 'possible';
}

function withAmount(claim: Claim, number: number): Claim {
  const value = {
    type: 'quantity',
    amount: `${number}`,
    bound: 'eq',
    precision: '1',
    noun: 'people',
  } as const;
  return { ...claim, value };
}

function ofPeople(claim: Claim): Claim {
  const { role, value } = claim;
  if (!COUNTS.includes(role) || value.type !== 'quantity') return claim;
  return { ...claim, value: { ...value, noun: 'people' } };
}
