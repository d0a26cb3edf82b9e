/** The dead and the injured of the event that one article reports, from all that it says of them. */
import type { Claim } from '../../model.ts';
import { type Cast, meet } from './cast.ts';
import { around, isOthers, mostAtOnce, type Told, toldBy, totalOf } from './told.ts';

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
  const told = claims.flatMap((claim) => toldBy(claim) ?? []);
  let cast: Cast = [];
  for (const one of told) cast = meet(cast, one);
  const deaths = deathsIn(told, cast);
  return { deaths, injured: injuredIn(told, cast, deaths) };
}

function deathsIn(told: readonly Told[], cast: Cast): number {
  const ofDeaths = told.filter(({ fate }) => fate === 'deaths');
  const dead = cast.filter(({ fate }) => fate === 'deaths');
  const isMurderSuicide = ofDeaths.some(({ claim }) => /suicide/i.test(claim.span.text));
  const ownHand = Math.max(dead.filter(({ isOwnHand }) => isOwnHand).length, isMurderSuicide ? 1 : 0);
  const killed = Math.max(0, ...ofDeaths.filter(isKilling).map(victims));
  const stated = totalOf(ofDeaths) || persons(dead, ofDeaths);
  return Math.max(stated, killed > 0 && ownHand > 0 ? killed + ownHand : 0);
}

function injuredIn(told: readonly Told[], cast: Cast, deaths: number): number {
  if (deaths === 0) return totalOf(told) || persons(cast, told);
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
function persons(cast: Cast, told: readonly Told[]): number {
  const suspects = cast.filter(({ isSuspect }) => isSuspect).length;
  const victims = mostAtOnce(told.filter((one) => !isOfSuspect(one)));
  return Math.max(listed(cast), Math.min(cast.length, victims + suspects));
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

function victims({ amount, people }: Told): number {
  return amount - people.filter(({ noun }) => noun === 'self').length;
}

/** "Killed two people": those are somebody's victims, and he is not among them should he die too. */
function isKilling({ claim }: Told): boolean {
  const { before, behind } = around(claim);
  if (/\bincluding the (?:gunman|shooter|suspect|attacker)\b/i.test(behind)) return false;
  // "Left seven dead before the gunman killed himself".
  if (/\b(?:left|leaving|leaves)\s(?:at least |more than )?$/i.test(before))
    return /\b(?:(?:him|her)self|own life)\b/.test(behind);
  if (/^\s(?:was|were)\s[^,;]{0,40}\bby (?:the|a) (?:gunman|shooter|suspect|attacker)\b/i.test(behind))
    return true;
  return /\b(?:kill(?:ed|ing|s)?|murder(?:ed|ing)|shot dead|fatally shot|fatally shooting)\s(?:at least |more than )?$/i.test(
    before,
  );
}
