/** Harm counted by its own noun: "45 deaths", "no injuries", "a death toll of 45". */
import type { Token } from '../tokens.ts';
import type { Harm } from '../words/harm.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';
import { ageAt, countAt } from './count.ts';
import type { CueRun } from './cue-run.ts';
import type { People } from './person.ts';
import { REACH } from './verb-before.ts';

export interface Harmed {
  readonly harm: Harm;
  readonly people: readonly People[];
  /** Where the words start that decide how sure it is. */
  readonly from: number;
}

const OF_BEASTS = wordSet('pet animal bird cattle livestock horse dog cat fish whale cell');

/** What makes "12th" of a number. */
function isNth(behind: Token | undefined): boolean {
  return behind?.glued === true && /^(?:st|nd|rd|th)$/.test(behind.lower);
}

/** "45 deaths", "no serious injuries"; the number may have two words between. */
export function counted(tokens: readonly Token[], at: number, harm: Harm): Harmed | undefined {
  const noun = tokens[at]?.lower ?? '';
  if (!/^(?:deaths?|fatalit(?:y|ies)|injur(?:y|ies)|killings|slayings|lives|casualties)$/.test(noun))
    return undefined;
  // "No immediate reports of injuries".
  if (tokens[at - 1]?.lower === 'of' && /^reports?$/.test(tokens[at - 2]?.lower ?? '')) {
    const no = tokens[at - 3]?.lower === 'no' ? at - 3 : at - 4;
    return tokens[no]?.lower === 'no'
      ? { harm, people: [numbered(no, at + 1, 0, noun)], from: at }
      : undefined;
  }
  for (let start = at - 1; start >= Math.max(0, at - 5); start -= 1) {
    const token = tokens[start];
    const isAdjective =
      !token ||
      ((token.tags & TAG.person) === 0 &&
        (!/ed$/.test(token.lower) || /^(?:confirmed|related)$/.test(token.lower)));
    if (
      !token ||
      !isAdjective ||
      (token.shape === 'mark' && token.text !== '-') ||
      /^(?:of|in|and|the|or)$/.test(token.lower)
    ) {
      // "No deaths or injuries".
      if (token?.lower === 'or') continue;
      return undefined;
    }
    if (OF_BEASTS.has(token.lower)) return undefined;
    if (token.lower === 'no') return { harm, people: [numbered(start, at + 1, 0, noun)], from: at };
    if (token.shape !== 'number' && (token.tags & TAG.number) === 0) continue;
    // "COVID-19 deaths".
    const isPart = token.glued && tokens[start - 1]?.text === '-';
    // "Thirty-four deaths"
    if (isPart && ((tokens[start - 2]?.tags ?? 0) & TAG.number) !== 0) continue;
    const count = isPart || ageAt(tokens, start) ? undefined : countAt(tokens, start);
    if (!count || count.next > at) return undefined;
    const { amount, bound, precision } = count;
    // "His 2001 death", "a 9-millimeter injury"; but "the 12th death"
    if (amount > 1 && /^(?:death|fatality|injury)$/.test(noun) && !isNth(tokens[start + 1])) return undefined;
    return { harm, people: [{ ...numbered(start, at + 1, amount, noun), bound, precision }], from: at };
  }
  return undefined;
}

const RECOVERED = wordSet('recovered found discovered retrieved pulled located exhumed');
const LONGEST_NUMBER = 5;

/** "34 bodies have been recovered", "recovered at least 34 bodies"; "six more bodies" come on top of others. */
export function bodiesAt(tokens: readonly Token[], at: number): Harmed | undefined {
  if (tokens[at]?.lower !== 'bodies') return undefined;
  for (let start = Math.max(0, at - LONGEST_NUMBER); start < at; start += 1) {
    const count = countAt(tokens, start);
    if (count?.next !== at) continue;
    const { amount, bound, precision } = count;
    const people = [{ ...numbered(start, at + 1, amount, 'bodies'), bound, precision }];
    return areRecovered(tokens, start, at) ? { harm: 'dead', people, from: start - 2 } : undefined;
  }
  return undefined;
}

function areRecovered(tokens: readonly Token[], start: number, at: number): boolean {
  let verb = start - 1;
  while (AROUND_NUMBER.has(tokens[verb]?.lower ?? '')) verb -= 1;
  if (RECOVERED.has(tokens[verb]?.lower ?? '')) return true;
  const passive = [2, 3, 4].find((step) => RECOVERED.has(tokens[at + step]?.lower ?? ''));
  return passive !== undefined && /^(?:was|were|had|have|has)$/.test(tokens[at + 1]?.lower ?? '');
}

export function numbered(start: number, end: number, amount: number, noun: string): People {
  return { start, end, amount, bound: 'eq', precision: 1, noun, isSuspect: false, article: 'a' };
}

const REACHES = wordSet('to at is was reached reaches passed passes tops topped exceeds hits');
const AROUND_NUMBER = wordSet('at least more than about nearly over almost some as many');

/** "The number of dead rose to 45", "bringing the number of people injured to two": the number behind, with its verb. */
export function numberOf(tokens: readonly Token[], { start, end, harm }: CueRun): Harmed | undefined {
  let of = start - 1;
  while (of > start - 4 && OF_NUMBER.has(tokens[of]?.lower ?? '')) of -= 1;
  if (tokens[of]?.lower !== 'of' || tokens[of - 1]?.lower !== 'number') return undefined;
  for (let index = end; index < Math.min(tokens.length, end + REACH); index += 1) {
    const token = tokens[index];
    if (!token || /^[,;.]$/.test(token.text)) return undefined;
    if (!REACHES.has(token.lower)) continue;
    let first = index + 1;
    while (AROUND_NUMBER.has(tokens[first]?.lower ?? '')) first += 1;
    const count = countAt(tokens, first);
    if (!count) continue;
    const { amount, bound, precision, vague, next } = count;
    const one = {
      ...numbered(first, next, amount, ''),
      bound,
      precision,
      vague,
      ...lowered(tokens, start, first),
    };
    // "Has passed dozens of previous records"
    if (vague !== undefined && !isAlone(tokens, one)) return undefined;
    return { harm, people: [one], from: start - 1 };
  }
  return undefined;
}

const OF_NUMBER = wordSet('people the confirmed known victims those');

/** "The death toll has risen to at least 45", "the death count reached seven". */
export function tollAt(tokens: readonly Token[], at: number): Harmed | undefined {
  if (tokens[at - 1]?.lower !== 'death') return undefined;
  for (let index = at + 1; index < Math.min(tokens.length, at + REACH); index += 1) {
    const token = tokens[index];
    if (!token || /^[;.]$/.test(token.text)) return undefined;
    if (tokens[index - 1]?.lower === 'from') continue;
    const people = reachedAt(tokens, at, index);
    if (people)
      return tokens[at]?.lower === 'toll' || isAlone(tokens, people)
        ? { harm: 'dead', people: [people], from: at }
        : undefined;
  }
  return undefined;
}

const CLIMBS = wordSet(
  'reach reaches reached pass passes passed top tops topped surpass surpasses surpassed exceed exceeds exceeded hit hits',
);
const RISES =
  /^(?:ris(?:es?|en)|rose|climb(?:s|ed)?|jump(?:s|ed)?|grow[sn]?|grew|soar(?:s|ed)?|increased|st(?:ands?|ood))$/;
const ALL_DEATHS = wordSet('the confirmed total known reported official');

/** "Deaths from the floods passed 100"; "traffic deaths" are a year's. */
export function deathsReached(tokens: readonly Token[], at: number): Harmed | undefined {
  const before = tokens[at - 1];
  if (before && before.shape !== 'mark' && !ALL_DEATHS.has(before.lower)) return undefined;
  if (tokens[at + 1] && !OF_WHAT.has(tokens[at + 1]?.lower ?? '') && !mayClimb(tokens, at + 1))
    return undefined;
  for (let verb = at + 1; verb < Math.min(tokens.length, at + REACH); verb += 1) {
    const token = tokens[verb];
    if (!token || token.shape === 'mark' || OTHER_CLAUSE.has(token.lower)) return undefined;
    const first = CLIMBS.has(token.lower) ? verb + 1 : behindRise(tokens, verb);
    if (first === undefined) continue;
    const people = reachedAt(tokens, at, behindRough(tokens, first));
    return people && isAlone(tokens, people) ? { harm: 'dead', people: [people], from: at } : undefined;
  }
  return undefined;
}

/** "Deaths [from the floods]". */
const OF_WHAT = wordSet('from in of across linked tied caused due related among');
/** What follows is of something else: "deaths came [as] temperatures reached 45". */
const OTHER_CLAUSE = wordSet(
  'as after when while because since if that who which and but or before until though came come fell occurred happened',
);

function mayClimb(tokens: readonly Token[], verb: number): boolean {
  return CLIMBS.has(tokens[verb]?.lower ?? '') || behindRise(tokens, verb) !== undefined;
}

const BEHIND_TOLL = wordSet(
  'on in as after by with since across at when while and from following late early so this people dead deaths fatalities victims overnight over amid but that officials authorities police',
);

/** Nothing else is counted: "reached seven [states]", "4 [percent]". */
function isAlone(tokens: readonly Token[], { end }: People): boolean {
  const next = tokens[end];
  if (!next || /^[.,;:)–—-]$/.test(next.text)) return true;
  return BEHIND_TOLL.has(next.lower) || (next.tags & TAG.date) !== 0;
}

function behindRise(tokens: readonly Token[], verb: number): number | undefined {
  const isRise = RISES.test(tokens[verb]?.lower ?? '') && /^(?:to|at)$/.test(tokens[verb + 1]?.lower ?? '');
  return isRise ? verb + 2 : undefined;
}

function behindRough(tokens: readonly Token[], first: number): number {
  let at = first;
  while (AROUND_NUMBER.has(tokens[at]?.lower ?? '')) at += 1;
  return at;
}

/** The number at `index` that what the noun at `noun` counts has come to. */
function reachedAt(tokens: readonly Token[], noun: number, index: number): People | undefined {
  const token = tokens[index];
  const isNumber = token?.shape === 'number' || ((token?.tags ?? 0) & TAG.number) !== 0;
  const count = isNumber ? countAt(tokens, index) : undefined;
  if (!count) return undefined;
  const { amount, precision, vague, next } = count;
  const bound = count.bound === 'eq' && PASSED.test(tokens[index - 1]?.lower ?? '') ? 'gt' : count.bound;
  return { ...numbered(index, next, amount, ''), bound, precision, vague, ...lowered(tokens, noun, index) };
}

/** "Passed 100" is more than that, by how much nobody says. */
const PASSED = /^(?:pass(?:es|ed)?|top(?:s|ped)?|surpass(?:es|ed)?|exceed(?:s|ed)?)$/;

const LOWERED = wordSet('lowered lowers lowering reduced reduces down downward downwards cut');
const MOST_TO_TOLL = 6;

/** "Lowered the death toll to 57", "the toll was revised down to 57": words around the noun, up to the number. */
function lowered(tokens: readonly Token[], noun: number, number: number): Pick<People, 'isLowered'> {
  const words = tokens.slice(Math.max(0, noun - MOST_TO_TOLL), number);
  return words.some(({ lower }) => LOWERED.has(lower)) ? { isLowered: true } : {};
}
