/** The dead and the injured of the event that one article reports, from all that it says of them. */
import type { Claim } from '../../model.ts';
import { type Attackers, attackersIn, isAttackerDead } from './attacker.ts';
import { type Cast, meet } from './cast.ts';
import { around, isOthers, mostAtOnce, type Told, toldBy, totalOf, victims } from './told.ts';

export interface Toll {
  readonly deaths: number;
  readonly injured: number;
}

/**
 * `claims` are those of one article in the order they were read, headline first, of any role. What the article states as
 * a whole ("two dead and three wounded") wins over the persons it tells of one by one. Who was hit and did not die is
 * injured. What it does not state is 0; of "dozens" it is the least that the word allows.
 */
export function tollOf(claims: readonly Claim[]): Toll {
  if (isRoundup(claims)) return { deaths: 0, injured: 0 };
  const all = claims.flatMap((claim) => toldBy(claim) ?? []);
  const told = isBackground(all) ? all.filter(({ fate }) => fate !== 'deaths') : all;
  let cast: Cast = [];
  const attackers = attackersIn(claims);
  for (const one of told) cast = meet(cast, one, attackers);
  const deaths = deathsIn(told, cast, attackers);
  return { deaths, injured: injuredIn(told, cast, deaths) };
}

/** "In weekend shootings", "shootings across Acme", "a violent night": a tally of many events; one gunman has no weekends. */
const OF_MANY =
  /\bviolent (?:night|weekend)\b|^(?=.*\b(?:shootings|stabbings|homicides|murders)\b).*\b(?:weekend|overnight|across|since|this week)\b/iu;

/** Whether the headline adds up the victims of many events: none of them is the news. */
function isRoundup(claims: readonly Claim[]): boolean {
  const told = claims.filter(
    ({ role, span }) =>
      span.field === 'headline' && (role === 'deaths' || role === 'injured' || role === 'casualties'),
  );
  return told.length > 0 && told.every(({ earlier, quote }) => earlier && OF_MANY.test(quote.text));
}

/** UTF-16 units of the text, and claims in them, that tell what the news is. */
const LEAD = 1_000;
const CLAIMS_OF_LEAD = 4;
/** As many as the opening has, where the headline tells of people wounded, or hit, and of no dead. */
const OPENING_AFTER_WOUNDED = 300;
const OPENING_AFTER_HIT = 500;

/** News tells of a death first: when headline and lead tell only of wounded, a death further down was another event's. */
function isBackground(told: readonly Told[]): boolean {
  const first = told.findIndex(({ fate }) => fate === 'deaths');
  const span = told[first]?.claim.span;
  if (span?.field !== 'body') return false;
  const inHeadline = told.filter(({ claim }) => claim.span.field === 'headline').map(({ fate }) => fate);
  if (inHeadline.includes('injured') && span.start > OPENING_AFTER_WOUNDED) return true;
  if (inHeadline.length > 0 && span.start > OPENING_AFTER_HIT) return true;
  return span.start > LEAD && first >= CLAIMS_OF_LEAD;
}

function deathsIn(told: readonly Told[], cast: Cast, attackers: Attackers): number {
  const ofDeaths = told.filter(({ fate }) => fate === 'deaths');
  const dead = cast.filter(({ fate }) => fate === 'deaths');
  const ofAttacker = ofDeaths.filter((one) => isAttackerDead(one, attackers));
  const stated = Math.max(namedTogether(ofDeaths), totalOf(ofDeaths) || persons(dead, ofDeaths, ofAttacker));
  if (ofAttacker.length === 0 || ofDeaths.some((one) => one.amount > 1 && isStateInHeadline(one)))
    return stated;
  // More than the total are of another event.
  const killed = ofDeaths
    .filter((one) => !ofAttacker.includes(one) && isKilling(one))
    .map(victims)
    .filter((sum) => sum > 1 && sum <= stated);
  return Math.max(stated, killed.length > 0 ? Math.max(...killed) + 1 : 0);
}

function injuredIn(told: readonly Told[], cast: Cast, deaths: number): number {
  if (deaths === 0) return totalOf(told) || persons(cast, told, []);
  const hit = told.filter(({ fate }) => fate === 'casualties');
  const injured = totalOf(told.filter(({ fate }) => fate === 'injured'));
  const survivors = totalOf(hit.filter((one) => !isOthers(one))) - deaths;
  // "Two men died. Five others were shot": those are the living.
  const others = injured === 0 ? totalOf(hit.filter(isOthers)) : 0;
  const stated = Math.max(injured, survivors, others);
  if (stated > 0) return stated;
  // Whoever was only hit may be the one who died, told of in other words.
  return cast.filter(({ fate }) => fate === 'injured').length;
}

/** No more victims than one sentence tells of, for background tells of more; and the suspect, who is a story of his own. */
function persons(cast: Cast, told: readonly Told[], ofAttacker: readonly Told[]): number {
  const suspects = ofAttacker.length > 0 || cast.some(({ isSuspect }) => isSuspect) ? 1 : 0;
  const ofVictims = told.filter((one) => !isOfSuspect(one) && !ofAttacker.includes(one));
  const most = mostAtOnce(ofVictims) + ofVictims.filter(isAlso).length;
  // "Man killed in Acme": one, whoever else is named further down.
  const ofHeadline = told.filter((one) => one.claim.span.field === 'headline' && !ofAttacker.includes(one));
  if (ofHeadline.length > 0 && ofHeadline.every(({ fate, amount }) => fate === 'deaths' && amount === 1))
    return Math.min(cast.length, Math.max(ofHeadline.length, ...told.map(victims)) + suspects);
  return Math.max(listed(cast), Math.min(cast.length, most + suspects));
}

/** "Killed Jane Roe, 21, and Jim Poe, 22": a list of victims outweighs a total told before they all had died. */
function namedTogether(told: readonly Told[]): number {
  return Math.max(
    0,
    ...told.map(
      ({ people }) => people.filter(({ name, age }) => name !== undefined && age !== undefined).length,
    ),
  );
}

/** "Jim Poe, 24, was also killed": on top of those told before. */
function isAlso({ claim, fate }: Told): boolean {
  return fate === 'deaths' && /^,?\s(?:was |were |has |had )?also\b/.test(around(claim).behind);
}

/** UTF-16 units between the starts of two sentences that follow on each other, with one between at most. */
const NEAR = 300;

/** "Jane Roe, 34, died there. Jim Poe, 8, died in hospital.": persons with name and age, one sentence after another. */
function listed(cast: Cast): number {
  const starts = cast
    .filter(({ names, age, claim }) => names.length > 1 && age !== undefined && claim.span.field === 'body')
    .map(({ claim }) => claim.quote.start)
    .sort((a, b) => a - b);
  let most = 0;
  let run = 0;
  for (const [at, start] of starts.entries()) {
    run = at > 0 && start - (starts[at - 1] ?? 0) <= NEAR ? run + 1 : 1;
    most = Math.max(most, run);
  }
  return most > 1 ? most : 0;
}

function isOfSuspect({ people }: Told): boolean {
  return people.length > 0 && people.every(({ isSuspect }) => isSuspect);
}

/** "2 dead in Acme": whoever died, the gunman too. */
function isStateInHeadline({ claim }: Told): boolean {
  return (
    claim.span.field === 'headline' &&
    /^\s(?:people |others )?(?:are |is )?(?:dead|die)\b/i.test(around(claim).behind)
  );
}

/** "A shooting that killed five": whoever was killed in it. */
const EVENT_KILLS =
  /\b(?:shootings?|attack|rampage|spree|crash|fire|incident|violence|gunfire|blast|explosion|shots)(?:\s(?:in|at|near|on)(?:\s[\w.-]+){1,3})?(?:\sthat|\swhich)?\s(?:also |has |have )?\w+\s(?:at least |more than )?$/i;

/** "Were shot dead by their father", "killed by Jim Poe": but who was killed by police may be the gunman. */
const BY_ANOTHER =
  /^\s(?:(?:was|were|had been|who)\s)*(?:\w+\s(?:and\s)?){1,3}by (?:(?:the|a|an|his|her|their) (?:\w+ )?(?:gunman|shooter|suspect|attacker|father|mother|husband|wife|son|brother|boyfriend|man|woman|neighbor|co-worker)|\d\d-year-old|\p{Lu}\p{Ll}+ \p{Lu})/u;

/** "Killed two people": those are somebody's victims, and he is not among them should he die too. */
function isKilling({ claim }: Told): boolean {
  const { before, behind } = around(claim);
  if (/\bincluding the (?:gunman|shooter|suspect|attacker)\b/i.test(behind)) return false;
  if (/\binnocent\b/.test(claim.span.text) || BY_ANOTHER.test(behind)) return true;
  // "Left seven dead before the gunman killed himself".
  if (/\b(?:left|leaving|leaves)\s(?:at least |more than )?$/i.test(before))
    return /\b(?:(?:him|her)self|own life)\b/.test(behind);
  if (EVENT_KILLS.test(before)) return false;
  return /\b(?:kill(?:ed|ing|s)?|murder(?:ed|ing)|shot dead|fatally shot|fatally shooting)\s(?:at least |more than )?$/i.test(
    before,
  );
}
