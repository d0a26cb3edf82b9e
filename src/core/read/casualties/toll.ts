/** The dead and the injured of the event that one article reports, from all that it says of them. */
import type { Claim } from '../../model.ts';
import { tokenize } from '../tokens.ts';
import { type Cast, meet, type State } from './cast.ts';
import { groupsIn } from './groups.ts';
import type { People } from './person.ts';

export interface Toll {
  readonly deaths: number;
  readonly injured: number;
}

/** One claim with its people told apart. */
interface Told {
  readonly role: State;
  readonly amount: number;
  readonly quote: number;
  readonly people: readonly People[];
  readonly isHeadline: boolean;
  /** "Several", "dozens". */
  readonly isVague: boolean;
  readonly isKilling: boolean;
  readonly isMurderSuicide: boolean;
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
    const isHeadline = claim.span.field === 'headline';
    const quote = isHeadline ? -1 - claim.quote.start : claim.quote.start;
    told.push({ role, amount: Number(claim.value.amount), quote, people, isHeadline, isVague: /^(?:several|multiple|numerous|dozens|scores|hundreds|thousands)\b/i.test(claim.span.text),
      isKilling: isKilling(claim), isMurderSuicide: /suicide/i.test(claim.span.text) });
    cast = meet(cast, people, role, claim);
  }
  const dead = cast.filter(({ state }) => state === 'deaths');
  const ownHand = Math.max(dead.filter(({ isOwnHand }) => isOwnHand).length, told.some(({ isMurderSuicide }) => isMurderSuicide) ? 1 : 0);
  const killed = Math.max(0, ...told.filter((one) => one.role === 'deaths' && one.isKilling).map(({ amount, people }) => amount - people.filter(({ noun }) => noun === 'self').length));
  const castD = Math.min(dead.length, perQuote(told));
  const t0 = total(told, ['deaths']);
  const deaths = Math.max(t0, castD, killed > 0 ? killed + ownHand : 0);
  const alive = cast.length - dead.length;
  const injured = Math.max(
    total(told, ['injured']),
    alive,
    total(told.filter(({ people }) => !isOthers(people)), ['casualties']) - deaths,
    deaths > 0 ? total(told.filter(({ people }) => isOthers(people)), ['casualties']) : 0,
  );
  return { deaths, injured };
}

/** The most that one sentence states; "another" and "others" add to what stands beside them. */
function total(told: readonly Told[], roles: readonly State[]): number {
  const all = told.filter(({ role }) => roles.includes(role));
  const exact = all.filter(({ isVague }) => !isVague);
  const inRole = exact.length > 0 ? exact : all;
  const quotes = new Map<number, number>();
  for (const one of inRole) {
    const before = quotes.get(one.quote) ?? 0;
    const amount = counted(one);
    quotes.set(one.quote, isOthers(one.people) ? before + amount : Math.max(before, amount));
  }
  return Math.max(0, ...quotes.values());
}

function perQuote(told: readonly Told[]): number {
  const quotes = new Map<number, number>();
  for (const { role, quote, amount } of told) if (role === 'deaths') quotes.set(quote, (quotes.get(quote) ?? 0) + amount);
  return Math.max(0, ...quotes.values());
}

function isOthers(people: readonly People[]): boolean {
  return people[0]?.article === 'other';
}

/** What a claim counts; single persons are counted among the cast, and so are "both". */
function counted({ people, amount, role }: Told): number {
  const isCounting = people.some((one) => one.amount !== 1 || one.noun === '') || people.length === 0;
  if (!isCounting || role === undefined) return 0;
  return people.length === 1 && people[0]?.noun === '' && people[0].amount === 2 && people[0].article === 'the' ? 0 : amount;
}

function struckIn({ role, certainty, earlier }: Claim): State | undefined {
  if (earlier || certainty === 'possible' || certainty === 'denied') return undefined;
  return role === 'deaths' || role === 'injured' || role === 'casualties' ? role : undefined;
}

/** "Killed two people": those are somebody's victims, and he is not among them. */
function isKilling({ span, quote }: Claim): boolean {
  if (/\bincluding the (?:gunman|shooter|suspect|attacker)\b/i.test(quote.text)) return false;
  const before = quote.text.slice(0, span.start - quote.start);
  const behind = quote.text.slice(span.end - quote.start);
  if (/\b(?:left|leaving|leaves)\s(?:at least |more than )?$/i.test(before)) return /\b(?:(?:him|her)self|own life)\b/.test(behind);
  if (/^\s(?:was|were)\s[^,;]{0,40}\bby (?:the|a) (?:gunman|shooter|suspect|attacker)\b/i.test(behind)) return true;
  return /\b(?:kill(?:ed|ing|s)?|murder(?:ed|ing)|shot dead|fatally shot|fatally shooting)\s(?:at least |more than )?$/i.test(before);
}
